import { failedRequest } from "./failed-request.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";
import type { PullRequest } from "./pull-request.ts";
import { readPullRequest } from "./read-pull-request.ts";

export interface MergedPullRequest extends PullRequest {
  readonly url: string;
  /** ISO 8601. */
  readonly mergedAt: string;
}

/**
 * The pull request whose merge brought a commit, whether merged, squashed or rebased; null where the commit was pushed
 * without one, or GitHub does not know it. Of several (a feature's commit that a release then took along), the one whose
 * merge made that very commit, else the one that was merged last.
 *
 * One request; needs `permissions: pull-requests: read`, and to comment there `pull-requests: write`.
 *
 * @param commit in full
 */
export async function mergedPullRequestOf(github: GitHub, commit: string): Promise<MergedPullRequest | null> {
  const octokit = await github.octokit();
  try {
    const pulls = await octokit.paginate("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
      ...github.repository,
      commit_sha: commit,
      per_page: 100,
    });
    const merged = pulls
      .flatMap((pull) => (pull.merged_at === null ? [] : [{ pull, mergedAt: pull.merged_at }]))
      .sort((a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt));
    const found = merged.find(({ pull }) => pull.merge_commit_sha === commit) ?? merged[0];
    if (found === undefined) return null;
    return { ...readPullRequest(found.pull), url: found.pull.html_url, mergedAt: found.mergedAt };
  } catch (error) {
    const failed = failedRequest(error);
    if (failed?.status === 422 && /no commit found/i.test(failed.words)) return null;
    throw explained(error, "looking for the pull request that brought the commit");
  }
}
