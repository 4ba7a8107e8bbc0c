import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { gzip, gzipLevel } from "../../../packages/oci/src/layer/gzip.ts";
import { readAll } from "./images.ts";

const block = 2 ** 20;
/** As hard to squeeze as programs are, since it is one. */
const program = readFileSync(process.execPath).subarray(0, 3 * block + 7);

function squeezed(content: Buffer, cut: number): Promise<Buffer> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += cut) yield content.subarray(at, at + cut);
  }
  return readAll(gzip(chunks()));
}

for (const size of [0, 1, block - 1, block, block + 1, program.length]) {
  test(`${size} bytes are one gzip file for another reader, whatever pieces they came in`, async () => {
    const content = program.subarray(0, size);
    const file = await squeezed(content, size + 1);
    const { status, stdout, stderr } = spawnSync("gzip", ["--decompress", "--stdout"], {
      input: file,
      maxBuffer: 2 ** 26,
    });
    assert.deepEqual([status, stderr.toString()], [0, ""]);
    assert.ok(stdout.equals(content));
    for (const cut of [70_001, block, block + 1]) assert.ok((await squeezed(content, cut)).equals(file), `by ${cut}`);
  });
}

test("blocks squeeze as well as the whole does", async () => {
  const whole = gzipSync(program, { level: gzipLevel }).length;
  assert.ok((await squeezed(program, block)).length < whole * 1.001);
});

test("what cannot be read to its end is an error, not a shorter file", async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield program;
    throw new Error("gone");
  }
  await assert.rejects(readAll(gzip(broken())), /^Error: gone$/);
});
