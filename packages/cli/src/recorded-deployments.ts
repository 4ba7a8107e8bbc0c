import type { Log } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { createGitHub, listDeployments } from "@mlops-actions/github";
import type { Deployment } from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";

/**
 * The promotions of a version that GitHub keeps as deployments: of the repository that it was made of, as far as the
 * environment holds a token for its server. Where they cannot be read it is said, and there are none.
 */
export async function recordedDeployments(
  version: ModelVersion,
  environment: NodeJS.ProcessEnv,
  { info }: Pick<Log, "info">,
): Promise<Deployment[]> {
  const { GITHUB_SERVER_URL: server = "https://github.com", GITHUB_API_URL: apiUrl = "https://api.github.com" } =
    environment;
  const repository = repositoryOn(server, version.code?.repository ?? environment["GITHUB_REPOSITORY"] ?? "");
  if (repository === null) return [];
  const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"];
  const unseen = (why: string) => info(`Deployments that GitHub recorded are not shown: ${why}`);
  if (!token) {
    unseen("there is no token in GITHUB_TOKEN or GH_TOKEN.");
    return [];
  }
  const github = createGitHub({ token, apiUrl, repository, timeLimit: 15_000, log: info });
  const { model, number, artifact } = version;
  const isOfVersion = (payload: unknown): boolean => {
    const told = (payload ?? {}) as { readonly version?: unknown; readonly artifact?: unknown };
    return told.version === number && told.artifact === `sha256:${artifact.sha256}`;
  };
  try {
    const found = await listDeployments(github, `promote:${model}`, isOfVersion);
    return found.map(({ environment, since, until, by, logUrl }) => ({
      ...{ environment, endpoint: null, version: number, image: null, since, until, by },
      url: logUrl,
    }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    unseen(error.message);
    return [];
  }
}

/** A token is sent to its own server alone, whatever address a version names. */
function repositoryOn(server: string, written: string): { readonly owner: string; readonly repo: string } | null {
  const path = written.startsWith(`${server}/`) ? written.slice(server.length + 1) : written;
  const [, owner, repo] = /^([\w-][\w.-]*)\/([\w.-]+?)(?:\.git)?$/.exec(path) ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo };
}
