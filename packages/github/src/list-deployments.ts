import { payloadOf } from "./deployment.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/** A deployment that succeeded once. */
export interface PastDeployment {
  readonly environment: string;
  /** When it succeeded: an ISO time. */
  readonly since: string;
  /** When it became inactive; null where it stands still. */
  readonly until: string | null;
  /** A login. */
  readonly by: string | null;
  /** Of the job that deployed. */
  readonly logUrl: string | null;
}

/**
 * Deployments of a task that `recordDeployment` made, newest first, that ever succeeded. Needs `deployments: read`.
 * @param wanted tells by its payload whether one is asked for
 * @throws UserError where GitHub refuses
 */
export async function listDeployments(
  github: GitHub,
  task: string,
  wanted: (payload: unknown) => boolean,
): Promise<readonly PastDeployment[]> {
  try {
    const octokit = await github.octokit();
    const deployments = await octokit.paginate("GET /repos/{owner}/{repo}/deployments", {
      ...github.repository,
      task,
      per_page: 100,
    });
    const found: PastDeployment[] = [];
    for (const { id, environment, payload, creator } of deployments) {
      if (!wanted(payloadOf(payload))) continue;
      const { data: statuses } = await octokit.request(
        "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        { ...github.repository, deployment_id: Number(id), per_page: 100 },
      );
      // The newest is first: a deployment that is repeated succeeds again, and began with the oldest success.
      const success = statuses.findLast(({ state }) => state === "success");
      if (success === undefined) continue;
      const [newest] = statuses;
      const until = newest?.state === "inactive" ? newest.created_at : null;
      const by = creator?.login ?? null;
      found.push({ environment, since: success.created_at, until, by, logUrl: success.log_url || null });
    }
    return found;
  } catch (error) {
    throw explained(error, "reading deployments", "read");
  }
}
