import type { components } from "@octokit/openapi-types";
import type { Answer, Handler } from "./github-answers.ts";
import type { FakeDeployment, FakeDeploymentStatus, GitHubState } from "./github-state.ts";
import { nextId } from "./next-id.ts";

type Schemas = components["schemas"];

/** What GitHub does with deployments and their statuses; lists begin with the newest. */
export const deploymentHandlers: readonly (readonly [string, Handler])[] = [
  [
    "GET /repos/{owner}/{repo}/deployments",
    ({ query }, { deployments }) => {
      const wanted = (value: string, name: string) => (query[name] ?? value) === value;
      const found = deployments.filter(
        ({ sha, task, environment }) =>
          wanted(sha, "sha") && wanted(sha, "ref") && wanted(task, "task") && wanted(environment, "environment"),
      );
      return { status: 200, list: { items: found.map(deploymentAnswer).reverse() } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/deployments",
    ({ body }, state) => {
      const { ref, environment = "production", ...asked } = body as DeploymentBody;
      const unproven = state.checkRuns.some(({ headSha, conclusion }) => headSha === ref && conclusion !== "success");
      if (asked.required_contexts === undefined && unproven) {
        return { status: 409, body: { message: `Conflict: Commit status checks failed for ${ref}.` } };
      }
      const deployment: FakeDeployment = {
        id: nextId(state.deployments),
        sha: ref,
        task: asked.task ?? "deploy",
        environment,
        description: asked.description ?? null,
        payload: asked.payload ?? "",
        production: asked.production_environment ?? environment === "production",
        transient: asked.transient_environment ?? false,
        statuses: [],
      };
      state.deployments.push(deployment);
      return { status: 201, body: deploymentAnswer(deployment) };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    ({ path }, state) => {
      const deployment = state.deployments.find(({ id }) => id === path["deployment_id"]);
      if (deployment === undefined) return notFound;
      return { status: 200, list: { items: deployment.statuses.map(statusAnswer).reverse() } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    ({ path, body }, state) => {
      const deployment = state.deployments.find(({ id }) => id === path["deployment_id"]);
      if (deployment === undefined) return notFound;
      const { state: name, description = "", log_url = "", environment_url = "", auto_inactive } = body as StatusBody;
      if (name === "success" && auto_inactive !== false) retire(deployment, state);
      const status = addStatus(deployment, {
        state: name,
        description,
        logUrl: log_url,
        environmentUrl: environment_url,
      });
      return { status: 201, body: statusAnswer(status) };
    },
  ],
];

const notFound: Answer = { status: 404, body: { message: "Not Found" } };

interface DeploymentBody {
  readonly ref: string;
  readonly task?: string;
  readonly required_contexts?: readonly string[];
  readonly payload?: FakeDeployment["payload"];
  readonly environment?: string;
  readonly description?: string | null;
  readonly transient_environment?: boolean;
  readonly production_environment?: boolean;
}

interface StatusBody {
  readonly state: string;
  readonly description?: string;
  readonly log_url?: string;
  readonly environment_url?: string;
  readonly auto_inactive?: boolean;
}

/** What `auto_inactive` does to others of the environment, whatever their task. */
function retire({ id, environment }: FakeDeployment, { deployments }: GitHubState): void {
  for (const other of deployments) {
    const prior = other.id < id && other.environment === environment && !other.production && !other.transient;
    if (prior && other.statuses.at(-1)?.state === "success") {
      addStatus(other, { state: "inactive", description: "", logUrl: "", environmentUrl: "" });
    }
  }
}

function addStatus(deployment: FakeDeployment, status: Omit<FakeDeploymentStatus, "id">): FakeDeploymentStatus {
  const added = { id: nextId(deployment.statuses), ...status };
  deployment.statuses.push(added);
  return added;
}

function deploymentAnswer(deployment: FakeDeployment): Partial<Schemas["deployment"]> {
  const { id, sha, task, environment, description, payload, production, transient } = deployment;
  return {
    id,
    url: `https://api.github.com/deployments/${id}`,
    sha,
    ref: sha,
    task,
    environment,
    description,
    payload,
    production_environment: production,
    transient_environment: transient,
    created_at: timeOf(id),
  };
}

function statusAnswer(status: FakeDeploymentStatus): Partial<Schemas["deployment-status"]> {
  const { id, state, description, logUrl, environmentUrl } = status;
  return {
    id,
    state: state as Schemas["deployment-status"]["state"],
    description,
    log_url: logUrl,
    target_url: logUrl,
    environment_url: environmentUrl,
    created_at: timeOf(id),
  };
}

/** One second after the other. */
function timeOf(id: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, id)).toISOString().replace(".000", "");
}
