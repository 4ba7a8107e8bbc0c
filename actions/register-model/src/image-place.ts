import type { PromotionSettings, RegistrationSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import { imageTag } from "@mlops-actions/gitflow";
import { namesRegistry, type PushTag, parseReference, type RepositoryPlace } from "@mlops-actions/oci";
import type { ModelVersion } from "@mlops-actions/registry";

/** What `package-model` calls a layout folder begins so, and no repository of a registry does. */
export function isFolder(reference: string): boolean {
  return reference.startsWith(".");
}

/**
 * Where an environment's registry holds the images of a model: below it as `package.repository` says, else as the image is called where it was
 * pushed to. A registry that ends so is the whole of it.
 * @throws UserError where nothing tells the repository, or the registry is none
 */
export function imagePlace(
  { registry, environment }: { readonly registry: string; readonly environment: string },
  { repository }: RegistrationSettings["image"],
  reference: string,
): RepositoryPlace {
  const path = repository !== null && !namesRegistry(repository) ? repository : pathOf(reference);
  if (path === null) {
    throw new UserError(`Nothing tells the repository that the image has in ${environment}.`, {
      remedy: "Declare it for the model in mlops.yml: package: { repository: models/churn }.",
    });
  }
  const base = registry.replace(/\/+$/, "");
  const { host, repository: found, tag, digest } = parseReference(base.endsWith(`/${path}`) ? base : `${base}/${path}`);
  if (tag === null && digest === null) return { host, path: found };
  throw new UserError(`The registry ${JSON.stringify(registry)} of ${environment} holds a tag or a digest.`, {
    remedy: "Write its host alone, or with a path.",
  });
}

function pathOf(reference: string): string | null {
  return isFolder(reference) ? null : parseReference(reference).repository;
}

/** Its semantic version, or its number where it has none, for ever; and the stage, which goes on to the next version that gets there. */
export function promotedTags(
  { semver, number }: Pick<ModelVersion, "semver" | "number">,
  { stage }: Pick<PromotionSettings, "stage">,
): readonly PushTag[] {
  const fixed = semver === null ? `version-${number}` : imageTag(semver);
  return [
    { name: fixed, moving: false },
    { name: stage, moving: true },
  ];
}
