import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Artifact,
  type Blob,
  type Descriptor,
  type ImageIndex,
  type Pushed,
  type PushTag,
  pushImage,
  type Repository,
  tagsToSet,
  writeLayout,
} from "@mlops-actions/oci";

export interface Delivered extends Pushed {
  /** What is attached to the image, or to those of its index. */
  readonly referrers: readonly Descriptor[];
}

/**
 * Sends an image, what is attached to it, and last of all its tags: where a tag is, all is.
 * @throws UserError before anything is sent where a tag that does not move names another image
 */
export async function deliverToRegistry(
  repository: Repository,
  content: Artifact | ImageIndex,
  tags: readonly PushTag[],
  attached: () => Promise<readonly Artifact[]>,
): Promise<Delivered> {
  const states = await tagsToSet(repository.pushing(), tags, content.manifest.digest);
  if (states.length > 0 && states.every(({ set }) => set === "there")) {
    const pushed = await pushImage(content, repository, { tags });
    const listed = await Promise.all(subjectsOf(content).map((digest) => repository.referrers(digest)));
    return { ...pushed, referrers: listed.flat() };
  }
  const pushed = await pushImage(content, repository, { tags: [] });
  const artifacts = await attached();
  for (const artifact of artifacts) await pushImage(artifact, repository, { tags: [] });
  const { tags: set } = await pushImage(content, repository, { tags });
  return { ...pushed, tags: set, referrers: artifacts.map(({ manifest }) => manifest) };
}

/** The same to an OCI layout folder, which is made where there is none. */
export async function deliverToLayout(
  folder: string,
  content: Artifact | ImageIndex,
  tags: readonly PushTag[],
  attached: () => Promise<readonly Artifact[]>,
): Promise<Delivered> {
  const layers = blobsOf(content).map(({ digest, size, role }) => ({
    digest,
    bytes: size,
    ...(role !== undefined && { role }),
    sent: existsSync(join(folder, "blobs", digest.replace(":", "/"))) ? ("there" as const) : ("sent" as const),
  }));
  const artifacts = await attached();
  for (const artifact of artifacts) await writeLayout(folder, artifact, { tags: [] });
  const { digest, bytesWritten } = await writeLayout(folder, content, { tags: tags.map(({ name }) => name) });
  return {
    digest,
    tags: tags.map(({ name }) => ({ name, set: "new" })),
    layers,
    bytesSent: bytesWritten,
    referrers: artifacts.map(({ manifest }) => manifest),
  };
}

/** Manifests that attestations are about: those of the index's images, else the one. */
function subjectsOf(content: Artifact | ImageIndex): readonly string[] {
  return ("images" in content ? content.images : [content]).map(({ manifest }) => manifest.digest);
}

function blobsOf(content: Artifact | ImageIndex): readonly Blob[] {
  const all = "images" in content ? content.images.flatMap(({ layers }) => layers) : content.layers;
  return [...new Map(all.map((blob) => [blob.digest, blob])).values()];
}
