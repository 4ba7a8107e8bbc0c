import { type Descriptor, descriptorOf } from "../content/descriptor.ts";
import { mediaTypes } from "../content/media-types.ts";
import type { Manifest } from "../image/image.ts";
import { contentOf, manifestOf } from "../image/manifest.ts";
import type { ImageSource, Repository } from "../image/repository.ts";
import type { Client } from "./client.ts";
import { listPages } from "./list-pages.ts";

/** Manifests about one: by the registry's list, or by the tag that stands for it where a registry keeps none. */
export async function referrersOf(
  client: Client,
  repository: Repository,
  digest: string,
  artifactType: string | undefined,
): Promise<readonly Descriptor[]> {
  const name = repository.origin.repository;
  const query = artifactType === undefined ? "" : `?${new URLSearchParams({ artifactType })}`;
  const found: Descriptor[] = [];
  let listed = false;
  for await (const page of listPages(
    client,
    name,
    `/v2/${name}/referrers/${digest}${query}`,
    "listing the referrers",
  )) {
    listed = true;
    found.push(...((page as { readonly manifests?: readonly Descriptor[] }).manifests ?? []));
  }
  const all = listed ? found : await fallbackReferrers(repository, digest);
  return artifactType === undefined ? all : all.filter((descriptor) => descriptor.artifactType === artifactType);
}

/** The tag under which a registry without a list of referrers keeps one. */
export function fallbackTag(digest: string): string {
  return digest.replace(":", "-");
}

/**
 * Adds a manifest to the list of its subject's referrers that a tag names. Another writer may replace the list at the
 * same moment, as a registry offers no compare-and-swap: it is read again, and written again where ours is gone.
 */
export async function addReferrer(repository: Repository, subject: string, manifest: Manifest): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const manifests = await fallbackReferrers(repository, subject);
    if (manifests.some(({ digest }) => digest === manifest.digest)) return;
    const mediaType = mediaTypes.oci.index;
    const list = { schemaVersion: 2, mediaType, manifests: [...manifests, descriptorOf(manifest)] };
    await repository.putManifest(fallbackTag(subject), manifestOf(mediaType, list));
  }
}

const attempts = 3;

async function fallbackReferrers(source: ImageSource, digest: string): Promise<readonly Descriptor[]> {
  const tag = fallbackTag(digest);
  if ((await source.headManifest(tag)) === null) return [];
  return contentOf(await source.getManifest(tag), `${source.name} ${tag}`).manifests ?? [];
}
