import { createOnce } from "./create-once.ts";
import { cutText } from "./cut-text.ts";
import type { GitHub } from "./github.ts";

export type DeploymentState = "in_progress" | "success" | "failure";

/** Of a deployment and of its status, in characters. */
export const descriptionLimit = 140;

interface Status {
  readonly state: DeploymentState | "inactive";
  readonly description: string;
  readonly logUrl?: string;
  readonly environmentUrl?: string;
}

interface StoredStatus {
  readonly state: string;
  readonly description: string;
  readonly log_url?: string;
  readonly environment_url?: string;
}

/** Adds a status unless the newest one says the same. Returns whether it did. */
export async function setStatus(github: GitHub, deployment: number, status: Status): Promise<boolean> {
  const wanted: StoredStatus & Pick<Status, "state"> = {
    state: status.state,
    description: cutText(status.description, descriptionLimit),
    ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
    ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
  };
  const stands = async () => isSame(await newestStatus(github, deployment), wanted);
  if (await stands()) return false;
  const octokit = await github.octokit();
  return createOnce(
    github,
    async () => {
      await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
        ...github.repository,
        deployment_id: deployment,
        ...wanted,
        auto_inactive: false,
      });
      return true;
    },
    async () => (await stands()) || undefined,
  );
}

export async function newestStatus(github: GitHub, deployment: number): Promise<StoredStatus | undefined> {
  const octokit = await github.octokit();
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    ...github.repository,
    deployment_id: deployment,
    per_page: 1,
  });
  return data[0];
}

function isSame(stored: StoredStatus | undefined, wanted: StoredStatus): boolean {
  return (
    stored !== undefined &&
    stored.state === wanted.state &&
    stored.description === wanted.description &&
    (stored.log_url ?? "") === (wanted.log_url ?? "") &&
    (stored.environment_url ?? "") === (wanted.environment_url ?? "")
  );
}
