import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Artifact,
  type Blob,
  type Descriptor,
  type ImageIndex,
  type Pushed,
  type PushedLayer,
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

/** What happens on the way. */
export interface Sending {
  /** Waited for before anything is sent; not called where all is there. */
  readonly prepared: () => Promise<void>;
  /** Waited for before anybody can see what is sent: whether the model can be opened. */
  readonly opened: () => Promise<void>;
  /** What becomes of blobs that are sent already, by digest. */
  readonly begun: () => Promise<ReadonlyMap<string, Promise<PushedLayer["sent"]>>>;
  /** What is attached to the image; null where the user asks for nothing. */
  readonly attached: (() => Promise<readonly Artifact[]>) | null;
  readonly signal: AbortSignal;
}

/**
 * Sends an image, what is attached to it, and last of all its tags: where a tag is, all is.
 * @throws UserError before anything is sent where a tag that does not move names another image
 */
export async function deliverToRegistry(
  repository: Repository,
  content: Artifact | ImageIndex,
  tags: readonly PushTag[],
  { prepared, opened, begun, attached, mountFrom }: Sending & { readonly mountFrom: readonly string[] },
): Promise<Delivered> {
  const { digest } = content.manifest;
  const states = await tagsToSet(repository.pushing(), tags, digest);
  if (states.length > 0 && states.every(({ set }) => set === "there")) {
    const subjects = attached === null ? [] : subjectsOf(content);
    const listed = await Promise.all(subjects.map((subject) => repository.referrers(subject)));
    const layers = layersOf(content).map((layer) => pushedLayer(layer, "there"));
    return { digest, tags: states, layers, bytesSent: 0, referrers: listed.flat() };
  }
  await prepared();
  const options = { begun: await begun(), beforeManifests: opened, mountFrom };
  if (attached === null) return { ...(await pushImage(content, repository, { ...options, tags })), referrers: [] };
  const pushed = await pushImage(content, repository, { ...options, tags: [] });
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
  { opened, attached, signal }: Sending,
): Promise<Delivered> {
  const layers = layersOf(content).map((layer) =>
    pushedLayer(layer, existsSync(join(folder, "blobs", layer.digest.replace(":", "/"))) ? "there" : "sent"),
  );
  await opened();
  const artifacts = (await attached?.()) ?? [];
  for (const artifact of artifacts) await writeLayout(folder, artifact, { tags: [], signal });
  const { digest, bytesWritten } = await writeLayout(folder, content, { tags: tags.map(({ name }) => name), signal });
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

/** Each once. */
export function layersOf(content: Artifact | ImageIndex): readonly Blob[] {
  const all = "images" in content ? content.images.flatMap(({ layers }) => layers) : content.layers;
  return [...new Map(all.map((blob) => [blob.digest, blob])).values()];
}

function pushedLayer({ digest, size, role }: Blob, sent: PushedLayer["sent"]): PushedLayer {
  return { digest, bytes: size, ...(role !== undefined && { role }), sent };
}
