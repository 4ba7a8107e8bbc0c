import type { Artifact, ImageIndex } from "./image/image.ts";
import type { Repository } from "./image/repository.ts";
import { addReferrer } from "./registry/referrers.ts";

/**
 * Puts a manifest whose blobs are there. Where it has a subject and the registry keeps no list of referrers, the tag
 * that stands for the list gets it.
 */
export async function publish(
  repository: Repository,
  reference: string,
  content: Artifact | ImageIndex,
): Promise<void> {
  const { knowsSubject } = await repository.putManifest(reference, content.manifest);
  if (!knowsSubject) await publishSubject(repository, content);
}

/** Also for a manifest that is there: whoever put it may have been killed before its subject's list. */
export async function publishSubject(repository: Repository, content: Artifact | ImageIndex): Promise<void> {
  if (!("subject" in content) || content.subject === undefined) return;
  const { digest } = content.subject;
  const listed = await repository.referrers(digest);
  if (listed.some((referrer) => referrer.digest === content.manifest.digest)) return;
  await addReferrer(repository, digest, content.manifest);
}
