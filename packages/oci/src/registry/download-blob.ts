import { UserError } from "@mlops-actions/errors";
import { pullScopes } from "../access/scopes.ts";
import type { Descriptor } from "../content/descriptor.ts";
import { verified } from "../content/verified.ts";
import type { HttpAnswer } from "../http/connection.ts";
import { pause, retry, Transient } from "../http/retry.ts";
import type { Client } from "./client.ts";

/**
 * A blob's bytes; the last ones only after digest and size were found right. A connection that drops is taken up where
 * it ended.
 */
export function downloadBlob(client: Client, repository: string, blob: Descriptor): AsyncGenerator<Uint8Array> {
  return verified(chunksOf(client, repository, blob), blob, `${client.host}/${repository}`);
}

async function* chunksOf(client: Client, repository: string, blob: Descriptor): AsyncGenerator<Uint8Array> {
  let received = 0;
  for (let drops = 0; ; drops++) {
    const answer = await retry(client.patience, () => request(client, repository, blob, received));
    let skip = answer.status === 206 ? 0 : received;
    try {
      for await (const chunk of answer.body) {
        const wanted = chunk.subarray(skip);
        skip -= chunk.length - wanted.length;
        received += wanted.length;
        if (wanted.length > 0) yield wanted;
      }
      if (received >= blob.size) return;
      throw Object.assign(new Error("the answer ended early"), { code: "ECONNRESET" });
    } catch (error) {
      const failure = client.failure(error);
      if (!(failure instanceof Transient)) throw failure;
      if (drops >= client.patience.retries) throw failure.failure;
      await pause(client.patience, drops, failure);
    }
  }
}

async function request(client: Client, repository: string, blob: Descriptor, from: number): Promise<HttpAnswer> {
  const answer = await client.once({
    method: "GET",
    at: `/v2/${repository}/blobs/${blob.digest}`,
    doing: `reading the blob ${blob.digest}`,
    repository,
    scopes: pullScopes(repository),
    ...(from > 0 && { headers: { Range: `bytes=${from}-` } }),
    expect: from > 0 ? [200, 206] : [200],
  });
  if (answer.status === 206 && !answer.headers["content-range"]?.startsWith(`bytes ${from}-`)) {
    throw new UserError(`${client.host} answers with another range of a blob than the one that was asked for.`);
  }
  return answer;
}
