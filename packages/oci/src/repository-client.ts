import type { Client } from "./client.ts";
import { downloadBlob } from "./download-blob.ts";
import { listPages } from "./list-pages.ts";
import { getManifest, headManifest, putManifest } from "./manifests.ts";
import { referrersOf } from "./referrers.ts";
import type { Repository } from "./repository.ts";
import { hasBlob, uploadBlob } from "./upload-blob.ts";

/** One repository, by the API of a registry. */
export function repositoryOf(client: Client, name: string): Repository {
  const repository: Repository = {
    name: `${client.host}/${name}`,
    origin: { host: client.host, repository: name },
    hasBlob: (digest) => hasBlob(client, name, digest),
    uploadBlob: (blob, options = {}) => uploadBlob(client, name, blob, options),
    openBlob: (blob) => downloadBlob(client, name, blob),
    headManifest: (reference) => headManifest(client, name, reference),
    getManifest: (reference) => getManifest(client, name, reference),
    putManifest: (reference, manifest) => putManifest(client, name, reference, manifest),
    async listTags() {
      const pages = listPages(client, name, `/v2/${name}/tags/list?n=1000`, "listing the tags");
      const tags: string[] = [];
      for await (const page of pages) tags.push(...((page as { readonly tags?: readonly string[] | null }).tags ?? []));
      return tags;
    },
    referrers: (digest, artifactType) => referrersOf(client, repository, digest, artifactType),
  };
  return repository;
}
