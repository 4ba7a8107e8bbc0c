import type { Context } from "@mlops-actions/action-kit";
import { mediaTypes } from "@mlops-actions/attestations";
import { UserError } from "@mlops-actions/errors";
import { registrationPredicate } from "@mlops-actions/lineage";
import { blobOfBytes, buildArtifact, parseReference, pushImage } from "@mlops-actions/oci";
import type { RegisteredVersion, Registry } from "@mlops-actions/registry";
import { isFolder } from "./image-place.ts";
import { imageRegistries } from "./image-registries.ts";
import { noteOf } from "./note.ts";
import type { RegistrationRequest } from "./request.ts";
import { statementOf } from "./statement.ts";

/** What became of the statement at the image. */
export interface AttachedStatement {
  /** Digest of the referrer; null where there is none. */
  readonly referrer: string | null;
  /** Why there is none although it was asked for, and what to do; else null. */
  readonly why: string | null;
}

/** Attaches the statement of the registration to the version's image, where that is asked for. The same statement twice is one. */
export async function attachStatement(
  registered: RegisteredVersion,
  request: RegistrationRequest,
  registry: Registry,
  context: Context,
): Promise<AttachedStatement> {
  if (!request.attest) return { referrer: null, why: null };
  try {
    return { referrer: await attach(registered, request, registry, context), why: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { referrer: null, why: noteOf("The statement is not attached to the image", error) };
  }
}

async function attach(
  registered: RegisteredVersion,
  request: RegistrationRequest,
  registry: Registry,
  context: Context,
): Promise<string> {
  const { image } = registered.version;
  if (image === null || isFolder(image.reference)) {
    throw new UserError("the version has none in a registry.", {
      remedy:
        "Package it with a repository before it is registered, or leave attest out; the file is beside the report.",
    });
  }
  using registries = imageRegistries(null, request, context);
  const { host, repository: path } = parseReference(image.reference);
  const repository = registries.open(host).repository(path);
  const subject = await repository.headManifest(image.digest);
  if (subject === null) {
    throw new UserError(`${host}/${path} has no image ${image.digest}.`, {
      remedy: "It was deleted, or never pushed there: push the same image again.",
    });
  }
  const artifactType = mediaTypes.statement;
  const statement = statementOf(registered, registry, context);
  const artifact = buildArtifact({
    artifactType,
    config: null,
    layers: [blobOfBytes(Buffer.from(statement), { mediaType: artifactType })],
    // Tells it apart from the statement of provenance, which has the same type.
    annotations: { "in-toto.io/predicate-type": registrationPredicate },
    subject,
  });
  const { digest } = await pushImage(artifact, repository, { tags: [] });
  context.log.info(`Statement attached: ${host}/${path}@${digest}`);
  return digest;
}
