import { UserError } from "@mlops-actions/errors";
import { type Git, GitFailure } from "./git-command.ts";
import type { GitSettings } from "./git-settings.ts";
import { isPassing, remoteRefusal } from "./remote-refusal.ts";

type Branch = Required<Pick<GitSettings, "branch" | "remote">>;

/**
 * The newest commit of the registry's branch at the remote, with all that it holds; null where there is no branch yet.
 * The checkout, its branches and what it knows of the remote stay as they are: the commit is kept under a name of ours.
 */
export async function fetchBranch(git: Git, { branch, remote }: Branch): Promise<string | null> {
  const ours = `refs/mlops-registry/${remote}/${branch}`;
  const options = ["--quiet", "--force", "--no-tags", "--no-prune", "--no-filter", "--no-recurse-submodules"];
  const apart = ["--no-write-fetch-head", "--no-auto-gc", "--refmap="];
  try {
    await git.text(["fetch", ...options, ...apart, remote, `+refs/heads/${branch}:${ours}`]);
  } catch (error) {
    if (error instanceof GitFailure && /couldn't find remote ref/i.test(error.stderr)) return null;
    throw isPassing(error) ? error : remoteRefusal(error, { branch, remote });
  }
  return git.text(["rev-parse", "--verify", "--quiet", `${ours}^{commit}`]);
}

/** A tag beside the branch, which goes with it or not at all. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
}

/**
 * Makes a commit the newest of the branch, if nobody was first: else false. Never forced.
 * @throws UserError where the remote refuses it for good, GitFailure where it is the network
 */
export async function pushBranch(
  git: Git,
  commit: string,
  tag: Tag | null,
  { branch, remote }: Branch,
): Promise<boolean> {
  const options = ["--porcelain", "--no-verify", "--no-follow-tags", "--no-signed", "--recurse-submodules=no"];
  const refs = [`${commit}:refs/heads/${branch}`, ...(tag === null ? [] : [`${tag.commit}:refs/tags/${tag.name}`])];
  try {
    await git.text(["push", ...options, ...(tag === null ? [] : ["--atomic"]), remote, ...refs]);
    return true;
  } catch (error) {
    if (tag !== null && error instanceof GitFailure && isTaken(error.stdout, tag)) throw taken(tag);
    if (isPassing(error)) return false;
    if (error instanceof GitFailure && wasSecond(error.stdout, branch)) return false;
    throw remoteRefusal(error, { branch, remote });
  }
}

function isTaken(porcelain: string, { name }: Tag): boolean {
  const line = porcelain.split("\n").find((it) => it.startsWith("!") && it.includes(`:refs/tags/${name}\t`));
  return line !== undefined && /already exists|would clobber/i.test(line);
}

function taken({ name, commit }: Tag): UserError {
  return new UserError(`The remote has a tag ${name} already, at another commit than ${commit.slice(0, 7)}.`, {
    remedy: "Register under the next semantic version, or leave the registry's tags out; nothing was registered.",
  });
}

/** By the line that git prints for the branch: the flag, the two names, the summary. */
function wasSecond(porcelain: string, branch: string): boolean {
  const line = porcelain.split("\n").find((it) => it.startsWith("!") && it.includes(`:refs/heads/${branch}\t`));
  return (
    line !== undefined &&
    /fetch first|non-fast-forward|stale info|lock|failed to update ref|incorrect old value|already exists/i.test(line)
  );
}
