import { UserError } from "@mlops-actions/errors";
import { type FailedRequest, failedRequest, isRateLimit } from "./failed-request.ts";

type Access = "read" | "write";

/**
 * GitHub's refusal in plain words, with what the user can do; null for what no user can mend, which is a bug.
 *
 * @param doing what was tried, as it follows "while": "writing the comment"
 * @param access what the whole of it needs, where a request that only reads may be the first to be refused
 */
export function explainFailure(error: unknown, doing: string, access?: Access): UserError | null {
  if (error instanceof UserError) return error;
  const failed = failedRequest(error);
  if (failed === null) return null;
  const explanation = explanationOf(failed, doing, access ?? (failed.method === "GET" ? "read" : "write"));
  return explanation && new UserError(explanation.message, { remedy: explanation.remedy, cause: error });
}

/** What to throw for a failure: the explanation, or the error itself. */
export function explained(error: unknown, doing: string, access?: Access): unknown {
  return explainFailure(error, doing, access) ?? error;
}

/**
 * GitHub does not let this token do it (the read-only token of a pull request from a fork, a missing permission, a
 * locked conversation), so that a caller can do without instead of failing. Also true of the UserError made from it.
 */
export function isForbidden(error: unknown): boolean {
  const failed = failedRequest(error);
  return failed !== null && failed.status === 403 && !isRateLimit(failed);
}

function explanationOf(
  failed: FailedRequest,
  doing: string,
  access: Access,
): { message: string; remedy: string } | null {
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
      return { message: `GitHub forbade ${doing}.`, remedy: forbiddenRemedy(failed, access) };
    case 404:
      return {
        message: `GitHub found nothing at ${method} ${pathOf(failed)} while ${doing}.`,
        remedy: `Check the repository and the number; what a token may not see is answered the same, so give the job ${permissionFor(failed, access)}.`,
      };
    case 409:
      return {
        message: `GitHub found a conflict while ${doing}: ${withoutLink(words)}`,
        remedy: "Run the job again; if GitHub says the same, mend what it names.",
      };
    case 422:
      return {
        message: `GitHub did not accept what was sent while ${doing}: ${withoutLink(words)}`,
        remedy: "Report this with the line above if nothing in it is of your making.",
      };
    default:
      return null;
  }
}

function forbiddenRemedy(failed: FailedRequest, access: Access): string {
  if (/\blocked\b/i.test(failed.words)) return "Unlock the conversation, or switch the comment off.";
  if (/(Advanced|Code) Security must be enabled/i.test(failed.words)) {
    return "Code scanning is off for this repository: a private one needs GitHub Code Security (Settings, Advanced Security).";
  }
  const permission = `Give the job ${permissionFor(failed, access)}.`;
  if (access === "read") return permission;
  return `${permission} On a pull request from a fork or by Dependabot the token is read-only whatever the job asks for: write from a \`workflow_run\` workflow there.`;
}

function permissionFor(failed: FailedRequest, access: Access): string {
  return `\`permissions: ${scopeOf(pathOf(failed))}: ${access}\``;
}

function scopeOf(wholePath: string): string {
  const path = wholePath.replace(/^.*?\/repos\/[^/]+\/[^/]+/, "");
  if (path.includes("/check-runs")) return "checks";
  if (path.includes("/code-scanning")) return "security-events";
  if (path.includes("/deployments")) return "deployments";
  if (/\/(issues|pulls)\b/.test(path)) return "pull-requests";
  return "contents";
}

/** Without the address of the documentation that Octokit adds. */
function withoutLink(words: string): string {
  return words.replace(/ - https:\S+$/, "");
}

function pathOf({ url }: FailedRequest): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
