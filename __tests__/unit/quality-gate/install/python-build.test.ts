import assert from "node:assert/strict";
import { test } from "node:test";
import { knownTools } from "@mlops-actions/tools";
import { environmentKey, hasAll, toolRequirements } from "../../../../actions/quality-gate/src/install/python-build.ts";
import type { PythonPlan } from "../../../../actions/quality-gate/src/install/python-plan.ts";

const python = {
  python: "/usr/bin/python3",
  version: "3.12.1",
  platform: "cpython linux-x86_64",
  scripts: "/usr/bin",
  packages: new Map<string, string>(),
};
const plan: PythonPlan = {
  steps: [{ kind: "pip", from: ["requirements.txt"], requirements: ["idna==3.10"], constraints: [] }],
  notes: [],
};

function chosen(name: string, version: string | null, plugins?: readonly string[]) {
  const declaration = { by: "a test", version, args: [], ...(plugins && { plugins }) };
  return { tool: knownTools.get(name)!, declaration, timeLimit: 60 };
}

test("the key changes with all that makes an environment another one, and with nothing else", () => {
  const key = environmentKey(plan, ["black==24.4.2"], python, "pip", "/cache");
  assert.equal(environmentKey({ ...plan, notes: ["other words"] }, ["black==24.4.2"], python, "pip", "/cache"), key);
  const asked = new Map([["black", "24.4.2"]]);
  const { packages, ...base } = python;
  assert.equal(environmentKey(plan, ["black==24.4.2"], { ...base, packages: asked }, "pip", "/cache"), key);
  const others = [
    environmentKey({ ...plan, steps: [] }, ["black==24.4.2"], python, "pip", "/cache"),
    environmentKey(plan, ["black==24.4.1"], python, "pip", "/cache"),
    environmentKey(plan, ["black==24.4.2"], { ...python, version: "3.12.2" }, "pip", "/cache"),
    environmentKey(plan, ["black==24.4.2"], { ...python, python: "/opt/python3" }, "pip", "/cache"),
    environmentKey(plan, ["black==24.4.2"], null, "pip", "/cache"),
    environmentKey(plan, ["black==24.4.2"], python, "uv", "/cache"),
    environmentKey(plan, ["black==24.4.2"], python, "pip", "/other"),
  ];
  assert.equal(new Set([key, ...others]).size, others.length + 1);
});

test("tools are required as they are pinned, with plugins and without options among them", () => {
  const tools = [
    chosen("ruff", null),
    chosen("ruff-format", "0.4.1"),
    chosen("flake8", "7.0.0", ["flake8-bugbear==24.4.26", "--index-url=https://example.org", "./local"]),
    chosen("mypy", null, ["types-requests"]),
  ];
  assert.deepEqual(toolRequirements(tools), [
    "flake8-bugbear==24.4.26",
    "flake8==7.0.0",
    "mypy",
    "ruff==0.4.1",
    "types-requests",
  ]);
});

test("an environment has all only where versions that are pinned are those, and plugins are there", () => {
  const packages = new Map([
    ["flake8", "7.0.0"],
    ["flake8-bugbear", "24.4.26"],
  ]);
  const has = (version: string | null, plugins?: string[]) =>
    hasAll({ ...python, packages }, [chosen("flake8", version, plugins)]);
  assert.equal(has(null), true);
  assert.equal(has("7.0.0", ["flake8_bugbear"]), true);
  assert.equal(has("7.0.1"), false);
  assert.equal(has("7.0.0", ["flake8-bugbear==24.1.0"]), false);
  assert.equal(has("7.0.0", ["flake8-docstrings"]), false);
  assert.equal(hasAll({ ...python, packages }, [chosen("black", null)]), false);
});
