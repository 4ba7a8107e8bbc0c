import assert from "node:assert/strict";
import { test } from "node:test";
import { longestFirst } from "../../../../actions/quality-gate/src/run/longest-first.ts";
import { scriptTool } from "./gate.ts";

test("tests and slow linters begin before types, these before commands, and the quick ones last as they were given", () => {
  const tools = [
    scriptTool("black", "", { kind: "format" }),
    scriptTool("ruff", "", { kind: "lint" }),
    scriptTool("make", "", { kind: "command" }),
    scriptTool("pylint", "", { kind: "lint" }),
    scriptTool("mypy", "", { kind: "types" }),
    scriptTool("bandit", "", { kind: "security" }),
    scriptTool("pytest", "", { kind: "tests" }),
  ];
  const names = longestFirst(tools).map(({ tool }) => tool.name);
  assert.deepEqual(names, ["pylint", "pytest", "mypy", "make", "black", "ruff", "bandit"]);
});
