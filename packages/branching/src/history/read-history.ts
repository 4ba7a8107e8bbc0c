import { UserError } from "@mlops-actions/errors";
import { countedFrom, type History, type Rules, readTag, refOf } from "@mlops-actions/gitflow";
import type { Where } from "../where.ts";
import type { HistorySource, Since } from "./source.ts";
import { readUnmerged } from "./unmerged.ts";

/** So many releases may be newer than the commit. */
const mostReleases = 10;

/** What the version of the ref is counted from, and what is not merged back. */
export async function readHistory(where: Where, rules: Rules, source: HistorySource): Promise<History> {
  const tags = await source.tags();
  const { rule } = refOf(where, rules);
  const own = where.tag !== null && readTag(where.tag, rules.tagPrefix) !== null;
  const { lastTag, count, messages } = own
    ? { lastTag: null, count: 0, messages: [] }
    : await sinceRelease(where, rules, source, tags);
  return {
    tags: tags.map(({ name }) => name),
    tagsHere: tags.filter(({ commit }) => commit === where.sha).map(({ name }) => name),
    lastTag,
    commitsSince: count,
    messages,
    message: rule.version.tagged ? (where.message ?? (await source.message(where.sha))) : null,
    unmerged: await readUnmerged(where, rules, source),
  };
}

/** The highest release that the commit is not older than: one that it contains, or that was made beside it. */
async function sinceRelease(
  where: Where,
  rules: Rules,
  source: HistorySource,
  tags: Awaited<ReturnType<HistorySource["tags"]>>,
): Promise<Since & { readonly lastTag: string | null }> {
  const wants = { messages: rules.bump === "conventional" && !refOf(where, rules).rule.version.named };
  const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
  const releases = countedFrom([...commits.keys()], where, rules);
  for (const { tag } of releases.slice(0, mostReleases)) {
    const commit = commits.get(tag) as string;
    if (commit === where.sha) return { lastTag: tag, count: 0, messages: [] };
    const since = await source.since(commit, where.sha, wants);
    if (since.count > 0) return { lastTag: tag, ...since };
  }
  if (releases.length > mostReleases) {
    throw new UserError(`The commit ${where.sha.slice(0, 7)} is older than the ${mostReleases} highest releases.`, {
      remedy: "Run this on a branch that is in use; releases of an older line belong on support/1.x.",
    });
  }
  return { lastTag: null, ...(await source.since(null, where.sha, wants)) };
}
