import { at, commitAt, textAt, textOrNull } from "./payload.ts";
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
  /** What the ref is; null where there is none. */
  readonly refKind: "branch" | "tag" | null;
  /** What happened, of events that tell: `opened`, `published`. */
  readonly action: string | null;
  /** The message of the commit that was pushed; untrusted text. */
  readonly message: string | null;
  /** Who owns the repository of that branch; another than this one's owner for a fork. */
  readonly headOwner: string | null;
  /** What the change is compared with: the base of the pull request or of the merge group. */
  readonly base: { readonly sha: string; readonly ref: string } | null;
  /** Of a push: the commit that its branch was at before; null where the push made it. */
  readonly before: string | null;
  /** Only where the payload holds it; see `pullRequestOf`. */
  readonly pullRequest: PullRequest | null;
}

/**
 * Reads the payload of an event. Strict about what it reads, silent about the rest; an event that says nothing about a
 * change (`schedule`, one that we never heard of) has nulls.
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
    case "release":
      return releaseEvent(payload, name);
    case "create":
    case "workflow_dispatch":
      return refEvent(payload, name);
    default:
      return { ...nothing, name };
  }
}

const nothing = {
  sha: null,
  ref: null,
  refKind: null,
  action: null,
  message: null,
  headOwner: null,
  base: null,
  before: null,
  pullRequest: null,
};

function pullRequestEvent(payload: unknown, name: string): GitHubEvent {
  const number = at(payload, "pull_request", "number") ?? at(payload, "number");
  const pullRequest = readPullRequest({ ...Object(at(payload, "pull_request")), number });
  const { headSha, headRef, baseSha, baseRef } = pullRequest;
  return {
    ...nothing,
    name,
    sha: headSha,
    ref: headRef,
    refKind: "branch",
    action: textOrNull(at(payload, "action")),
    headOwner: textOrNull(at(payload, "pull_request", "head", "repo", "owner", "login")),
    base: { sha: baseSha, ref: baseRef },
    pullRequest,
  };
}

function pushEvent(payload: unknown, name: string): GitHubEvent {
  const sha = unlessNone(commitAt(payload, "after"));
  const before = at(payload, "before") === undefined ? null : unlessNone(commitAt(payload, "before"));
  const message = textOrNull(at(payload, "head_commit", "message"));
  return { ...nothing, name, sha, before, message, ...refOf(textAt(payload, "ref")) };
}

/** A branch that was deleted has no tip, a new one had none: all zeros. */
function unlessNone(commit: string): string | null {
  return /^0+$/.test(commit) ? null : commit;
}

function mergeGroupEvent(payload: unknown, name: string): GitHubEvent {
  const group = at(payload, "merge_group");
  return {
    ...nothing,
    name,
    sha: commitAt(group, "head_sha"),
    ...refOf(textAt(group, "head_ref")),
    base: { sha: commitAt(group, "base_sha"), ref: refOf(textAt(group, "base_ref")).ref },
  };
}

function workflowRunEvent(payload: unknown, name: string): GitHubEvent {
  const run = at(payload, "workflow_run");
  return {
    ...nothing,
    name,
    sha: commitAt(run, "head_sha"),
    ref: textOrNull(at(run, "head_branch")),
    refKind: "branch",
    headOwner: textOrNull(at(run, "head_repository", "owner", "login")),
  };
}

/** The commit of a tag is the run's own (`GITHUB_SHA`): the payload does not tell. */
function releaseEvent(payload: unknown, name: string): GitHubEvent {
  const tag = textAt(payload, "release", "tag_name");
  return { ...nothing, name, ref: tag, refKind: "tag", action: textOrNull(at(payload, "action")) };
}

/** A branch or tag that was made, or that a person chose: its commit is the run's own. */
function refEvent(payload: unknown, name: string): GitHubEvent {
  const ref = textOrNull(at(payload, "ref"));
  if (ref === null) return { ...nothing, name };
  const kind = at(payload, "ref_type");
  // Of what was made the name alone is given, and it may look like the whole name of something else.
  return { ...nothing, name, ...(kind === "tag" || kind === "branch" ? { ref, refKind: kind } : refOf(ref)) };
}

/** A ref by its whole name, or a branch by its own. */
function refOf(name: string): { readonly ref: string; readonly refKind: "branch" | "tag" } {
  return { ref: name.replace(/^refs\/(heads|tags)\//, ""), refKind: name.startsWith("refs/tags/") ? "tag" : "branch" };
}
