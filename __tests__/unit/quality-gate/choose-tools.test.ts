import assert from "node:assert/strict";
import { test } from "node:test";
import type { NamedTool, QualitySettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import { chooseTools } from "../../../actions/quality-gate/src/choose-tools.ts";
import { toolsPlace } from "../../../actions/quality-gate/src/request.ts";
import { jobContext } from "./job-context.ts";

function choose(tools: QualitySettings["tools"], files: Readonly<Record<string, string>>) {
  const settings = { tools, timeLimit: 600 } as QualitySettings;
  const repository = { files: Object.keys(files), read: (path: string) => files[path] ?? null };
  return chooseTools(settings, repository).map(({ tool, declaration, timeLimit }) => ({
    name: tool.name,
    ...declaration,
    timeLimit,
  }));
}

function known(name: string, more: Partial<Extract<NamedTool, { kind: "known" }>> = {}): NamedTool {
  return { kind: "known", name, version: null, args: null, timeLimit: null, ...more };
}

const declared = { "pyproject.toml": "[tool.black]\n[tool.mypy]\n", "requirements-dev.txt": "mypy==1.10.0\n" };

test("without names the tools are those that the repository declares", () => {
  assert.deepEqual(choose(null, declared), [
    { name: "black", by: "pyproject.toml [tool.black]", version: null, args: [], timeLimit: 600 },
    { name: "mypy", by: "pyproject.toml [tool.mypy]", version: "1.10.0", args: [], timeLimit: 600 },
  ]);
  assert.deepEqual(choose(null, { "README.md": "black" }), []);
});

test("names choose, in their order, declared or not", () => {
  assert.deepEqual(choose([known("pylint"), known("black")], declared), [
    { name: "pylint", by: "`tools`", version: null, args: [], timeLimit: 600 },
    { name: "black", by: "pyproject.toml [tool.black]", version: null, args: [], timeLimit: 600 },
  ]);
});

test("the user's version, arguments and time limit count before the repository's", () => {
  const [mypy] = choose([known("mypy", { version: "1.9.0", args: ["--strict"], timeLimit: 30 })], declared);
  assert.deepEqual(mypy, {
    name: "mypy",
    by: "pyproject.toml [tool.mypy]",
    version: "1.9.0",
    args: ["--strict"],
    timeLimit: 30,
  });
});

test("no arguments are arguments: a hook's do not count", () => {
  const hook = `repos:\n  - repo: https://github.com/pre-commit/mirrors-mypy\n    rev: v1.8.0\n    hooks: [{ id: mypy, args: [--strict] }]\n`;
  const files = { ".pre-commit-config.yaml": hook };
  assert.deepEqual(choose([known("mypy")], files)[0]?.args, ["--strict"]);
  assert.deepEqual(choose([known("mypy", { args: [] })], files)[0]?.args, []);
});

test("a command is a tool with its own program and arguments", () => {
  const command: NamedTool = {
    kind: "command",
    name: "integration",
    run: ["make", "integration", "-k"],
    report: { format: "junit", path: "out/junit.xml" },
    timeLimit: null,
  };
  assert.deepEqual(choose([command], declared), [
    { name: "integration", by: "`tools`", version: null, args: ["integration", "-k"], timeLimit: 600 },
  ]);
});

test("a name that is not known is told with the nearest", () => {
  assert.throws(
    () => choose([known("flak8")], declared),
    (error) =>
      error instanceof UserError &&
      error.message === 'There is no tool "flak8". Did you mean "flake8"?' &&
      /black/.test(error.remedy ?? ""),
  );
});

test("a mistake in the tools is said to stand where they are named: in the input, else in the file", () => {
  const place = (given: Readonly<Record<string, string>>) =>
    toolsPlace(jobContext("/work", { inputs: (name) => given[name] }))();
  assert.deepEqual(place({ tools: "rufff" }), { input: "tools" });
  assert.deepEqual(place({}), { file: "mlops.yml" });
  assert.deepEqual(place({ config: "ci/gate.yml" }), { file: "ci/gate.yml" });
});

test("a name that stands twice is a mistake", () => {
  assert.throws(() => choose([known("black"), known("black")], declared), /black is named twice/);
});
