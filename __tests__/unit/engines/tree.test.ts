import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { treeOf } from "../../../packages/engines/src/tree.ts";

function tree(): string {
  const folder = temporaryFolder("tree");
  mkdirSync(join(folder, "b/c"), { recursive: true });
  writeFileSync(join(folder, "b/c/last.txt"), "last");
  writeFileSync(join(folder, "b.txt"), "");
  writeFileSync(join(folder, "A.txt"), "first");
  return folder;
}

test("the digest is that of the list which find, sort and sha256sum print", async () => {
  const folder = tree();
  const listing = execFileSync("sh", ["-c", "find * -type f | LC_ALL=C sort | xargs sha256sum"], { cwd: folder });
  assert.deepEqual(await treeOf(folder), {
    digest: `sha256-${createHash("sha256").update(listing).digest("hex")}`,
    files: [
      ["A.txt", 5],
      ["b.txt", 0],
      ["b/c/last.txt", 4],
    ],
  });
});

test("one file more, or under another name, gives another digest", async () => {
  const [plain, more, renamed] = [tree(), tree(), tree()];
  writeFileSync(join(more, "b/more.txt"), "");
  writeFileSync(join(renamed, "c.txt"), "");
  const digests = await Promise.all([plain, more, renamed].map(async (folder) => (await treeOf(folder)).digest));
  assert.equal(new Set(digests).size, 3);
});

test("a link has no digest", async () => {
  const folder = tree();
  symlinkSync("A.txt", join(folder, "link"));
  await assert.rejects(treeOf(folder), /link is neither a file nor a folder/);
  const link = join(temporaryFolder("link"), "tree");
  symlinkSync(folder, link);
  await assert.rejects(treeOf(link), /is not a folder/);
});
