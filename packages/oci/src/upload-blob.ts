import { UserError } from "@mlops-actions/errors";
import type { Blob } from "./blob.ts";
import type { Client } from "./client.ts";
import type { HttpAnswer } from "./connection.ts";
import { networkFailure } from "./network-failure.ts";
import { RegistryRefusal } from "./registry-failure.ts";
import type { UploadOptions } from "./repository.ts";
import { retry, Transient } from "./retry.ts";
import { pullScopes, pushScopes } from "./scopes.ts";

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
    const begun = await begin(client, repository, blob, attempt === 0 ? from : null);
    const { location } = begun.headers;
    await begun.discard();
    if (begun.status === 201) return "mounted";
    if (location === undefined)
      throw new UserError(`${client.host} begins an upload and does not say where to send it.`);
    await sendTo(client, repository, blob, location, onBytes);
    return "sent";
  });
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

async function begin(client: Client, repository: string, { digest }: Blob, from: string | null): Promise<HttpAnswer> {
  const call = { method: "POST", doing: "pushing a blob", repository } as const;
  const path = `/v2/${repository}/blobs/uploads/`;
  const plain = { ...call, at: path, scopes: pushScopes(repository), expect: [202] };
  if (from === null) return client.once(plain);
  const at = `${path}?${new URLSearchParams({ mount: digest, from })}`;
  const mounted = await client
    .once({ ...call, at, scopes: pushScopes(repository, [from]), expect: [201, 202] })
    .catch(forbidden(null));
  return mounted ?? client.once(plain);
}

async function sendTo(
  client: Client,
  repository: string,
  blob: Blob,
  location: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const at = client.resolve(location, new URL(`/v2/${repository}/blobs/uploads/`, client.base));
  at.searchParams.set("digest", blob.digest);
  let sent = 0;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    onBytes(-sent);
    sent = 0;
    for await (const chunk of blob.open(true)) {
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
  return networkFailure(client.host, error);
}

/** What is not allowed counts as what is not there. */
function forbidden<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof RegistryRefusal && [401, 403, 404, 405].includes(error.status)) return value;
    throw error;
  };
}
