import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { attachedFiles } from "../../../packages/action-kit/src/attached-files.ts";
import type { Log } from "../../../packages/action-kit/src/log.ts";

test("what is no file in the report's folder is left out, with a warning, and the rest is uploaded", async () => {
  const folder = temporaryFolder("report");
  const other = join(temporaryFolder("other"), "junit.xml");
  mkdirSync(join(folder, "tests"));
  const inside = [join(folder, "tests", "junit.xml"), join(folder, "..junit.xml")];
  for (const path of [...inside, other]) writeFileSync(path, "");
  const left = [
    other,
    join(folder, "..", "x"),
    folder,
    join(folder, "tests"),
    join(folder, "gone.xml"),
    "tests/junit.xml",
  ];
  const warnings: string[] = [];
  const log = { warning: (words: string) => warnings.push(words) } as unknown as Log;
  assert.deepEqual(await attachedFiles([...left, ...inside], folder, log), inside);
  assert.deepEqual(
    warnings,
    left.map((path) => `${path} is not uploaded with the report: it is no file in ${folder}.`),
  );
});
