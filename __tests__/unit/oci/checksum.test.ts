import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import { createChecksum } from "../../../packages/oci/src/content/checksum.ts";

const content = Buffer.from(Array.from({ length: 10_007 }, (_, at) => (at * 31) % 256));

/** Readers that cut the content differently; each step is one reader's next chunk. */
function read(cuts: readonly number[], steps: readonly number[]): number {
  const checksum = createChecksum();
  const at = cuts.map(() => 0);
  for (const reader of steps) {
    const chunk = content.subarray(at[reader]!, at[reader]! + cuts[reader]!);
    checksum.add(at[reader]!, chunk);
    at[reader]! += chunk.length;
  }
  return checksum.value();
}

test("it is the content's, whoever is ahead, behind, or begins again", () => {
  const steps: Readonly<Record<string, readonly [cuts: readonly number[], steps: readonly number[]]>> = {
    "one reader": [[1_000], Array(11).fill(0)],
    "one after the other": [
      [1_000, 777],
      [...Array(11).fill(0), ...Array(13).fill(1)],
    ],
    "in turn": [[1_000, 777], Array.from({ length: 26 }, (_, at) => at % 2)],
    "one overtakes the other, who never ends": [
      [1_000, 3_000],
      [0, 0, 0, 1, 1, 0, 1, 1],
    ],
  };
  for (const [name, [cuts, order]] of Object.entries(steps)) assert.equal(read(cuts, order), crc32(content), name);
});

test("of nothing it is zero", () => {
  const checksum = createChecksum();
  checksum.add(0, Buffer.alloc(0));
  assert.equal(checksum.value(), 0);
});
