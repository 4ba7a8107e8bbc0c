import { UserError } from "@mlops-actions/errors";
import { type FailedRequest, failedRequest, isRateLimit } from "./failed-request.ts";

/**
 * GitHub's refusal in plain words, with what the user can do; null for what no user can mend, which is a bug.
 *
 * @param doing what was tried, as it follows "while": "writing the comment"
 */
export function explainFailure(error: unknown, doing: string): UserError | null {
  if (error instanceof UserError) return error;
  const failed = failedRequest(error);
  if (failed === null) return null;
  const explanation = explanationOf(failed, doing);
  return explanation && new UserError(explanation.message, { remedy: explanation.remedy, cause: error });
}

/** What to throw for a failure: the explanation, or the error itself. */
export function explained(error: unknown, doing: string): unknown {
  return explainFailure(error, doing) ?? error;
}

/**
 * GitHub does not let this token do it (the read-only token of a pull request from a fork, a missing permission, a
 * locked conversation), so that a caller can do without instead of failing. Also true of the UserError made from it.
 */
export function isForbidden(error: unknown): boolean {
  const failed = failedRequest(error);
  return failed !== null && failed.status === 403 && !isRateLimit(failed);
}

function explanationOf(failed: FailedRequest, doing: string): { message: string; remedy: string } | null {
  const { status, method, words } = failed;
  if (status === null) {
    return {
      message: `GitHub could not be reached while ${doing}.`,
      remedy: "Run the job again; on a runner of your own, check its network and proxy.",
    };
  }
  if (status >= 500) {
    return {
      message: `GitHub answered ${status} again and again while ${doing}.`,
      remedy: "Run the job again later; https://www.githubstatus.com tells of outages.",
    };
  }
  switch (status) {
    case 401:
      return {
        message: `GitHub did not accept the token while ${doing}.`,
        remedy: "Leave the input `github-token` at its default, or give a token that has not expired.",
      };
    case 403:
      return { message: `GitHub forbade ${doing}.`, remedy: forbiddenRemedy(failed) };
    case 404:
      return {
        message: `GitHub found nothing at ${method} ${pathOf(failed)} while ${doing}.`,
        remedy: `Check the repository and the number; what a token may not see is answered the same, so give the job ${permissionFor(failed)}.`,
      };
    case 422:
      return {
        message: `GitHub did not accept what was sent while ${doing}: ${words.replace(/ - https:\S+$/, "")}`,
        remedy: "Report this with the line above if nothing in it is of your making.",
      };
    default:
      return null;
  }
}

function forbiddenRemedy(failed: FailedRequest): string {
  if (/\blocked\b/i.test(failed.words)) return "Unlock the conversation, or switch the comment off.";
  if (/(Advanced|Code) Security must be enabled/i.test(failed.words)) {
    return "Code scanning is off for this repository: a private one needs GitHub Code Security (Settings, Advanced Security).";
  }
  const permission = `Give the job ${permissionFor(failed)}.`;
  if (failed.method === "GET") return permission;
  return `${permission} On a pull request from a fork or by Dependabot the token is read-only whatever the job asks for: write from a \`workflow_run\` workflow there.`;
}

function permissionFor(failed: FailedRequest): string {
  const access = failed.method === "GET" ? "read" : "write";
  return `\`permissions: ${scopeOf(pathOf(failed))}: ${access}\``;
}

function scopeOf(path: string): string {
  if (path.includes("/check-runs")) return "checks";
  if (path.includes("/code-scanning")) return "security-events";
  if (/\/(issues|pulls)\b/.test(path)) return "pull-requests";
  return "contents";
}

function pathOf({ url }: FailedRequest): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
