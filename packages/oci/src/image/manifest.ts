import { UserError } from "@mlops-actions/errors";
import type { Descriptor } from "../content/descriptor.ts";
import { digestCheck, digestOf, isDigest } from "../content/digest.ts";
import { manifestMediaTypes } from "../content/media-types.ts";
import type { Manifest } from "./image.ts";

/** What manifests of all kinds hold; a reader asks for what its kind has. */
export interface ManifestContent {
  readonly schemaVersion?: number;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A manifest of this content, as JSON without white space. */
export function manifestOf(mediaType: string, content: object): Manifest {
  return manifestFrom(mediaType, Buffer.from(JSON.stringify(content)));
}

export function manifestFrom(mediaType: string, bytes: Buffer): Manifest {
  return { mediaType, digest: digestOf(bytes), size: bytes.length, bytes };
}

interface Source {
  /** As messages name it. */
  readonly name: string;
  readonly reference: string;
  /** The digest that it should have. */
  readonly promised: string | undefined;
}

/**
 * A manifest that was read, under the digest that it was promised by.
 * @throws UserError where it is another, or of no kind that is understood here
 */
export function checkManifest(manifest: Manifest, { name, reference, promised }: Source): Manifest {
  const image = `${name} ${reference}`;
  if (promised !== undefined && promised !== manifest.digest) {
    const check = isDigest(promised) ? digestCheck(promised) : null;
    check?.update(manifest.bytes);
    if (!check?.matches()) {
      throw new UserError(`The manifest of ${image} should have the digest ${promised} and has ${manifest.digest}.`, {
        remedy: "It was damaged or changed on its way: look at the mirror or proxy between.",
      });
    }
  }
  const content = contentOf(manifest, image);
  if (content.schemaVersion === 1 || manifest.mediaType.startsWith("application/vnd.docker.distribution.manifest.v1")) {
    throw new UserError(`${image} is an image of docker's schema 1, which no tool writes any more.`, {
      remedy: "Push it again with a current tool.",
    });
  }
  const mediaType = content.mediaType ?? manifest.mediaType;
  const told = manifestMediaTypes.includes(manifest.mediaType) && manifest.mediaType !== mediaType;
  if (told || !manifestMediaTypes.includes(mediaType)) {
    throw new UserError(
      `${image} is no image: it is called ${manifest.mediaType}, and by itself ${mediaType || "nothing"}.`,
    );
  }
  return { ...manifest, mediaType, digest: promised ?? manifest.digest };
}

/** @throws UserError where it is no JSON object */
export function contentOf(manifest: Manifest, image: string): ManifestContent {
  try {
    const content: unknown = JSON.parse(manifest.bytes.toString("utf8"));
    if (typeof content === "object" && content !== null) return content;
  } catch {
    // The message below says it.
  }
  throw new UserError(`The manifest of ${image} is not JSON.`);
}
