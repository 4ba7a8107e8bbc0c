import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** SHA-256 of the bytes of files one after another, hexadecimal. Ends early, by the signal's reason, where it aborts. */
export async function digestOf(paths: readonly string[], signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(1 << 20);
  for (const path of paths) {
    await using file = await open(path);
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(block);
      if (bytesRead === 0) break;
      hash.update(block.subarray(0, bytesRead));
    }
  }
  return hash.digest("hex");
}
