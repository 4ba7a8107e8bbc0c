import assert from "node:assert/strict";
import { test } from "node:test";
import { argumentsOf, fixers } from "../../../actions/quality-gate/src/publish/fixers.ts";

const named = (name: string) => fixers.find((fixer) => fixer.name === name)!;
const here = new Set([".", "src", "pyproject.toml", "100"]);
const isPath = (text: string) => here.has(text);

for (const [name, own, kept] of [
  ["black", ["--check", "--diff", "-l", "99", "src", "."], ["-l", "99"]],
  ["black", ["--config", "pyproject.toml", "src"], ["--config", "pyproject.toml"]],
  ["black", ["--quiet", "src"], ["--quiet"]],
  [
    "ruff",
    ["check", "--select", "E,F", "--unsafe-fixes", "--config=ruff.toml"],
    ["--select", "E,F", "--config=ruff.toml"],
  ],
  ["isort", ["--profile", "black", "--check-only", "-c", "--", "src"], ["--profile", "black"]],
  ["prettier", ["--check", "src/**/*.js", "../elsewhere", "/etc/passwd", "--tab-width", "4"], ["--tab-width", "4"]],
] as const) {
  test(`${name} ${own.join(" ")}`, () => {
    assert.deepEqual(argumentsOf(named(name), own, isPath), kept);
  });
}

test("no fixer is asked for what is not safe", () => {
  for (const { name, mend } of fixers) assert.ok(!mend.includes("--unsafe-fixes"), name);
  assert.ok(named("ruff").mend.includes("--no-unsafe-fixes"));
});
