import { UserError } from "@mlops-actions/errors";
import { pullScopes, pushScopes } from "../access/scopes.ts";
import type { Blob } from "../content/blob.ts";
import type { HttpAnswer } from "../http/connection.ts";
import { RegistryRefusal } from "../http/registry-failure.ts";
import { retry, Transient } from "../http/retry.ts";
import type { UploadOptions } from "../image/repository.ts";
import type { Call, Client } from "./client.ts";

export async function hasBlob(client: Client, repository: string, digest: string): Promise<boolean> {
  const { status } = await client.read({
    method: "HEAD",
    at: `/v2/${repository}/blobs/${digest}`,
    doing: "looking for a blob",
    repository,
    scopes: pullScopes(repository),
    expect: [200, 404],
  });
  return status === 200;
}

/**
 * Sends a blob in one piece, since some registries lose the pieces of a chunked one; a broken upload begins again.
 * @throws UserError where the registry does not take it
 */
export async function uploadBlob(
  client: Client,
  repository: string,
  blob: Blob,
  { mountFrom = [], onBytes = () => undefined }: UploadOptions,
): Promise<"sent" | "mounted"> {
  const from = await mountable(
    client,
    blob.digest,
    mountFrom.filter((name) => name !== repository),
  );
  return retry(client.patience, async (attempt) => {
    // The answer to a whole upload may have been lost.
    if (attempt > 0 && (await hasBlob(client, repository, blob.digest))) return "sent";
    const mounted = attempt === 0 && from !== null ? await mount(client, repository, blob, from) : null;
    if (mounted === "mounted") return mounted;
    await sendTo(client, repository, blob, mounted ?? (await beginUpload(client, repository)), onBytes);
    return "sent";
  });
}

/** @returns where to send a blob */
export async function beginUpload(client: Client, repository: string): Promise<URL> {
  return place(client, repository, await client.once({ ...beginning(repository), expect: [202] }));
}

/** Of several repositories one that has the blob; a single one is taken at its word, since mounting asks it anyway. */
async function mountable(client: Client, digest: string, names: readonly string[]): Promise<string | null> {
  const [first = null, ...others] = names;
  if (others.length === 0) return first;
  for (const name of names) {
    if (await hasBlob(client, name, digest).catch(forbidden(false))) return name;
  }
  return null;
}

/** @returns where to send a blob that is not mounted, null where the registry begins no upload in its place */
async function mount(
  client: Client,
  repository: string,
  { digest }: Blob,
  from: string,
): Promise<"mounted" | URL | null> {
  const plain = beginning(repository);
  const at = `${plain.at}?${new URLSearchParams({ mount: digest, from })}`;
  const answer = await client
    .once({ ...plain, at, scopes: pushScopes(repository, [from]), expect: [201, 202] })
    .catch(forbidden(null));
  if (answer?.status !== 201) return answer && place(client, repository, answer);
  await answer.discard();
  return "mounted";
}

function beginning(repository: string): Omit<Call, "expect"> & { readonly at: string } {
  const at = `/v2/${repository}/blobs/uploads/`;
  return { method: "POST", at, doing: "pushing a blob", repository, scopes: pushScopes(repository) };
}

async function place(client: Client, repository: string, begun: HttpAnswer): Promise<URL> {
  const { location } = begun.headers;
  await begun.discard();
  if (location === undefined) throw new UserError(`${client.host} begins an upload and does not say where to send it.`);
  return client.resolve(location, new URL(beginning(repository).at, client.base));
}

async function sendTo(
  client: Client,
  repository: string,
  blob: Blob,
  at: URL,
  onBytes: (bytes: number) => void,
): Promise<void> {
  at.searchParams.set("digest", blob.digest);
  let sent = 0;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    onBytes(-sent);
    sent = 0;
    for await (const chunk of blob.open("lent")) {
      yield chunk;
      sent += chunk.length;
      onBytes(chunk.length);
    }
  };
  try {
    const answer = await client.once({
      method: "PUT",
      at,
      doing: "pushing a blob",
      repository,
      scopes: pushScopes(repository),
      headers: { "Content-Type": "application/octet-stream" },
      body: { size: blob.size, open },
      expect: [200, 201, 202, 204],
    });
    await answer.discard();
  } catch (error) {
    if (sent > 0) onBytes(-sent);
    throw restartable(client, error);
  }
}

/** A session of an upload that the registry forgot is begun again. */
function restartable(client: Client, error: unknown): unknown {
  if (error instanceof RegistryRefusal && error.codes.includes("BLOB_UPLOAD_UNKNOWN")) return new Transient(error);
  if (error instanceof RegistryRefusal && error.codes.includes("DIGEST_INVALID")) {
    return new UserError(`${client.host} received other bytes than those that were sent.`, {
      remedy: "Something between changes them: look at the proxy, and whether the file is still written.",
      cause: error.words,
    });
  }
  return client.failure(error);
}

/** What is not allowed counts as what is not there. */
function forbidden<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof RegistryRefusal && [401, 403, 404, 405].includes(error.status)) return value;
    throw error;
  };
}
