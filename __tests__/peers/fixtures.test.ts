import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = join(root, ".peers/python/bin/python");

test("the fixtures trained anew by scikit-learn predict what the committed ones do", () => {
  const fixtures = join(temporaryFolder("fixtures"), "model-fixtures");
  cpSync(join(root, "model-fixtures"), fixtures, { recursive: true });
  for (const script of ["train.py", "predict.py"]) execFileSync(python, [join(fixtures, script)]);
  for (const problem of ["breast-cancer", "digits", "diabetes"]) {
    for (const model of ["baseline", "candidate", "regressed"]) {
      const file = join(problem, `predictions-${model}.csv`);
      assertSamePredictions(read(join(fixtures, file)), read(join(root, "model-fixtures", file)), file);
    }
  }
});

function read(path: string): string[][] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(","));
}

/** Texts are equal; numbers differ by rounding at most, which another processor does otherwise. */
function assertSamePredictions(found: string[][], expected: string[][], file: string): void {
  assert.equal(found.length, expected.length, file);
  for (const [row, cells] of expected.entries()) {
    for (const [column, cell] of cells.entries()) {
      const other = found[row]?.[column] as string;
      const close =
        other === cell || Math.abs(Number(other) - Number(cell)) <= 1e-4 * Math.max(1, Math.abs(Number(cell)));
      assert.ok(close, `${file}, line ${row + 1}: ${other}, expected ${cell}`);
    }
  }
}
