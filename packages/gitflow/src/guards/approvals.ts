import type { Finding } from "../decision.ts";
import type { Review } from "../situation.ts";
import type { Guarded } from "./judge-guards.ts";

/**
 * Have enough people approved the commit? Each counts by the latest review that says yes or no; the author's own, a
 * dismissed one, an outsider's and one of an earlier commit do not. A member's request for changes stands until that
 * member approves or it is dismissed, whatever is pushed: so GitHub has it.
 */
export function approvalsGuard({ situation: { pullRequest, sha }, rules }: Guarded): Finding[] {
  const { approvals: wanted } = rules.guards;
  if (wanted === 0 || pullRequest === null) return [];
  const latest = latestOfEach(pullRequest.reviews, pullRequest.author);
  return [...requestedChanges(latest), ...lackingApprovals(latest, wanted, sha)];
}

function requestedChanges(latest: readonly Review[]): Finding[] {
  const against = latest.filter(({ state, member }) => state === "changes-requested" && member);
  if (against.length === 0) return [];
  return [
    {
      guard: "approvals",
      level: "fail",
      message: `${against.map(({ author }) => author).join(", ")} requested changes.`,
      remedy: "Make the changes and ask for another review, or dismiss the request with a reason.",
    },
  ];
}

function lackingApprovals(latest: readonly Review[], wanted: number, sha: string): Finding[] {
  const approved = latest.filter(({ state }) => state === "approved");
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
