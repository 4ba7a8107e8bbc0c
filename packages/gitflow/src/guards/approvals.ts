import type { Finding } from "../decision.ts";
import type { Review } from "../situation.ts";
import type { Guarded } from "./judge-guards.ts";

/**
 * Have enough people approved the commit? Each counts by the latest review that says yes or no; the author's own, a
 * dismissed one, an outsider's and one of an earlier commit do not.
 */
export function approvalsGuard({ situation: { pullRequest, sha }, rules }: Guarded): Finding[] {
  const { approvals: wanted } = rules.guards;
  if (wanted === 0 || pullRequest === null) return [];
  const approved = latestOfEach(pullRequest.reviews, pullRequest.author).filter(({ state }) => state === "approved");
  const counted = approved.filter(({ commit, member }) => commit === sha && member);
  if (counted.length >= wanted) return [];
  const outdated = approved.filter(({ commit, member }) => commit !== sha && member).length;
  const outside = approved.filter(({ member }) => !member).length;
  const besides = [
    ...(outdated === 0 ? [] : [`${outdated} of an earlier commit`]),
    ...(outside === 0 ? [] : [`${outside} by people who do not belong to the repository`]),
  ];
  const not = besides.length === 0 ? "" : ` (not counted: ${besides.join(", ")})`;
  return [
    {
      guard: "approvals",
      level: "fail",
      message: `The head commit has ${counted.length} of ${wanted} approvals${not}.`,
      remedy: outdated === 0 ? "Ask for a review." : "Ask those who approved an earlier commit to look again.",
    },
  ];
}

function latestOfEach(reviews: readonly Review[], author: string | null): Review[] {
  const latest = new Map<string, Review>();
  for (const review of reviews) {
    if (review.author === null || review.author === author || review.state === "other") continue;
    latest.set(review.author, review);
  }
  return [...latest.values()];
}
