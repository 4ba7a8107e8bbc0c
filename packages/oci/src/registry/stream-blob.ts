import { pushScopes } from "../access/scopes.ts";
import type { PendingBlob } from "../content/blob.ts";
import { RegistryRefusal } from "../http/registry-failure.ts";
import { Transient } from "../http/retry.ts";
import type { Client } from "./client.ts";
import { beginUpload, hasBlob, uploadBlob } from "./upload-blob.ts";

/**
 * Sends a blob while its digest is still taken: whole in one PATCH, named by the PUT that ends it, as docker and crane push. It stops as soon as the digest
 * tells that the blob is there; the registry sweeps what was begun, since leave to delete it is rarely given.
 * @throws UserError where the registry takes it neither so nor as any other blob
 */
export async function streamBlob(
  client: Client,
  repository: string,
  blob: PendingBlob,
): Promise<"sent" | "mounted" | "there"> {
  const there = blob.digest.then((digest) => hasBlob(client, repository, digest));
  // It is waited for below; until then something else may have failed.
  there.catch(() => undefined);
  try {
    await stream(client, repository, blob, there);
    return "sent";
  } catch (error) {
    if (error instanceof Found) return "there";
    if (!(error instanceof Transient || error instanceof RegistryRefusal)) throw error;
    if (await there) return "there";
    if (error instanceof Transient) client.patience.log(`${error.message} Sending it again.`);
    const digest = await blob.digest;
    // The answer to a whole upload may have been lost.
    if (await hasBlob(client, repository, digest)) return "sent";
    return uploadBlob(client, repository, { ...blob, digest }, {});
  }
}

/** The registry has the blob that is being sent. */
class Found extends Error {}

async function stream(
  client: Client,
  repository: string,
  { size, open, digest }: PendingBlob,
  there: Promise<boolean>,
): Promise<void> {
  const call = { doing: "pushing a blob", repository, scopes: pushScopes(repository) };
  const at = await beginUpload(client, repository);
  let found = false;
  const watched = there.then((is) => {
    found = is;
  });
  watched.catch(() => undefined);
  const body = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of open("lent")) {
      if (found) throw new Found();
      yield chunk;
    }
  };
  const taken = await client.once({
    ...call,
    method: "PATCH",
    at,
    headers: { "Content-Type": "application/octet-stream" },
    body: { size, open: body },
    expect: [201, 202, 204],
  });
  await taken.discard();
  if (await there) throw new Found();
  const { location } = taken.headers;
  const end = location === undefined ? at : client.resolve(location, at);
  end.searchParams.set("digest", await digest);
  const answer = await client.once({ ...call, method: "PUT", at: end, body: empty, expect: [200, 201, 202, 204] });
  await answer.discard();
}

const empty = { size: 0, open: async function* (): AsyncGenerator<Uint8Array> {} };
