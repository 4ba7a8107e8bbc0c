import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type FixedFile, suggestions } from "../../../actions/quality-gate/src/publish/suggestions.ts";

function fixed(before: string, after: string, changed: readonly number[], changes: Partial<FixedFile> = {}): FixedFile {
  return { path: "src/a.py", before, after, changed: new Set(changed), by: ["black"], ...changes };
}

/** The lines that a click would put in place of the marked ones. */
function suggested(body: string): string[] {
  const lines = body.split("\n");
  const open = lines.findIndex((line) => /^`{3,}suggestion$/.test(line));
  const fence = lines[open]!.replace("suggestion", "");
  return lines.slice(open + 1, lines.indexOf(fence, open + 1));
}

test("a change on changed lines is a suggestion that says who would make it", () => {
  const [only, ...others] = suggestions(
    fixed("a\nx=1\ny=2\nb\n", "a\nx = 1\ny = 2\nb\n", [2, 3], { by: ["ruff", "black"] }),
  );
  assert.equal(others.length, 0);
  assert.deepEqual([only?.path, only?.startLine, only?.line], ["src/a.py", 2, 3]);
  assert.equal(only?.body, `ruff and black would write:\n\n\`\`\`suggestion\nx = 1\ny = 2\n\`\`\`\n\n${only?.marker}`);
});

test("a change that reaches beyond the changed lines is none", () => {
  assert.deepEqual(suggestions(fixed("a\nx=1\ny=2\nb\n", "a\nx = 1\ny = 2\nb\n", [2])), []);
  assert.deepEqual(suggestions(fixed("x=1\nb\n", "x = 1\nb\n", [2])), []);
});

test("changes beside each other are committed together or not at all", () => {
  const [before, after] = ["s = '''\n1\n2\n'''\n5\n6\n7\n8\nx=1\n", 's = ""\n1\n2\n""\n5\n6\n7\n8\nx = 1\n'];
  const [first, second] = suggestions(fixed(before, after, [1, 2, 3, 4, 9]));
  assert.deepEqual([first?.startLine, first?.line, suggested(first!.body)], [1, 4, ['s = ""', "1", "2", '""']]);
  assert.deepEqual([second?.startLine, second?.line], [9, 9]);
  assert.deepEqual(
    suggestions(fixed(before, after, [1, 4, 9])).map(({ line }) => line),
    [9],
  );
});

test("an insertion takes a changed neighbour with it, and has none without", () => {
  const [above] = suggestions(fixed("a\nb\n", "a\nnew\nb\n", [1]));
  assert.deepEqual([above?.startLine, above?.line, suggested(above!.body)], [1, 1, ["a", "new"]]);
  const [below] = suggestions(fixed("a\nb\n", "a\nnew\nb\n", [2]));
  assert.deepEqual([below?.startLine, below?.line, suggested(below!.body)], [2, 2, ["new", "b"]]);
  assert.deepEqual(suggestions(fixed("a\nb\nc\n", "a\nnew\nb\nc\n", [3])), []);
});

test("lines that go are an empty suggestion", () => {
  const [only] = suggestions(fixed("import os\na\n", "a\n", [1]));
  assert.deepEqual(suggested(only!.body), []);
});

test("code does not end its fence", () => {
  const code = ["```", "````python", "::error::", "<!-- mlops-actions:x -->"];
  const [only] = suggestions(fixed("x\n", `${code.join("\n")}\n`, [1]));
  assert.match(only!.body, /\n`{5}suggestion\n/);
  assert.deepEqual(suggested(only!.body), code);
});

test("a file with carriage returns, a missing last line end and a rewrite are left to the branch", () => {
  assert.deepEqual(suggestions(fixed("x=1\r\n", "x = 1\r\n", [1])), []);
  assert.deepEqual(suggestions(fixed("x = 1", "x = 1\n", [1])), []);
  const long = Array.from({ length: 100 }, (_, at) => at + 1);
  const text = (sign: string) => long.map((at) => `${sign}${at}\n`).join("");
  assert.deepEqual(suggestions(fixed(text("a"), text("b"), long)), []);
});

test("the same suggestion has the same marker, another one another", () => {
  const marker = (file: FixedFile) => suggestions(file)[0]?.marker;
  const here = marker(fixed("x=1\n", "x = 1\n", [1]));
  assert.equal(marker(fixed("a\nx=1\n", "a\nx = 1\n", [2], { by: ["ruff"] })), here);
  assert.notEqual(marker(fixed("x=1\n", "x = 1\n", [1], { path: "src/b.py" })), here);
  assert.notEqual(marker(fixed("x=1\n", "x = 1  # !\n", [1])), here);
  assert.match(here!, /^<!-- mlops-actions:quality-gate:fix:[0-9a-f]{16} -->$/);
});

test("where all lines are changed, all suggestions together make the file that the fixer made", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "```", "  x=1"), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const text = (some: readonly string[]) => some.map((line) => `${line}\n`).join("");
      const all = before.map((_, at) => at + 1);
      const made: string[] = [...before];
      for (const { startLine, line, body } of suggestions(fixed(text(before), text(after), all)).toReversed()) {
        made.splice(startLine - 1, line - startLine + 1, ...suggested(body));
      }
      assert.deepEqual(made, after);
    }),
  );
});
