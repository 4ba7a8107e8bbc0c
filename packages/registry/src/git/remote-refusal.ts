import { UserError } from "@mlops-actions/errors";
import { GitFailure } from "./git-command.ts";

/** Whether the same might do in a moment: the network, or a server that is busy. */
export function isPassing(error: unknown): boolean {
  return error instanceof GitFailure && passing.test(error.stderr);
}

const passing =
  /RPC failed|hung up|early EOF|unexpected disconnect|Connection (?:reset|timed out|refused|closed)|Could not resolve|timed out|returned error: (?:429|5\d\d)|cannot lock ref|Unable to create .*\.lock/i;

/** What a remote refused, in plain words; any other error as it is. */
export function remoteRefusal(
  error: unknown,
  { remote, branch }: { readonly remote: string; readonly branch: string },
): unknown {
  if (!(error instanceof GitFailure)) return error;
  const words = `${error.stdout}\n${error.stderr}`;
  const [what, remedy] = refusals.find(([pattern]) => pattern.test(words))?.slice(1) ?? [];
  if (typeof what !== "string" || typeof remedy !== "string") {
    return new UserError(`git cannot reach the registry's branch ${branch} at ${remote}.`, { cause: error });
  }
  return new UserError(`${what} (branch ${branch} at ${remote}).`, { remedy, cause: error });
}

const refusals: readonly (readonly [RegExp, string, string])[] = [
  [
    /protected branch|rule violations|GH006|GH013/i,
    "A rule of the repository protects the registry's branch",
    "Let the token that pushes bypass the rule for this branch, or leave the branch out of it.",
  ],
  [
    /returned error: 40[13]|Authentication failed|could not read (?:Username|Password)|Permission .*denied|access denied/i,
    "The token of the checkout may not read or push the registry's branch",
    "Give the job `permissions: contents: write`, and let actions/checkout keep its credentials (persist-credentials: true).",
  ],
  [
    /not a git repository/i,
    "The registry's home git needs a checkout, and the working directory is none",
    "Run actions/checkout first, or use the home directory.",
  ],
  [
    /No such remote|does not appear to be a git repository|Repository not found|returned error: 404/i,
    "The checkout has no such remote, or it leads nowhere",
    "Name one that `git remote -v` lists and this job can reach.",
  ],
  [
    /hook declined|pre-receive/i,
    "The server declined the push to the registry's branch",
    "The words below are the server's own.",
  ],
  [
    /Could not resolve|Connection (?:reset|timed out|refused)|timed out|returned error: (?:429|5\d\d)|hung up/i,
    "The remote of the registry's branch could not be reached",
    "Run it again: whatever was done of it is not done twice.",
  ],
];
