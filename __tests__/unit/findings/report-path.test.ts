import assert from "node:assert/strict";
import { test } from "node:test";
import { readEslintJson } from "@mlops-actions/findings";

function pathOf(filePath: string, root: string): string | null {
  const messages = [{ ruleId: "r", severity: 2, message: "m", line: 1, column: 1 }];
  return readEslintJson(JSON.stringify([{ filePath, messages }]), { tool: "t", name: "r.json", root })[0]!.path;
}

test("a path of a report is relative to the folder that was checked, however it is written", () => {
  const cases: [string, string, string][] = [
    ["/work/src/a.js", "/work", "src/a.js"],
    ["/work/src/a.js", "/work/", "src/a.js"],
    ["./src/a.js", "/work", "src/a.js"],
    ["src/../lib//a.js", "/work", "lib/a.js"],
    ["/work/./src/a.js", "/work", "src/a.js"],
    ["/work/src/../../other/a.js", "/work", "/other/a.js"],
    ["/workshop/a.js", "/work", "/workshop/a.js"],
    ["src/.hidden/..a/b..js", "/work", "src/.hidden/..a/b..js"],
    ["odd\\name.js", "/work", "odd\\name.js"],
    ["C:\\Work\\src\\a.js", "c:\\work", "src/a.js"],
    ["src\\a.js", "C:\\work", "src/a.js"],
    ["/a.js", "/", "a.js"],
  ];
  for (const [path, root, expected] of cases) assert.equal(pathOf(path, root), expected, `${path} in ${root}`);
});
