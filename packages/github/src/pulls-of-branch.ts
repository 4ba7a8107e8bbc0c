import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";
import type { PullRequest } from "./pull-request.ts";
import { readPullRequest } from "./read-pull-request.ts";

/** Open pull requests that take a branch of this repository anywhere: one request. */
export async function pullsOfBranch(github: GitHub, branch: string): Promise<PullRequest[]> {
  const octokit = await github.octokit();
  try {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls", {
      ...github.repository,
      state: "open",
      head: `${github.repository.owner}:${branch}`,
      per_page: 100,
    });
    return data.map(readPullRequest);
  } catch (error) {
    throw explained(error, "looking for the branch's pull requests");
  }
}
