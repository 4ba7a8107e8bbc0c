import type { GitRepository } from "./git-repository.ts";
import type { Handler } from "./github-answers.ts";
import type { FakeReview } from "./github-state.ts";

const notFound = { status: 404, body: { message: "Not Found" } };

/** What GitHub tells of tags and commits, read from the repository that a test names as the origin, and of reviews. */
export const historyHandlers: readonly (readonly [string, Handler])[] = [
  [
    "GET /repos/{owner}/{repo}/tags",
    (_, { origin: { repository } }) => {
      const format = "--format=%(refname:strip=2) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)";
      const lines = repository === null ? [] : linesOf(repository.git("for-each-ref", "refs/tags", format));
      const items = lines.map((line) => {
        const [name, sha] = line.split(" ");
        return { name, commit: { sha, url: "" }, zipball_url: "", tarball_url: "", node_id: "" };
      });
      return { status: 200, list: { items: items.reverse() } };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    ({ path, query }, { mergeBases, origin: { repository } }) => {
      const [base = "", head = ""] = String(path["basehead"]).split("...");
      const known = mergeBases.get(`${base}...${head}`);
      if (known !== undefined) {
        return { status: 200, body: { merge_base_commit: { sha: known }, commits: [], files: [] } };
      }
      const [from, to] = [base, head].map((name) => repository && commitOf(repository, name));
      if (repository === null || !from || !to) return notFound;
      const ahead = linesOf(repository.git("rev-list", "--reverse", `${from}..${to}`));
      if (ahead.length === linesOf(repository.git("rev-list", to)).length) {
        return { status: 404, body: { message: `No common ancestor between ${base} and ${head}.` } };
      }
      const behind = linesOf(repository.git("rev-list", `${to}..${from}`));
      const size = Number(query["per_page"] ?? 250);
      const first = (Number(query["page"] ?? 1) - 1) * size;
      return {
        status: 200,
        body: {
          status: statusOf(ahead.length, behind.length),
          ahead_by: ahead.length,
          behind_by: behind.length,
          total_commits: ahead.length,
          merge_base_commit: { sha: repository.git("merge-base", from, to) },
          commits: ahead.slice(first, first + size).map((sha) => commitAnswer(repository, sha)),
          files: [],
        },
      };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/commits",
    ({ query }, { origin: { repository } }) => {
      const sha = repository && commitOf(repository, String(query["sha"]));
      if (repository === null || !sha) return notFound;
      const items = linesOf(repository.git("rev-list", sha)).map((each) => commitAnswer(repository, each));
      return { status: 200, list: { items } };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    ({ path }, { reviews }) => {
      const items = reviews.filter(({ pull }) => pull === path["pull_number"]);
      return { status: 200, list: { items: items.map(reviewAnswer) } };
    },
  ],
];

const states: ReadonlyMap<string, string> = new Map([
  ["APPROVE", "APPROVED"],
  ["REQUEST_CHANGES", "CHANGES_REQUESTED"],
  ["COMMENT", "COMMENTED"],
  ["DISMISS", "DISMISSED"],
]);

function reviewAnswer({ id, author, body, event, commitId, association = "MEMBER" }: FakeReview) {
  return {
    id,
    user: author,
    body,
    state: states.get(event) ?? "PENDING",
    commit_id: commitId,
    author_association: association,
  };
}

function commitAnswer(repository: GitRepository, sha: string) {
  const [parents = "", ...message] = repository.git("show", "--no-patch", "--format=%P%n%B", sha).split("\n");
  return {
    sha,
    commit: { message: message.join("\n").trimEnd() },
    parents: parents.split(" ").flatMap((parent) => (parent === "" ? [] : [{ sha: parent }])),
  };
}

/** A commit, branch or tag, as the API takes them. */
function commitOf(repository: GitRepository, name: string): string | null {
  try {
    return repository.git("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
  } catch {
    return null;
  }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}
