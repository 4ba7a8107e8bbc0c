import type { Checkout } from "@mlops-actions/git";
import { mergeBase } from "@mlops-actions/github";
import type { Context } from "./context.ts";

/**
 * The commit that the change began from: the merge base of a pull request or a merge group, on a laptop that with the
 * default branch. Null where the run is about no change, or the checkout knows no default branch. The commit may have to
 * be fetched yet (`need`).
 */
export async function baseCommit(
  checkout: Checkout,
  context: Context,
): Promise<{ readonly commit: string; readonly branch: string } | null> {
  const { event } = context;
  if (event !== null) {
    const { base, sha } = event;
    if (base === null || sha === null) return null;
    const github = await context.github();
    const commit = await (github === null ? checkout.mergeBase(base.sha, sha) : mergeBase(github, base.sha, sha));
    if (commit === null) context.log.warning(noMergeBase(base.ref));
    return { commit: commit ?? base.sha, branch: base.ref };
  }
  const branch = await checkout.defaultBranch();
  const commit = branch === null ? null : await checkout.mergeBase(branch, "HEAD");
  return branch === null || commit === null ? null : { commit, branch };
}

function noMergeBase(branch: string): string {
  return (
    `Without a token a checkout of one commit does not tell where the change began: it is compared with the tip of ${branch}. ` +
    "Give the action a github-token, or actions/checkout `fetch-depth: 0`."
  );
}
