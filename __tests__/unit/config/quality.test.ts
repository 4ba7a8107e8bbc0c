import assert from "node:assert/strict";
import { test } from "node:test";
import { parseConfig, qualitySettings } from "@mlops-actions/config";
import { errorOf } from "./error-of.ts";

function settingsOf(text: string, inputs: Record<string, string> = {}) {
  return qualitySettings(parseConfig(text, "mlops.yml").section("quality"), new Map(Object.entries(inputs)));
}

test("nothing declared is all by default", () => {
  assert.deepEqual(qualitySettings(undefined, new Map()), {
    tools: null,
    install: "auto",
    baseline: { kind: "none" },
    scope: "changed",
    coverage: {},
    timeLimit: 1800,
    failFast: false,
    cores: null,
    services: null,
    fix: "none",
  });
});

test("what the file declares", () => {
  const settings = settingsOf(`
quality:
  tools:
    - ruff
    - { name: pylint, version: 3.3, args: [--disable, C0114] }
    - { name: licences, run: "python tools/licences.py --out 'a report.sarif'", report: { format: sarif, path: a report.sarif }, time-limit: 90s }
    - { name: notes, run: [make, notes], report: checkstyle }
  install: none
  baseline: v1.2.0
  scope: all
  coverage: { min: 80, max-drop: 0.5, changed-lines-min: 75 }
  time-limit: 1.5h
  fail-fast: true
  cores: 2
  services: compose.yml
  fix: suggest
`);
  assert.deepEqual(settings.tools, [
    { kind: "known", name: "ruff", version: null, args: null, timeLimit: null },
    { kind: "known", name: "pylint", version: "3.3", args: ["--disable", "C0114"], timeLimit: null },
    {
      kind: "command",
      name: "licences",
      run: ["python", "tools/licences.py", "--out", "a report.sarif"],
      report: { format: "sarif", path: "a report.sarif" },
      timeLimit: 90,
    },
    {
      kind: "command",
      name: "notes",
      run: ["make", "notes"],
      report: { format: "checkstyle", path: null },
      timeLimit: null,
    },
  ]);
  const { tools: _, ...others } = settings;
  assert.deepEqual(others, {
    install: "none",
    baseline: { kind: "ref", ref: "v1.2.0" },
    scope: "all",
    coverage: { min: 80, maxDrop: 0.5, changedLinesMin: 75 },
    timeLimit: 5400,
    failFast: true,
    cores: 2,
    services: "compose.yml",
    fix: "suggest",
  });
});

test("an input wins over the file", () => {
  const file = "quality: { tools: [black], baseline: none, coverage: { min: 80 }, fail-fast: true }\n";
  const settings = settingsOf(file, {
    tools: "ruff, mypy\npytest",
    baseline: "base",
    coverage: "{ max-drop: 1 }",
    "fail-fast": "False",
    cores: "3",
  });
  assert.deepEqual(
    settings.tools?.map(({ name }) => name),
    ["ruff", "mypy", "pytest"],
  );
  assert.deepEqual(settings.baseline, { kind: "base" });
  assert.deepEqual(settings.coverage, { maxDrop: 1 });
  assert.equal(settings.failFast, false);
  assert.equal(settings.cores, 3);
});

test("tools as an input may be a YAML list", () => {
  const { tools } = settingsOf("quality: {}\n", { tools: "- ruff\n- { name: own, run: make lint }\n" });
  assert.deepEqual(
    tools?.map(({ kind, name }) => [kind, name]),
    [
      ["known", "ruff"],
      ["command", "own"],
    ],
  );
});

for (const [what, line] of [
  ["a pipe", "pytest | tee log"],
  ["two commands", "make && make test"],
  ["a redirection", "make > log"],
] as const) {
  test(`a command that needs a shell is refused: ${what}`, () => {
    const error = errorOf(() => settingsOf(`quality:\n  tools:\n    - { name: own, run: "${line}" }\n`));
    assert.match(error.message, /^The command of "own" needs a shell: /);
    assert.deepEqual(error.place, { file: "mlops.yml", line: 3, column: 25 });
    assert.match(error.remedy ?? "", /script/);
  });
}

test("a command's variables and patterns are its own affair: nothing is replaced", () => {
  const { tools } = settingsOf('quality: { tools: [{ name: own, run: "lint $HOME *.py" }] }\n');
  assert.deepEqual(tools?.[0]?.kind === "command" && tools[0].run, ["lint", "$HOME", "*.py"]);
});

test("a wrong input names itself", () => {
  const error = errorOf(() => settingsOf("quality: {}\n", { scope: "change" }));
  assert.equal(error.place.input, "scope");
  assert.match(error.message, /Did you mean "changed"/);
});
