import { UserError } from "@mlops-actions/errors";
import type { Server } from "./settings.ts";

/** Bytes: far more than a page of a search, or a document. */
const longest = 2 ** 26;

/** @throws UserError where an answer is longer than any of MLflow's */
export async function answerText({ body }: Response, { host }: Server): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > longest) {
      throw new UserError(`MLflow at ${host} gives an answer of more than ${longest / 2 ** 20} MiB.`, {
        remedy: "Check the address: something else may listen there.",
      });
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
