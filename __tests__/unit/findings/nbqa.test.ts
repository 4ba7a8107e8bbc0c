import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type Finding, readNbqa } from "@mlops-actions/findings";

// What nbqa printed is in reports/notebooks/ beside the script that ran it.
const read = (tool: string, file = tool): readonly Finding[] => {
  const [out, err] = [`${file}.txt`, `${file}.stderr.txt`].map((name) => {
    const path = new URL(`reports/notebooks/${name}`, import.meta.url);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  });
  return readNbqa(`${out}\n${err}`, { tool: `nbqa-${tool}`, name: "the output of nbqa", root: "/checkout" });
};
const place = ({ rule, level, cell, line, column }: Finding) => [rule, level, cell, line, column];

test("a finding in a notebook has its code cell and the line in it", () => {
  assert.deepEqual(read("flake8").map(place), [
    ["F401", "error", 1, 1, 1],
    ["F401", "error", 1, 2, 1],
    ["E225", "error", 3, 2, 2],
    ["E201", "error", 4, 1, 7],
    ["E202", "error", 4, 1, 9],
    ["F821", "error", 4, 3, 12],
  ]);
  assert.deepEqual(read("ruff").map(place), [
    ["I001", "error", 1, 1, 1],
    ["F401", "error", 1, 1, 8],
    ["F401", "error", 1, 2, 8],
    ["F821", "error", 4, 3, 12],
  ]);
  assert.deepEqual(read("mypy").map(place), [["assignment", "error", 3, 5, 10]]);
  assert.ok(read("flake8").every(({ path }) => path === "sub/explore.ipynb"));
  assert.equal(read("ruff")[1]!.message, "`os` imported but unused");
});

test("pylint's columns count from 1 and its letters are levels", () => {
  assert.deepEqual(read("pylint").map(place), [
    ["C0114", "notice", 1, 1, 1],
    ["C0103", "notice", 3, 2, 1],
    ["C0103", "notice", 3, 5, 1],
    ["E0602", "error", 4, 3, 12],
    ["W0613", "warning", 4, 1, 8],
    ["W0611", "warning", 1, 1, 1],
    ["W0611", "warning", 1, 2, 1],
  ]);
});

test("pydocstyle's two lines are one finding, and line 0 is the cell's first", () => {
  assert.deepEqual(read("pydocstyle").map(place), [
    ["D100", "error", 1, 1, null],
    ["D300", "error", 4, 2, null],
    ["D400", "error", 4, 2, null],
    ["D403", "error", 4, 2, null],
  ]);
});

test("a notebook that nbqa cannot read is a finding beside the others", () => {
  const findings = read("flake8", "unreadable");
  assert.equal(findings.length, 7);
  const { path, rule, message } = findings.at(-1)!;
  assert.deepEqual([path, rule], ["broken.ipynb", null]);
  assert.match(message, /^Not checked: JSONDecodeError/);
});

test("a text without findings is refused with its name", () => {
  assert.throws(
    () => read("flake8", "missing"),
    (error) => error instanceof UserError && error.message.startsWith("the output of nbqa cannot be read as "),
  );
  assert.deepEqual(read("flake8", "nothing"), []);
});
