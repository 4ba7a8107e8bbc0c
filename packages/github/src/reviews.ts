import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/** A review of a pull request, as it stands. */
export interface GivenReview {
  /** Null for an account that is gone. */
  readonly author: string | null;
  readonly state: "approved" | "changes-requested" | "dismissed" | "other";
  readonly commit: string | null;
  /** Whether the reviewer belongs to the repository: anyone may review a public one. */
  readonly member: boolean;
}

const states: ReadonlyMap<string, GivenReview["state"]> = new Map([
  ["APPROVED", "approved"],
  ["CHANGES_REQUESTED", "changes-requested"],
  ["DISMISSED", "dismissed"],
]);
const members: readonly string[] = ["OWNER", "MEMBER", "COLLABORATOR"];

/** All reviews of a pull request, oldest first. */
export async function listReviews(github: GitHub, pullRequest: number): Promise<GivenReview[]> {
  const octokit = await github.octokit();
  try {
    const reviews = await octokit.paginate("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
      ...github.repository,
      pull_number: pullRequest,
      per_page: 100,
    });
    return reviews.map(({ user, state, commit_id, author_association }) => ({
      author: user?.login ?? null,
      state: states.get(state) ?? "other",
      commit: commit_id,
      member: members.includes(author_association),
    }));
  } catch (error) {
    throw explained(error, "reading the reviews");
  }
}
