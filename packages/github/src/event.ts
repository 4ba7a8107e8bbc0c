import { at, commitAt, textAt } from "./payload.ts";
import type { PullRequest } from "./pull-request.ts";
import { readPullRequest } from "./read-pull-request.ts";

/** What an event says about the change under judgement. Names of branches are untrusted text. */
export interface GitHubEvent {
  readonly name: string;
  /**
   * The commit that a verdict belongs to: a pull request's head (never the merge commit, which nobody finds again),
   * the tip of a push or a merge group, the head of the workflow that ended. Null where the event has none.
   */
  readonly sha: string | null;
  /** Its branch or tag, without `refs/heads/` or `refs/tags/`. */
  readonly ref: string | null;
  /** Who owns the repository of that branch; another than this one's owner for a fork. */
  readonly headOwner: string | null;
  /** What the change is compared with: the base of the pull request or of the merge group. */
  readonly base: { readonly sha: string; readonly ref: string } | null;
  /** Only where the payload holds it; see `pullRequestOf`. */
  readonly pullRequest: PullRequest | null;
}

/**
 * Reads the payload of an event. Strict about what it reads, silent about the rest; an event that says nothing about a
 * change (`schedule`, `workflow_dispatch`, one that we never heard of) has nulls.
 *
 * @param payload parsed JSON of `GITHUB_EVENT_PATH`
 * @param name `GITHUB_EVENT_NAME`
 * @throws UserError where the payload lacks what its event must have
 */
export function readEvent(payload: unknown, name: string): GitHubEvent {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      return pullRequestEvent(payload, name);
    case "push":
      return pushEvent(payload, name);
    case "merge_group":
      return mergeGroupEvent(payload, name);
    case "workflow_run":
      return workflowRunEvent(payload, name);
    default:
      return { ...nothing, name };
  }
}

const nothing = { sha: null, ref: null, headOwner: null, base: null, pullRequest: null };

function pullRequestEvent(payload: unknown, name: string): GitHubEvent {
  const number = at(payload, "pull_request", "number") ?? at(payload, "number");
  const pullRequest = readPullRequest({ ...Object(at(payload, "pull_request")), number });
  const { headSha, headRef, baseSha, baseRef } = pullRequest;
  return {
    name,
    sha: headSha,
    ref: headRef,
    headOwner: textOrNull(at(payload, "pull_request", "head", "repo", "owner", "login")),
    base: { sha: baseSha, ref: baseRef },
    pullRequest,
  };
}

/** A deleted branch has no tip: `after` is all zeros. */
function pushEvent(payload: unknown, name: string): GitHubEvent {
  const after = commitAt(payload, "after");
  const sha = /^0+$/.test(after) ? null : after;
  return { ...nothing, name, sha, ref: shortRef(textAt(payload, "ref")) };
}

function mergeGroupEvent(payload: unknown, name: string): GitHubEvent {
  const group = at(payload, "merge_group");
  return {
    ...nothing,
    name,
    sha: commitAt(group, "head_sha"),
    ref: shortRef(textAt(group, "head_ref")),
    base: { sha: commitAt(group, "base_sha"), ref: shortRef(textAt(group, "base_ref")) },
  };
}

function workflowRunEvent(payload: unknown, name: string): GitHubEvent {
  const run = at(payload, "workflow_run");
  return {
    ...nothing,
    name,
    sha: commitAt(run, "head_sha"),
    ref: textOrNull(at(run, "head_branch")),
    headOwner: textOrNull(at(run, "head_repository", "owner", "login")),
  };
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
