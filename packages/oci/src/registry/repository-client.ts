import { pullScopes, pushScopes } from "../access/scopes.ts";
import type { Repository } from "../image/repository.ts";
import type { Call, Client } from "./client.ts";
import { downloadBlob } from "./download-blob.ts";
import { listPages } from "./list-pages.ts";
import { getManifest, headManifest, putManifest } from "./manifests.ts";
import { referrersOf } from "./referrers.ts";
import { streamBlob } from "./stream-blob.ts";
import { hasBlob, uploadBlob } from "./upload-blob.ts";

/** One repository, by the API of a registry. */
export function repositoryOf(client: Client, name: string): Repository {
  const repository: Repository = {
    name: `${client.host}/${name}`,
    origin: { host: client.host, repository: name },
    pushing: () => repositoryOf(writing(client, name), name),
    hasBlob: (digest) => hasBlob(client, name, digest),
    uploadBlob: (blob, options = {}) => uploadBlob(client, name, blob, options),
    streamBlob: (blob) => streamBlob(client, name, blob),
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

/** A client that asks for leave to write a repository wherever it needs leave to read it. */
function writing(client: Client, name: string): Client {
  const [pull, push] = [pullScopes(name).join(), pushScopes(name).join()];
  const widened = (call: Call): Call => ({
    ...call,
    scopes: call.scopes.map((scope) => (scope === pull ? push : scope)),
  });
  return { ...client, once: (call) => client.once(widened(call)), read: (call) => client.read(widened(call)) };
}
