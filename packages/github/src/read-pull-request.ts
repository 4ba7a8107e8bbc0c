import { at, commitAt, numberAt, textAt, textOrNull } from "./payload.ts";
import type { PullRequest } from "./pull-request.ts";

/** A pull request as events and the API describe it. */
export function readPullRequest(value: unknown): PullRequest {
  const headRepository = at(value, "head", "repo", "full_name");
  return {
    number: numberAt(value, "number"),
    title: textAt(value, "title"),
    body: textOrNull(at(value, "body")) ?? "",
    author: textOrNull(at(value, "user", "login")),
    baseSha: commitAt(value, "base", "sha"),
    baseRef: textAt(value, "base", "ref"),
    headSha: commitAt(value, "head", "sha"),
    headRef: textAt(value, "head", "ref"),
    fork: headRepository === undefined || headRepository !== at(value, "base", "repo", "full_name"),
  };
}
