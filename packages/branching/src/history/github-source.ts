import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { CommitHistory } from "@mlops-actions/git";
import { compare, countCommits, type GitHub, listTags } from "@mlops-actions/github";
import type { HistorySource } from "./source.ts";

/** So many commits are read at most, a request for each hundred. */
const mostCommits = 1_000;
const onePage = 100;

/** What GitHub tells. */
export function githubSource(github: GitHub, local: CommitHistory | null, { log }: Context): HistorySource {
  return {
    name: "github",
    tags: () => listTags(github),
    since: async (from, to, { messages }) => {
      if (from === null) return { count: await countCommits(github, to), messages: [] };
      const found = await compare(github, from, to, messages ? mostCommits : 0);
      // A branch by itself, such as gh-pages.
      if (found === "unrelated") return { count: await countCommits(github, to), messages: [] };
      if (found === null) {
        throw new UserError(`GitHub can't compare ${from.slice(0, 7)} with ${to.slice(0, 7)}.`, {
          remedy: "Give the job `permissions: contents: read`; push the commit if it is on your machine alone.",
        });
      }
      if (messages && found.ahead > found.commits.length) {
        log.warning(
          `The version rests on the first ${mostCommits} of ${found.ahead} commits: fetch-depth: 0 reads all.`,
        );
      }
      return { count: found.ahead, messages: found.commits.map(({ message }) => message) };
    },
    message: async (commit) => (local !== null && (await local.has(commit)) ? local.message(commit) : null),
    lacking: async (from, into) => {
      const found = await compare(github, into, from, onePage);
      if (found === null || found === "unrelated") return null;
      const own = found.commits.filter(({ isMerge }) => !isMerge);
      return {
        subjects: own.map(({ message }) => message.split("\n", 1)[0] ?? ""),
        more: found.ahead > found.commits.length,
      };
    },
  };
}
