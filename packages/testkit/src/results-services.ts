import type { BlobStore } from "./blob-store.ts";
import type { Answer } from "./github-answers.ts";

export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  /** `sha256:…` of the bytes, as the client computed it. */
  readonly digest: string;
  /** A zip, unless it was uploaded without an archive. */
  readonly bytes: Buffer;
}

export interface FakeCacheEntry {
  readonly key: string;
  /** Of the paths and the compression: entries of another version are never found. */
  readonly version: string;
  /** A tar, compressed as the client likes. */
  readonly bytes: Buffer;
}

export interface ResultsState {
  readonly artifacts: FakeArtifact[];
  /** Oldest first. */
  readonly cacheEntries: FakeCacheEntry[];
  readonly blobs: BlobStore;
  /** Address of a blob by its name. */
  readonly blobUrl: (name: string) => string;
  /** Artifacts and cache entries that were begun, by the names of their blobs. */
  readonly begun: Set<string>;
}

/** Twirp's JSON by the names of the protocol: each method reads what its client sends. */
interface Message {
  readonly name?: string;
  readonly hash?: string;
  readonly name_filter?: string;
  readonly id_filter?: string;
  readonly workflow_run_backend_id?: string;
  readonly workflow_job_run_backend_id?: string;
  readonly key?: string;
  readonly restore_keys?: readonly string[];
  readonly version?: string;
}

type Method = (message: Message, state: ResultsState) => Answer;

const service = "/twirp/github.actions.results.api.v1";

/** Artifacts v4 and cache v2, by the path of the call. */
export const resultsServices: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    `${service}.ArtifactService/CreateArtifact`,
    ({ name = "" }, { artifacts, begun, blobUrl }) => {
      if (artifacts.some((artifact) => artifact.name === name)) {
        return conflict("an artifact with this name already exists on the workflow run");
      }
      begun.add(artifactBlob(name));
      return ok({ ok: true, signed_upload_url: blobUrl(artifactBlob(name)) });
    },
  ],
  [
    `${service}.ArtifactService/FinalizeArtifact`,
    ({ name = "", hash = "" }, { artifacts, begun, blobs }) => {
      const bytes = blobs.read(artifactBlob(name));
      if (bytes === undefined || !begun.delete(artifactBlob(name))) return missing;
      const id = artifacts.length + 1;
      artifacts.push({ id, name, digest: hash, bytes });
      return ok({ ok: true, artifact_id: String(id) });
    },
  ],
  [
    `${service}.ArtifactService/ListArtifacts`,
    ({ workflow_run_backend_id, workflow_job_run_backend_id, name_filter, id_filter }, { artifacts }) => {
      const listed = artifacts.filter(
        ({ id, name }) =>
          (name_filter === undefined || name === name_filter) && (id_filter === undefined || String(id) === id_filter),
      );
      return ok({
        artifacts: listed.map(({ id, name, bytes, digest }) => ({
          workflow_run_backend_id,
          workflow_job_run_backend_id,
          database_id: String(id),
          name,
          size: String(bytes.length),
          digest,
        })),
      });
    },
  ],
  [
    `${service}.ArtifactService/GetSignedArtifactURL`,
    ({ name = "" }, { artifacts, blobUrl }) =>
      artifacts.some((artifact) => artifact.name === name) ? ok({ signed_url: blobUrl(artifactBlob(name)) }) : missing,
  ],
  [
    `${service}.CacheService/CreateCacheEntry`,
    ({ key = "", version = "" }, { cacheEntries, begun, blobUrl }) => {
      const blob = cacheBlob(key, version);
      if (begun.has(blob) || cacheEntries.some((entry) => entry.key === key && entry.version === version)) {
        return conflict("cache entry with the same key, version, and scope already exists");
      }
      begun.add(blob);
      return ok({ ok: true, signed_upload_url: blobUrl(blob) });
    },
  ],
  [
    `${service}.CacheService/FinalizeCacheEntryUpload`,
    ({ key = "", version = "" }, { cacheEntries, begun, blobs }) => {
      const bytes = blobs.read(cacheBlob(key, version));
      if (bytes === undefined || !begun.delete(cacheBlob(key, version))) return missing;
      cacheEntries.push({ key, version, bytes });
      return ok({ ok: true, entry_id: String(cacheEntries.length) });
    },
  ],
  [
    `${service}.CacheService/GetCacheEntryDownloadURL`,
    ({ key = "", restore_keys = [], version = "" }, { cacheEntries, blobUrl }) => {
      const candidates = cacheEntries.filter((entry) => entry.version === version).reverse();
      const exact = candidates.find((entry) => entry.key === key);
      const found = [key, ...restore_keys].map((prefix) => candidates.find((entry) => entry.key.startsWith(prefix)));
      const entry = exact ?? found.find((candidate) => candidate !== undefined);
      if (entry === undefined) return ok({ ok: false });
      const signed_download_url = blobUrl(cacheBlob(entry.key, version));
      return ok({ ok: true, signed_download_url, matched_key: entry.key });
    },
  ],
]);

const missing: Answer = { status: 404, body: { code: "not_found", msg: "not found" } };

function ok(body: object): Answer {
  return { status: 200, body };
}

function conflict(msg: string): Answer {
  return { status: 409, body: { code: "already_exists", msg } };
}

function artifactBlob(name: string): string {
  return `artifact ${name}.zip`;
}

function cacheBlob(key: string, version: string): string {
  return `cache ${version} ${key}`;
}
