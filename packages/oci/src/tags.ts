import { UserError } from "@mlops-actions/errors";
import { RegistryRefusal } from "./http/registry-failure.ts";
import type { Artifact, ImageIndex } from "./image/image.ts";
import type { Repository } from "./image/repository.ts";
import { publish, publishSubject } from "./publish.ts";

export interface PushTag {
  readonly name: string;
  /** Whether it may be taken from another image (`latest`); a version may not. */
  readonly moving: boolean;
}

export interface SetTag {
  readonly name: string;
  /** `there`: it named this very image before. */
  readonly set: "there" | "new" | "moved";
}

/**
 * What has to be done about each tag.
 * @throws UserError where one that does not move names another image
 */
export async function tagsToSet(
  repository: Repository,
  tags: readonly PushTag[],
  digest: string,
): Promise<readonly SetTag[]> {
  return Promise.all(
    tags.map(async ({ name, moving }) => {
      const found = await repository.headManifest(name);
      if (found === null) return { name, set: "new" as const };
      if (found.digest === digest) return { name, set: "there" as const };
      if (!moving) throw taken(repository, name, found.digest, digest);
      return { name, set: "moved" as const };
    }),
  );
}

/** Puts the manifest under each tag that it has not, or under its digest where it has none. */
export async function setTags(
  repository: Repository,
  content: Artifact | ImageIndex,
  tags: readonly SetTag[],
  there: boolean,
): Promise<readonly SetTag[]> {
  const { digest } = content.manifest;
  if (there) await publishSubject(repository, content);
  else if (tags.length === 0) await publish(repository, digest, content);
  const set: SetTag[] = [];
  for (const tag of tags) set.push(tag.set === "there" ? tag : await setTag(repository, content, tag));
  return set;
}

async function setTag(repository: Repository, content: Artifact | ImageIndex, tag: SetTag): Promise<SetTag> {
  try {
    await publish(repository, tag.name, content);
    return tag;
  } catch (error) {
    if (!isImmutable(error)) throw error;
    // Another job may have been first.
    const found = await repository.headManifest(tag.name);
    if (found?.digest === content.manifest.digest) return { ...tag, set: "there" };
    if (found === null) throw error;
    throw taken(repository, tag.name, found.digest, content.manifest.digest, error);
  }
}

function isImmutable(error: unknown): error is RegistryRefusal {
  if (!(error instanceof RegistryRefusal)) return false;
  return /immutable|ImageTagAlreadyExists/i.test(error.words) || error.codes.includes("TAG_INVALID");
}

/** A tag stays with the image that it names. */
export class TagTaken extends UserError {}

function taken({ name }: Repository, tag: string, found: string, ours: string, cause?: unknown): TagTaken {
  return new TagTaken(`${name}:${tag} is another image already: it is ${found}, and this one is ${ours}.`, {
    remedy: "A version's tag does not move. Raise the version, or delete that tag if it was a mistake.",
    cause,
  });
}
