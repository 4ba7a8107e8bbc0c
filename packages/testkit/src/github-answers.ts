import type { components } from "@octokit/openapi-types";
import type { DescribedRequest } from "./github-contract.ts";
import { deploymentHandlers } from "./github-deployment-answers.ts";
import { historyHandlers } from "./github-history-answers.ts";
import { releaseHandlers } from "./github-release-answers.ts";
import { reviewHandlers } from "./github-review-answers.ts";
import type { FakeCheckRun, FakeComment, FakePull, GitHubState } from "./github-state.ts";
import { nextId } from "./next-id.ts";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The items of a list that has pages, and the name under which they stand where they are not the whole body. */
  readonly list?: { readonly items: readonly unknown[]; readonly name?: string };
}

type Schemas = components["schemas"];
export type Handler = (request: DescribedRequest, state: GitHubState) => Answer;

/** What GitHub does, by route. The bodies are as its description has them, as far as clients read them. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...deploymentHandlers,
  ...historyHandlers,
  ...releaseHandlers,
  ...reviewHandlers,
  ["GET /user", (_, { account }) => (account.type === "Bot" ? forbidden : { status: 200, body: account })],
  [
    "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
    ({ path }, state) => {
      const items = state.comments.filter(({ issue }) => issue === path["issue_number"]);
      return { status: 200, list: { items: items.map((comment) => commentAnswer(comment, state)) } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
    ({ path, body }, state) => {
      const comment = {
        id: nextId(state.comments),
        issue: Number(path["issue_number"]),
        author: state.account,
        body: (body as { body: string }).body,
      };
      state.comments.push(comment);
      return { status: 201, body: commentAnswer(comment, state) };
    },
  ],
  [
    "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
    ({ path, body }, state) => {
      const comment = state.comments.find(({ id }) => id === path["comment_id"]);
      if (comment === undefined) return notFound;
      comment.body = (body as { body: string }).body;
      return { status: 200, body: commentAnswer(comment, state) };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/check-runs",
    ({ body }, state) => {
      const { name, head_sha } = body as { name: string; head_sha: string };
      const run: FakeCheckRun = {
        id: nextId(state.checkRuns),
        name,
        headSha: head_sha,
        externalId: "",
        status: "queued",
        conclusion: null,
        detailsUrl: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
      };
      write(run, body as CheckBody);
      state.checkRuns.push(run);
      return { status: 201, body: checkAnswer(run, state) };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/check-runs/{check_run_id}",
    ({ path }, state) => {
      const run = state.checkRuns.find(({ id }) => id === path["check_run_id"]);
      return run === undefined ? notFound : { status: 200, body: checkAnswer(run, state) };
    },
  ],
  [
    "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
    ({ path, body }, state) => {
      const run = state.checkRuns.find(({ id }) => id === path["check_run_id"]);
      if (run === undefined) return notFound;
      write(run, body as CheckBody);
      return { status: 200, body: checkAnswer(run, state) };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
    ({ path, query }, state) => {
      const name = query["check_name"];
      const runs = state.checkRuns.filter((run) => run.headSha === path["ref"] && (name ?? run.name) === run.name);
      const latest = runs.filter((run) => !runs.some((other) => other.name === run.name && other.id > run.id));
      const items = (query["filter"] === "all" ? runs : latest).map((run) => checkAnswer(run, state)).reverse();
      return { status: 200, list: { items, name: "check_runs" } };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    ({ path }, state) => {
      const sha = String(path["commit_sha"]);
      const pulls = state.pulls.filter(
        ({ head, merged }) =>
          (head.sha === sha && head.owner === state.repository.owner) ||
          merged?.commit === sha ||
          merged?.commits?.includes(sha),
      );
      return { status: 200, list: { items: pulls.map((pull) => pullAnswer(pull, state)) } };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/pulls",
    ({ query }, state) => {
      const wanted = query["state"] ?? "open";
      const pulls = state.pulls.filter(
        (pull) =>
          (wanted === "all" || pull.state === wanted) &&
          (query["head"] ?? `${pull.head.owner}:${pull.head.ref}`) === `${pull.head.owner}:${pull.head.ref}` &&
          (query["base"] ?? pull.base.ref) === pull.base.ref,
      );
      const order = query["direction"] === "asc" ? 1 : -1;
      pulls.sort((a, b) => order * (a.number - b.number));
      return { status: 200, list: { items: pulls.map((pull) => pullAnswer(pull, state)) } };
    },
  ],
]);

const forbidden: Answer = { status: 403, body: { message: "Resource not accessible by integration" } };
const notFound: Answer = { status: 404, body: { message: "Not Found" } };

interface CheckBody {
  readonly external_id?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly details_url?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly Schemas["check-annotation"][];
  };
}

function write(run: FakeCheckRun, body: CheckBody): void {
  run.externalId = body.external_id ?? run.externalId;
  run.status = body.conclusion === undefined ? (body.status ?? run.status) : "completed";
  run.conclusion = body.conclusion ?? run.conclusion;
  run.detailsUrl = body.details_url ?? run.detailsUrl;
  if (body.output === undefined) return;
  const { title = null, summary, text = null, annotations = [] } = body.output;
  run.output = { title, summary, text };
  run.annotations.push(...annotations);
}

function commentAnswer(comment: FakeComment, state: GitHubState): Partial<Schemas["issue-comment"]> {
  const { id, issue, author, body } = comment;
  return {
    id,
    body,
    html_url: `${page(state)}/issues/${issue}#issuecomment-${id}`,
    user: author as Schemas["simple-user"],
  };
}

function checkAnswer(run: FakeCheckRun, state: GitHubState): Partial<Schemas["check-run"]> {
  return {
    id: run.id,
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId,
    status: run.status as Schemas["check-run"]["status"],
    conclusion: run.conclusion as Schemas["check-run"]["conclusion"],
    details_url: run.detailsUrl,
    html_url: `${page(state)}/runs/${run.id}`,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: "" },
  };
}

function pullAnswer({ number, title, state: open, head, base, merged }: FakePull, state: GitHubState) {
  const { owner, repo } = state.repository;
  return {
    number,
    title,
    state: open,
    html_url: `${page(state)}/pull/${number}`,
    merged_at: merged?.at ?? null,
    merge_commit_sha: merged?.commit ?? null,
    head: { ref: head.ref, sha: head.sha, repo: { full_name: `${head.owner}/${repo}` } },
    base: { ref: base.ref, sha: base.sha, repo: { full_name: `${owner}/${repo}` } },
  };
}

function page({ repository: { owner, repo } }: GitHubState): string {
  return `https://github.com/${owner}/${repo}`;
}
