import { UserError } from "@mlops-actions/errors";
import type { Blob } from "../content/blob.ts";
import { type Descriptor, descriptorOf } from "../content/descriptor.ts";
import { isIndex } from "../content/media-types.ts";
import type { Artifact, ImageIndex, Manifest } from "./image.ts";
import { contentOf } from "./manifest.ts";
import type { ImageSource } from "./repository.ts";

/** One manifest that is pushed by itself: an index stands without its images, which are parts of their own. */
export type ImagePart = Artifact | (ImageIndex & { readonly subject?: Descriptor });

/**
 * All manifests of an image in the order in which they can be pushed, those of an index before it; apart from them what is attached to any of them,
 * however deep. Blobs are read when they are sent.
 * @throws UserError where a manifest is not there, or another than its digest promises
 */
export async function imageParts(
  source: ImageSource,
  digest: string,
): Promise<{ readonly image: readonly ImagePart[]; readonly attached: readonly ImagePart[] }> {
  const seen = new Set<string>();
  const image = await partsOf(source, digest, seen);
  const attached: ImagePart[] = [];
  const subjects = image.map(({ manifest }) => manifest.digest);
  for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
    for (const referrer of await source.referrers(subject)) {
      if (seen.has(referrer.digest)) continue;
      const parts = await partsOf(source, referrer.digest, seen);
      attached.push(...parts.slice(0, -1), typed(parts.at(-1)!, referrer));
      subjects.push(...parts.map(({ manifest }) => manifest.digest));
    }
  }
  return { image, attached };
}

async function partsOf(source: ImageSource, digest: string, seen: Set<string>): Promise<ImagePart[]> {
  seen.add(digest);
  const manifest = await source.getManifest(digest);
  const name = `${source.name} ${digest}`;
  const { config, layers, manifests = [], subject } = contentOf(manifest, name);
  const about = subject !== undefined && { subject };
  if (isIndex(manifest.mediaType)) {
    const parts: ImagePart[] = [];
    for (const child of manifests)
      if (!seen.has(child.digest)) parts.push(...(await partsOf(source, child.digest, seen)));
    return [...parts, { manifest, images: [], ...about }];
  }
  if (config === undefined || layers === undefined) {
    throw new UserError(`${name} is no image: it has no config or no layers.`);
  }
  return [{ manifest, config: blobAt(source, config), layers: layers.map((layer) => blobAt(source, layer)), ...about }];
}

function blobAt(source: ImageSource, descriptor: Descriptor): Blob {
  return {
    ...descriptorOf(descriptor),
    open: () => source.openBlob(descriptor),
    ...(source.origin !== null && { origin: source.origin }),
  };
}

/** As the list of referrers describes it: its fallback repeats type and annotations. */
function typed(part: ImagePart, { artifactType, annotations }: Descriptor): ImagePart {
  const manifest: Manifest = {
    ...part.manifest,
    ...(artifactType !== undefined && { artifactType }),
    ...(annotations !== undefined && { annotations }),
  };
  return { ...part, manifest };
}
