import { gunzipSync } from "node:zlib";
import type { components } from "@octokit/openapi-types";
import type { Handler } from "./github-answers.ts";
import type { FakeReviewComment, GitHubState } from "./github-state.ts";
import { nextId } from "./next-id.ts";

type Schemas = components["schemas"];

/** What GitHub does with reviews of a pull request and with the reports of code scanning. */
export const reviewHandlers: readonly (readonly [string, Handler])[] = [
  [
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
    ({ path }, state) => {
      const items = state.reviewComments.filter(({ pull }) => pull === path["pull_number"]);
      return { status: 200, list: { items: items.map((comment) => commentAnswer(comment, state)) } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    ({ path, body }, state) => {
      const pull = Number(path["pull_number"]);
      const { body: text = "", event, commit_id, comments = [] } = body as ReviewBody;
      const id = nextId(state.reviews);
      state.reviews.push({
        id,
        pull,
        author: state.account,
        body: text,
        event: event ?? "",
        commitId: commit_id ?? "",
      });
      for (const { path: file, line, start_line, side, body: words } of comments) {
        state.reviewComments.push({
          id: nextId(state.reviewComments),
          review: id,
          pull,
          author: state.account,
          path: file,
          line,
          startLine: start_line ?? null,
          side: side ?? "RIGHT",
          body: words,
        });
      }
      return { status: 200, body: { id, html_url: `${pullPage(pull, state)}#pullrequestreview-${id}` } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/code-scanning/sarifs",
    ({ body }, state) => {
      const { commit_sha, ref, sarif } = body as SarifBody;
      const text = unpacked(sarif);
      if (text === null) return { status: 400, body: { message: "Invalid SARIF. Not gzip-compressed JSON." } };
      const id = `47177e22-5596-11eb-80a1-${String(state.sarifs.length).padStart(12, "0")}`;
      state.sarifs.push({ id, commitSha: commit_sha, ref, sarif: JSON.parse(text) });
      return { status: 202, body: { id, url: `https://api.github.com/code-scanning/sarifs/${id}` } };
    },
  ],
];

interface ReviewBody {
  readonly body?: string;
  readonly event?: string;
  readonly commit_id?: string;
  readonly comments?: readonly {
    readonly path: string;
    readonly line: number;
    readonly start_line?: number;
    readonly side?: string;
    readonly body: string;
  }[];
}

interface SarifBody {
  readonly commit_sha: string;
  readonly ref: string;
  readonly sarif: string;
}

function unpacked(base64: string): string | null {
  try {
    const text = gunzipSync(Buffer.from(base64, "base64")).toString("utf8");
    JSON.parse(text);
    return text;
  } catch {
    return null;
  }
}

function commentAnswer(
  comment: FakeReviewComment,
  state: GitHubState,
): Partial<Schemas["pull-request-review-comment"]> {
  const { id, review, pull, author, path, line, startLine, body } = comment;
  return {
    id,
    pull_request_review_id: review,
    path,
    // GitHub's description says `integer`; of an outdated comment it answers null.
    line: line as number,
    start_line: startLine,
    body,
    html_url: `${pullPage(pull, state)}#discussion_r${id}`,
    user: author as Schemas["simple-user"],
  };
}

function pullPage(pull: number, { repository: { owner, repo } }: GitHubState): string {
  return `https://github.com/${owner}/${repo}/pull/${pull}`;
}
