import { UserError } from "@mlops-actions/errors";
import type { Descriptor } from "./descriptor.ts";
import { digestCheck } from "./digest.ts";

/**
 * The same bytes, the last of them only after size and digest were found right.
 * @param name where they come from, for messages
 * @throws UserError where they are others than the descriptor promises
 */
export async function* verified(
  chunks: AsyncIterable<Uint8Array>,
  { digest, size }: Descriptor,
  name: string,
): AsyncGenerator<Uint8Array> {
  const check = digestCheck(digest);
  let [bytes, held]: [number, Uint8Array | null] = [0, null];
  for await (const chunk of chunks) {
    check.update(chunk);
    bytes += chunk.length;
    if (bytes > size) break;
    if (held !== null) yield held;
    held = chunk;
  }
  if (bytes !== size || !check.matches()) {
    throw new UserError(
      `${name} holds other bytes under ${digest}${bytes === size ? "" : `: ${bytes > size ? "more than" : bytes} of ${size}`}.`,
      {
        remedy: "They were damaged there or on their way: look at the mirror or proxy between.",
      },
    );
  }
  if (held !== null) yield held;
}
