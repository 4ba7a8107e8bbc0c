import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

/** The text is that of the file in `expected/`, which `node --test --test-update-snapshots` writes anew. */
export function matches(context: TestContext, text: string, name: string): void {
  const file = fileURLToPath(new URL(`expected/${name}`, import.meta.url));
  context.assert.fileSnapshot(text, file, { serializers: [(value) => value as string] });
}
