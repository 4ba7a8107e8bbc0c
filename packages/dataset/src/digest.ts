import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256 of the bytes of files one after another, hexadecimal. */
export async function digestOf(paths: readonly string[], signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for await (const block of createReadStream(path, { highWaterMark: 1 << 20, signal })) hash.update(block as Buffer);
  }
  return hash.digest("hex");
}
