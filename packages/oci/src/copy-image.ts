import { UserError } from "@mlops-actions/errors";
import type { Descriptor } from "./content/descriptor.ts";
import { RegistryRefusal } from "./http/registry-failure.ts";
import { type ImagePart, imageParts } from "./image/image-parts.ts";
import type { ImageSource, Repository } from "./image/repository.ts";
import { type PushedLayer, pushImage } from "./push-image.ts";
import { type PushTag, type SetTag, setTags, TagTaken, tagsToSet } from "./tags.ts";

export interface CopyOptions {
  readonly tags: readonly PushTag[];
  /** Waited for before anything is sent; not called where the image is there. */
  readonly ready?: () => Promise<void>;
}

export interface CopiedImage {
  readonly digest: string;
  readonly tags: readonly CopiedTag[];
  /** Each once, of all platforms and of what is attached. */
  readonly layers: readonly PushedLayer[];
  /** What is attached to the image and to those of its index, and to that in turn. */
  readonly referrers: readonly Descriptor[];
  /** Of blobs, configs included. */
  readonly bytesSent: number;
}

/** `kept`: a moving tag that stays with another image, as the repository lets none move. */
export interface CopiedTag {
  readonly name: string;
  readonly set: SetTag["set"] | "kept";
}

/**
 * Takes an image by its digest to another repository: all its platforms, what is attached, and last of all its tags. Bytes flow through, and only
 * those that are not there; what a registry holds already under another name it mounts. Within one repository only tags are set.
 * @throws UserError before anything is sent where the image is gone, or a tag that does not move names another one
 */
export async function copyImage(
  source: ImageSource,
  digest: string,
  target: Repository,
  { tags, ready }: CopyOptions,
): Promise<CopiedImage> {
  const repository = target.pushing();
  const states = await tagsToSet(repository, tags, digest);
  const isThere = (await repository.headManifest(digest)) !== null;
  const { image, attached } = await partsToCopy(source, digest, repository, isThere);
  if (!isThere) await ready?.();
  const layers = new Map<string, PushedLayer>();
  let bytesSent = 0;
  for (const part of [...image, ...attached]) {
    const pushed = await pushImage(part, target, { tags: [] });
    bytesSent += pushed.bytesSent;
    for (const layer of pushed.layers) if (!layers.has(layer.digest)) layers.set(layer.digest, layer);
  }
  // Read back, so that a tag stands for nothing that its registry cannot give.
  await repository.getManifest(digest);
  const set: CopiedTag[] = [];
  for (const tag of states) set.push(await setOrKept(repository, image.at(-1)!, tag, tags));
  return { digest, tags: set, layers: [...layers.values()], referrers: attached.map(descriptorIn), bytesSent };
}

interface Parts {
  /** The image itself is the last. */
  readonly image: readonly ImagePart[];
  readonly attached: readonly ImagePart[];
}

/** Of an image that its source lost, which is at the target, the target's own. */
async function partsToCopy(source: ImageSource, digest: string, target: Repository, isThere: boolean): Promise<Parts> {
  const isSame = source.origin?.host === target.origin.host && source.origin.repository === target.origin.repository;
  try {
    return isSame ? await alone(target, digest) : await imageParts(source, digest);
  } catch (error) {
    if (!(error instanceof RegistryRefusal) || error.status !== 404) throw error;
    if (isThere && !isSame) return alone(target, digest);
    throw gone(source, digest);
  }
}

/** What it takes to tag an image where it is. */
async function alone(repository: Repository, digest: string): Promise<Parts> {
  return { image: [{ manifest: await repository.getManifest(digest), images: [] }], attached: [] };
}

function gone({ name }: ImageSource, digest: string): UserError {
  return new UserError(`${name} has no image ${digest}.`, {
    remedy: "It was deleted, by a lifecycle policy perhaps, or never pushed there: push the same image again.",
  });
}

async function setOrKept(
  repository: Repository,
  image: ImagePart,
  tag: SetTag,
  tags: readonly PushTag[],
): Promise<CopiedTag> {
  try {
    const [set = tag] = await setTags(repository, image, [tag], true);
    return set;
  } catch (error) {
    const isMoving = tags.some(({ name, moving }) => name === tag.name && moving);
    if (!isMoving || !(error instanceof TagTaken)) throw error;
    return { name: tag.name, set: "kept" };
  }
}

function descriptorIn({ manifest: { bytes: _, ...descriptor } }: ImagePart): Descriptor {
  return descriptor;
}
