import type { Context } from "@mlops-actions/action-kit";
import type { Where } from "@mlops-actions/branching";
import { UserError } from "@mlops-actions/errors";
import { type PullRequestFacts, type Review, type Rules, refOf } from "@mlops-actions/gitflow";
import { isForbidden, listReviews, pullsOfBranch } from "@mlops-actions/github";

/** What the guards look at, or null where the run is about no pull request. Asks GitHub only for what a rule wants to know. */
export async function readPullRequest(where: Where, rules: Rules, context: Context): Promise<PullRequestFacts | null> {
  const { opened } = where;
  if (opened === null) return null;
  const { number, title, body, author, baseRef } = opened;
  return {
    number,
    title,
    body,
    author,
    base: baseRef,
    reviews: rules.guards.approvals === 0 ? [] : await reviewsOf(number, context),
    backMerges: await backMerges(where, rules, context),
  };
}

async function reviewsOf(pullRequest: number, context: Context): Promise<readonly Review[]> {
  const github = await context.github();
  if (github !== null) return listReviews(github, pullRequest);
  throw new UserError("Approvals are asked for, and nothing can read them without a token.", {
    input: "github-token",
    remedy: "Leave the input github-token at its default, with `permissions: pull-requests: read`.",
  });
}

/** A hint more than a rule: where the token may not look, it is not known. */
async function backMerges(
  { branch, fork }: Where,
  rules: Rules,
  context: Context,
): Promise<PullRequestFacts["backMerges"]> {
  const asks = rules.guards.mergeBack !== "off" && refOf({ branch, tag: null, fork }, rules).rule.back.length > 0;
  if (!asks || branch === null || fork) return new Map();
  const github = await context.github();
  if (github === null) return null;
  try {
    const pulls = await pullsOfBranch(github, branch);
    return new Map(pulls.map(({ baseRef, number }) => [baseRef, number]));
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}
