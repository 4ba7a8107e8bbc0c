import { dirname } from "node:path";
import type { ActionRun } from "./run-action.ts";

/** The variables that a job has whatever it does, for this event. */
export function runnerVariables({ action, event, eventName, cwd, github, attempt = 1 }: ActionRun) {
  const { owner, repo } = github.repository;
  const { sha, ref, baseRef, headRef } = refsOf(event as Payload);
  return {
    PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: `__org_mlops-actions_${action}`,
    GITHUB_ACTOR: "person",
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: `${owner}/${repo}`,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_EVENT_NAME: eventName,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_BASE_REF: baseRef,
    GITHUB_HEAD_REF: headRef,
    GITHUB_JOB: "evaluate",
    GITHUB_WORKFLOW: "model",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_NUMBER: "42",
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_WORKSPACE: cwd,
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "testkit",
    RUNNER_OS: runnerSystems.get(process.platform) ?? "Linux",
    RUNNER_ARCH: process.arch.toUpperCase(),
  };
}

const runnerSystems = new Map<NodeJS.Platform, string>([
  ["darwin", "macOS"],
  ["win32", "Windows"],
]);

interface Payload {
  readonly after?: string;
  readonly ref?: string;
  readonly number?: number;
  readonly pull_request?: {
    readonly merge_commit_sha?: string;
    readonly head?: { readonly ref?: string };
    readonly base?: { readonly ref?: string };
  };
}

/** On a pull request the job runs on a merge commit, which is neither head nor base. */
function refsOf({ after, ref = "refs/heads/main", number, pull_request: pull }: Payload) {
  const mergeCommit = "f".repeat(40);
  if (pull === undefined) return { sha: after ?? mergeCommit, ref, baseRef: "", headRef: "" };
  return {
    sha: pull.merge_commit_sha ?? mergeCommit,
    ref: `refs/pull/${number}/merge`,
    baseRef: pull.base?.ref ?? "",
    headRef: pull.head?.ref ?? "",
  };
}
