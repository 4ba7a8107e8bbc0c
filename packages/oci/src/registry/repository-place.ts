import { UserError } from "@mlops-actions/errors";
import { parseReference } from "./reference.ts";

/** A repository by its registry and its path there. */
export interface RepositoryPlace {
  readonly host: string;
  readonly path: string;
}

/** Whether the name of a repository begins with its registry; `models/churn` and `churn` do not. */
export function namesRegistry(repository: string): boolean {
  const first = repository.split("/")[0] as string;
  return repository.includes("/") && (/[.:]/.test(first) || first === "localhost");
}

/**
 * @param repository in full, or a path at the registry
 * @param registry a host, perhaps with a path; null where none is known
 * @throws UserError where no registry is named, or more than a repository
 */
export function repositoryPlace(repository: string, registry: string | null): RepositoryPlace {
  if (!repository.includes("/") && /^localhost$|:\d+$/.test(repository)) {
    throw new UserError(`The repository ${JSON.stringify(repository)} is a registry, and names no path there.`, {
      input: "repository",
      remedy: `Write the path behind it, as in ${repository}/models/churn.`,
    });
  }
  const isWhole = namesRegistry(repository);
  if (!isWhole && registry === null) {
    throw new UserError(`The repository ${JSON.stringify(repository)} names no registry.`, {
      input: "repository",
      remedy:
        "Write the host before it, as in 111111111111.dkr.ecr.eu-west-1.amazonaws.com/models/churn, or name the registry of each environment in mlops.yml: environments: { dev: { registry: … } }; or set the input to none for an OCI layout folder.",
    });
  }
  const reference = parseReference(isWhole ? repository : `${registry}/${repository}`);
  if (reference.tag !== null || reference.digest !== null) {
    throw new UserError(`The repository ${JSON.stringify(repository)} holds a tag or a digest.`, {
      input: "repository",
      remedy: "Leave it out there, and give tags by the input tags.",
    });
  }
  return { host: reference.host, path: reference.repository };
}
