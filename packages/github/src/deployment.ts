import { isDeepStrictEqual } from "node:util";
import { UserError } from "@mlops-actions/errors";
import { createOnce } from "./create-once.ts";
import { cutText } from "./cut-text.ts";
import { type DeploymentState, descriptionLimit, newestStatus, setStatus } from "./deployment-status.ts";
import { failedRequest } from "./failed-request.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

export interface DeploymentRecord {
  /** In full: a branch may have moved on. */
  readonly commit: string;
  /** GitHub creates one that it does not know. */
  readonly environment: string;
  /** What is put there, such as `promote:iris`: one task replaces only itself in an environment. */
  readonly task: string;
  /** What happens or happened, in one line; cut after 140 characters. */
  readonly description: string;
  /** JSON that tells this deployment from others of the commit: equal on each attempt, so without times. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** End users meet what runs there. */
  readonly production: boolean;
  readonly state: DeploymentState;
  /** `https://…` of the job, the report or the rollout. */
  readonly logUrl?: string;
  /** `https://…` of what was deployed. */
  readonly environmentUrl?: string;
}

export interface RecordedDeployment {
  readonly id: number;
  /** Of GitHub's API. */
  readonly url: string;
  readonly action: "created" | "updated" | "unchanged";
}

type Deployment = Omit<RecordedDeployment, "action">;

/**
 * Records that a commit goes to an environment, and how far it came. The first call creates the deployment; later ones
 * find it by commit, environment, task and payload, also in a job that is repeated, and add a status where it differs
 * from the newest. Nothing is merged and no check is asked for: who calls has decided.
 *
 * A success makes the deployments that the task had in that environment before inactive, and no others: GitHub's own
 * `auto_inactive` would end those of every other model there. One that became inactive is over: the same commit that
 * comes again is a new deployment.
 *
 * Needs `permissions: deployments: write`.
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write.
 */
export async function recordDeployment(github: GitHub, record: DeploymentRecord): Promise<RecordedDeployment> {
  try {
    const earlier = await find(github, record);
    const deployment = earlier ?? (await create(github, record));
    const changed = await setStatus(github, deployment.id, record);
    if (record.state === "success") await endReplaced(github, deployment.id, record);
    return { ...deployment, action: earlier === undefined ? "created" : changed ? "updated" : "unchanged" };
  } catch (error) {
    const failed = failedRequest(error);
    if (failed?.status !== 422 || !/no ref found/i.test(failed.words)) {
      throw explained(error, "recording the deployment", "write");
    }
    const { owner, repo } = github.repository;
    throw new UserError(`The commit ${record.commit} is not in ${owner}/${repo}, so its deployment was not recorded.`, {
      remedy: "Push the commit to that repository, or run the job in the repository that the version was made of.",
      cause: error,
    });
  }
}

async function create(github: GitHub, record: DeploymentRecord): Promise<Deployment> {
  const octokit = await github.octokit();
  return createOnce(
    github,
    async () => {
      const { data } = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
        ...github.repository,
        ref: record.commit,
        environment: record.environment,
        task: record.task,
        description: cutText(record.description, descriptionLimit),
        payload: record.payload,
        production_environment: record.production,
        auto_merge: false,
        required_contexts: [],
      });
      if (!("id" in data)) throw new Error(`GitHub merged instead of deploying: ${data.message}`);
      return { id: Number(data.id), url: data.url };
    },
    () => find(github, record),
  );
}

async function find(github: GitHub, record: DeploymentRecord): Promise<Deployment | undefined> {
  const octokit = await github.octokit();
  const deployments = await octokit.paginate("GET /repos/{owner}/{repo}/deployments", {
    ...github.repository,
    sha: record.commit,
    environment: record.environment,
    task: record.task,
    per_page: 100,
  });
  const payload: unknown = JSON.parse(JSON.stringify(record.payload));
  const [newest] = deployments
    .filter((deployment) => isDeepStrictEqual(payloadOf(deployment.payload), payload))
    .map(({ id, url }) => ({ id: Number(id), url }))
    .sort((a, b) => b.id - a.id);
  if (newest === undefined || (await newestStatus(github, newest.id))?.state === "inactive") return undefined;
  return newest;
}

/** The payload as it was given: older Enterprise servers keep an object as its text. */
export function payloadOf(payload: unknown): unknown {
  if (typeof payload !== "string") return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}

/** Looks at the newest thirty, until one that was ended already. */
async function endReplaced(github: GitHub, id: number, record: DeploymentRecord): Promise<void> {
  const octokit = await github.octokit();
  const { data: deployments } = await octokit.request("GET /repos/{owner}/{repo}/deployments", {
    ...github.repository,
    environment: record.environment,
    task: record.task,
    per_page: 30,
  });
  for (const other of deployments.map((deployment) => Number(deployment.id))) {
    if (other === id) continue;
    const { state } = (await newestStatus(github, other)) ?? {};
    if (state === "inactive") return;
    if (state === "success") {
      await setStatus(github, other, { state: "inactive", description: `Replaced: ${record.description}` });
    }
  }
}
