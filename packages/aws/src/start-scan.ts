import { awsFailure } from "./aws-failure.ts";
import type { Ecr } from "./ecr-client.ts";
import { arnOf, type EcrContext, type EcrRepository } from "./ecr-repository.ts";
import type { Unscanned } from "./scan-result.ts";

/**
 * Has ECR scan an image.
 * @returns why it never will, or null where it does, or may be about to
 * @throws UserError where AWS refuses
 */
export async function startScan(
  { client, sdk }: Ecr,
  repository: EcrRepository,
  imageDigest: string,
  { log, signal }: EcrContext,
): Promise<Unscanned | null> {
  const { registry, name } = repository;
  try {
    await client.send(
      new sdk.StartImageScanCommand({ registryId: registry.account, repositoryName: name, imageId: { imageDigest } }),
      { abortSignal: signal },
    );
    log.info(`Asked ECR to scan ${name}@${imageDigest}.`);
    return null;
  } catch (error) {
    if (error instanceof sdk.UnsupportedImageTypeException) {
      return {
        done: false,
        status: "UNSUPPORTED_IMAGE",
        why: "ECR cannot scan what this digest names: an index or an artifact is no image.",
        remedy: "Name the manifest of one platform.",
      };
    }
    if (error instanceof sdk.LimitExceededException) {
      log.info("ECR does not scan an image twice in 24 hours: waiting for the findings of the earlier scan.");
      return null;
    }
    // With enhanced scanning on, images are scanned by themselves, and nobody may ask for it.
    if (error instanceof sdk.ValidationException) {
      log.info(`ECR takes no order to scan (${error.message}): waiting for the scan that it starts itself.`);
      return null;
    }
    // It was found a moment ago, or is not known everywhere yet.
    if (error instanceof sdk.ImageNotFoundException) return null;
    const access = { action: "ecr:StartImageScan", resource: arnOf(repository), region: registry.region };
    throw awsFailure(error, access);
  }
}
