import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { declaredRepository, ecrRepository, ensureRepository, parseEcrHost } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import {
  type CopiedImage,
  copyImage,
  type ImageSource,
  openLayout,
  parseReference,
  type Registries,
  RegistryRefusal,
  type RepositoryPlace,
} from "@mlops-actions/oci";
import type { ModelVersion } from "@mlops-actions/registry";
import { imagePlace, isFolder, promotedTags } from "./image-place.ts";
import { imageRegistries } from "./image-registries.ts";
import type { RegistrationRequest } from "./request.ts";

/** The image of a version at the registry of the environment that it is promoted to. */
export interface PromotedImage extends Omit<CopiedImage, "digest"> {
  /** `host/path@sha256:…` */
  readonly reference: string;
  /** What it was copied from. */
  readonly from: string;
  readonly digest: string;
}

/**
 * Takes the version's image to the registry of the environment, by its digest, with all that is attached to it, and tags it there: read with the job's
 * credentials, written as the environment's role. Null where there is no image, or the environment has no registry of its own.
 * @throws UserError where it does not get there; what was sent until then is taken up by the next run
 */
export async function promoteImage(
  { image, semver, number }: Pick<ModelVersion, "image" | "semver" | "number">,
  request: RegistrationRequest,
  context: Context,
): Promise<PromotedImage | null> {
  const { promotion, settings } = request;
  if (promotion === null || promotion.registry === null) return null;
  const { registry, environment, role } = promotion;
  if (image === null) {
    context.log.info(`Version ${number} has no image, so none gets to ${registry}.`);
    return null;
  }
  try {
    const place = imagePlace({ registry, environment }, settings.image, image.reference);
    const reference = `${place.host}/${place.path}@${image.digest}`;
    using ours = imageRegistries(null, request, context);
    using theirs = imageRegistries(role, request, context);
    const source = await sourceOf(image.reference, ours, context);
    const target = theirs.open(place.host).repository(place.path);
    context.log.info(`Image of ${environment}: ${reference}`);
    const copied = await copyImage(source, image.digest, target, {
      tags: promotedTags({ semver, number }, promotion),
      ready: () => createRepository(place, request, context),
    });
    return { ...copied, reference, from: image.reference };
  } catch (error) {
    throw notThere(error, environment, role?.arn ?? null);
  }
}

async function sourceOf(reference: string, registries: Registries, { places }: Context): Promise<ImageSource> {
  if (!isFolder(reference)) {
    const { host, repository } = parseReference(reference);
    return registries.open(host).repository(repository);
  }
  const name = reference.slice(0, reference.lastIndexOf("@"));
  const folder = resolve(places.work, name);
  if (existsSync(join(folder, "index.json"))) return openLayout(folder);
  throw new UserError(`it lies in a folder of the job that packaged it, ${name}, which is not here.`, {
    remedy: "Give the model a repository (package: { repository: models/churn }), so that its image outlives the job.",
  });
}

/** By the rule of package-model: where `ecr.create` asks for it. */
async function createRepository(
  { host, path }: RepositoryPlace,
  { settings, promotion }: RegistrationRequest,
  { environment, log, cancelled }: Context,
): Promise<void> {
  const { ecr } = settings.image;
  if (!ecr.create || parseEcrHost(host) === null) return;
  const role = promotion?.role ?? null;
  const { differences } = await ensureRepository(ecrRepository(host, path), declaredRepository(ecr), {
    ...{ environment, log, signal: cancelled() },
    ...(role !== null && { role }),
  });
  for (const difference of differences) log.warning(difference);
}

/** One sentence that says what it means for the promotion. */
function notThere(error: unknown, environment: string, role: string | null): unknown {
  if (!(error instanceof UserError)) return error;
  const { message, remedy, cause, place } = error;
  const isForbidden = error instanceof RegistryRefusal && error.status === 403 && role !== null;
  const allow = `Allow ${role} to push there, as Permissions in the README has it; what is read must be open to the job.`;
  const said = isForbidden ? allow : remedy;
  return new UserError(`The image does not get to ${environment}, and nothing moved: ${message}`, {
    ...place,
    ...(said !== undefined && { remedy: said }),
    ...(cause !== undefined && { cause }),
  });
}
