import assert from "node:assert/strict";
import { test } from "node:test";
import { knownTools } from "@mlops-actions/tools";
import { captured, endedWith, repositoryOf, taskIn } from "./python-task.ts";

const tool = (name: string) => knownTools.get(`nbqa-${name}`)!;
const notebook = { "sub/explore.ipynb": "{}" };
const work = "/checkout";

test("nbqa's tables and hooks declare a tool on notebooks, where there are some", () => {
  const declared = (name: string, files: Readonly<Record<string, string>>) => {
    const declaration = tool(name).declared(repositoryOf(files));
    return declaration === null ? null : [declaration.by, declaration.version, declaration.args, declaration.plugins];
  };
  const toml = {
    "pyproject.toml": "[tool.nbqa.addopts]\nflake8 = ['--max-line-length=100']\n[tool.nbqa.exclude]\nruff = 'old'",
  };
  assert.deepEqual(declared("flake8", { ...notebook, ...toml }), [
    "pyproject.toml [tool.nbqa.addopts] flake8",
    ...[null, [], ["flake8"]],
  ]);
  assert.equal(declared("ruff", { ...notebook, ...toml })?.[0], "pyproject.toml [tool.nbqa.exclude] ruff");
  assert.equal(declared("black", { ...notebook, ...toml }), null);
  assert.equal(declared("flake8", toml), null);
  const hook = `repos:
  - repo: https://github.com/nbQA-dev/nbQA
    rev: 1.9.1
    hooks:
      - { id: nbqa-isort, args: ["--profile=black"], additional_dependencies: ["isort==5.13.2"] }
      - { id: nbqa-ruff-check }`;
  const files = { ...notebook, ".pre-commit-config.yaml": hook, "requirements-dev.txt": "ruff==0.17.6" };
  const by = (id: string) => `.pre-commit-config.yaml (${id})`;
  assert.deepEqual(declared("isort", files), [by("nbqa-isort"), "1.9.1", ["--profile=black"], ["isort==5.13.2"]]);
  assert.deepEqual(declared("ruff", files), [by("nbqa-ruff-check"), "1.9.1", [], ["ruff==0.17.6"]]);
});

test("a tool on notebooks only checks, in a mirror of the checkout", () => {
  const toml = { "pyproject.toml": "[tool.nbqa.addopts]\nruff = ['--fix']\n[tool.nbqa.exclude]\nruff = 'old'" };
  const files = { ...notebook, ...toml };
  const named = tool("ruff").command(taskIn({ "--config=a.ipynb": "{}" })).argv;
  assert.equal(named[4], "./--config=a.ipynb", "a name is no option");
  const { argv, files: written } = tool("ruff").command(taskIn(files, { args: ["--select=F", "--fix"] }));
  assert.deepEqual(argv, [
    ...["/venv/bin/python", "/reports/nbqa_in_mirror.py", "/reports/mirror", "ruff check", "sub/explore.ipynb"],
    ...["--nbqa-exclude=old", "--fix", "--select=F"],
    ...["--no-fix", "--no-fix-only", "--output-format=concise", "--quiet", "--no-cache"],
  ]);
  assert.deepEqual(Object.keys(written ?? {}), ["nbqa_in_mirror.py"]);
  for (const [name, check] of [
    ["black", "--check"],
    ["isort", "--check-only"],
  ] as const)
    assert.ok(tool(name).command(taskIn(notebook)).argv.includes(check));
});

test("each end is named as what it is", () => {
  const judge = (name: string, ...ended: Parameters<typeof endedWith>) =>
    tool(name).judge(endedWith(...ended), taskIn(notebook, { work }));
  const flake8 = judge("flake8", 1, { stdout: captured("notebooks/flake8.txt") });
  assert.deepEqual([flake8.outcome, flake8.findings.length, flake8.findings[0]!.tool], ["failed", 6, "nbqa-flake8"]);
  const stdout = captured("notebooks/unreadable.txt");
  const unreadable = judge("flake8", 123, { stdout, stderr: captured("notebooks/unreadable.stderr.txt") });
  assert.deepEqual([unreadable.outcome, unreadable.findings.length], ["failed", 7]);
  const missing = judge("flake8", 1, { stderr: captured("notebooks/missing.stderr.txt") });
  assert.deepEqual([missing.outcome, missing.detail], ["missing", "Command `nosuchtool` not found by nbqa."]);
  const none = judge("flake8", 0, { stderr: "No notebooks found in given path(s)\n" });
  assert.deepEqual([none.outcome, none.findings], ["passed", []]);
  const black = judge("black", 1, { stderr: captured("notebooks/black.stderr.txt") });
  assert.deepEqual([black.outcome, black.findings.map(({ path }) => path)], ["failed", ["sub/explore.ipynb"]]);
  const cell = "error: cannot format a.ipynb: Cannot parse: cell_2:1:3: x = (\n";
  const { path, cell: number, line } = judge("black", 123, { stderr: cell }).findings[0]!;
  assert.deepEqual([path, number, line], ["a.ipynb", 2, 1]);
  assert.equal(judge("isort", 1, { stderr: captured("notebooks/isort.stderr.txt") }).findings.length, 1);
  const refused = judge("ruff", 2, { stderr: "error: unexpected argument '--nosuch' found\n" });
  assert.deepEqual([refused.outcome, refused.detail], ["misconfigured", "error: unexpected argument '--nosuch' found"]);
  const note = judge("mypy", 1, { stdout: "a.ipynb:cell_1:1:1: error: m [x]\na.ipynb:cell_1:1:1: note: n\n" });
  assert.deepEqual([note.outcome, note.failsFor, flake8.failsFor], ["failed", ["error"], undefined]);
  const crashes = [
    judge("mypy", 1),
    judge("mypy", null),
    judge("mypy", 1, { stderr: "Traceback (most recent call last):" }),
  ];
  for (const { outcome } of crashes) assert.equal(outcome, "crashed");
});
