import { UserError } from "@mlops-actions/errors";
import { failedRequest } from "./failed-request.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/**
 * The commit where a change left its base: one request, and no history is needed in the checkout.
 *
 * @param base commit or branch
 * @param head commit; one of a fork is known to the base repository once there is a pull request
 * @throws UserError where GitHub knows one of them not, or they have no common history
 */
export async function mergeBase(github: GitHub, base: string, head: string): Promise<string> {
  const octokit = await github.octokit();
  try {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
      ...github.repository,
      basehead: `${base}...${head}`,
      per_page: 1,
    });
    return data.merge_base_commit.sha;
  } catch (error) {
    if (failedRequest(error)?.status !== 404) throw explained(error, "comparing the change with its base");
    throw new UserError(`GitHub knows no common ancestor of ${base} and ${head}.`, {
      remedy:
        "Give the job `permissions: contents: read`, and rebase the branch if its history is unrelated to the base.",
      cause: error,
    });
  }
}
