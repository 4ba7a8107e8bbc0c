import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Context } from "@mlops-actions/action-kit";
import type { CoverageLimits } from "@mlops-actions/config";
import type { Finding } from "@mlops-actions/findings";
import { type GitRepository, gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import type { BaseRuns } from "../../../actions/quality-gate/src/base/base-runs.ts";
import { lineReader } from "../../../actions/quality-gate/src/base/line-reader.ts";
import { type RunTools, runOnBase } from "../../../actions/quality-gate/src/base/run-on-base.ts";
import type { ChosenTool } from "../../../actions/quality-gate/src/chosen-tool.ts";
import { judge } from "../../../actions/quality-gate/src/judge.ts";
import type { ToolRun } from "../../../actions/quality-gate/src/run/tool-run.ts";
import { jobContext, sharedFolder } from "./job-context.ts";
import { coverage, finding, gathered, toolRun } from "./tool-runs.ts";

function chosen(name: string, changes: Partial<ChosenTool["tool"]> = {}): ChosenTool {
  const tool = { name, kind: "lint", language: "python", package: name, cores: "one", ...changes };
  const declaration = { by: "pyproject.toml", version: null, args: ["--select=ALL"] };
  return { tool: tool as ChosenTool["tool"], declaration, timeLimit: 60 };
}

/** Stands in for a linter: each line that has `BAD` is a finding. */
function lint(tool: string, folder: string): Finding[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) =>
      readFileSync(join(folder, path), "utf8")
        .split("\n")
        .flatMap((text, at) => (text.includes("BAD") ? [finding({ tool, path, line: at + 1, rule: "BAD" })] : [])),
    );
}

interface Calls {
  readonly run: RunTools;
  readonly of: { readonly names: string[]; readonly work: string }[];
}

function linters(changes: Partial<ToolRun> = {}): Calls {
  const calls: Calls["of"] = [];
  return {
    of: calls,
    run: async (tools, work) => {
      calls.push({ names: tools.map(({ tool }) => tool.name), work });
      return tools.map(({ tool: { name, kind } }) =>
        toolRun({ name, kind, outcome: "failed", findings: lint(name, work), ...changes }),
      );
    },
  };
}

interface Scene {
  readonly repository: GitRepository;
  readonly base: { readonly commit: string; readonly name: string };
  readonly context: Context;
  readonly runs: readonly ToolRun[];
}

/** A change that adds a second bad line to a file, and moves the first. */
function scene(changes: Partial<Context> = {}, names = ["ruff"]): Scene {
  const repository = gitRepository({ "src/a.py": "import os\nold BAD\n" });
  const commit = repository.head();
  repository.commit({ "src/a.py": "import os\n\nif x:\n    old BAD\nnew BAD\n" });
  const runs = names.map((name) => toolRun({ name, outcome: "failed", findings: lint(name, repository.path) }));
  return { repository, base: { commit, name: "main" }, context: jobContext(repository.path, changes), runs };
}

async function ask(
  { base, context, runs }: Scene,
  { run }: Calls,
  limits: CoverageLimits = {},
  tools = runs.map(({ name, kind }) => chosen(name, { kind })),
  coverageAlone = false,
): Promise<BaseRuns> {
  return runOnBase({ base, chosen: tools, runs, limits, coverageAlone, run }, context);
}

test("a tool runs on the base beside the checkout, and only what the change brings is new", async () => {
  const told = scene();
  const calls = linters();
  const found = await ask(told, calls);
  assert.equal(calls.of.length, 1);
  const [{ work = "" } = {}] = calls.of;
  assert.notEqual(work, told.context.places.work);
  assert.equal(existsSync(work), false, "the base is taken away");
  assert.equal(told.repository.git("worktree", "list").split("\n").length, 1);
  const lineAt = lineReader(told.context.places.work);
  const { findings, base } = judge(gathered(told.runs, { base: found, lineAt }));
  assert.deepEqual(
    findings.map((one) => [one.line, one.new]),
    [
      [4, false],
      [5, true],
    ],
  );
  assert.deepEqual(base, { ...told.base, cached: false });
});

test("a base that did not change is not run again, and says the same", async () => {
  const told = scene();
  const first = await ask(told, linters());
  const again = linters();
  const second = await ask(told, again);
  assert.deepEqual(again.of, []);
  assert.deepEqual(second, { ...first, cached: true });
});

test("other jobs find it in the cache that they share, tool by tool", async () => {
  const sharedCache = sharedFolder();
  const told = scene({ sharedCache }, ["ruff", "flake8"]);
  await ask(told, linters());
  assert.equal(sharedCache.entries.size, 2);
  const elsewhere = { ...told, context: jobContext(told.repository.path, { sharedCache }) };
  const again = linters();
  assert.equal((await ask({ ...elsewhere, runs: told.runs.slice(1) }, again)).cached, true);
  assert.equal((await ask(elsewhere, again)).cached, true);
  sharedCache.entries.clear();
  assert.equal((await ask(elsewhere, again)).cached, true, "what came from there is kept here");
  assert.deepEqual(again.of, []);
});

test("another commit, version, argument, dependency or release of ours is run anew", async () => {
  const told = scene();
  await ask(told, linters());
  const { runs, context } = told;
  const before = told.repository.commit({ "README.md": "x" });
  const moreArgs = chosen("ruff");
  const cases: [string, Parameters<typeof ask>][] = [
    ["commit", [{ ...told, base: { commit: before, name: "main" } }, linters()]],
    ["version", [{ ...told, runs: runs.map((run) => ({ ...run, version: "0.15.0" })) }, linters()]],
    ["arguments", [told, linters(), {}, [{ ...moreArgs, declaration: { ...moreArgs.declaration, args: [] } }]]],
    ["release", [{ ...told, context: { ...context, run: { ...context.run, actionsVersion: "1.0.1" } } }, linters()]],
  ];
  for (const [what, words] of cases) {
    assert.equal((await ask(...words)).cached, false, what);
    assert.equal(words[1].of.length, 1, what);
  }
  writeFileSync(join(told.repository.path, "src", "requirements-dev.txt"), "flake8-bugbear==25\n");
  assert.equal((await ask(told, linters())).cached, false, "what is installed beside it");
});

test("a tool of unknown version is run each time", async () => {
  const told = scene();
  const unknown = { ...told, runs: told.runs.map((run) => ({ ...run, version: null })) };
  await ask(unknown, linters());
  assert.equal((await ask(unknown, linters())).cached, false);
});

test("an entry that is not ours is not used: the base is run", async () => {
  const good = { findings: [{ ...finding(), text: "x" }], percent: null };
  const broken = [
    "",
    "null",
    "[]",
    "{",
    JSON.stringify({ ...good, percent: 101 }),
    JSON.stringify({ ...good, findings: {} }),
    ...[
      { tool: 1 },
      { level: "fatal" },
      { line: "1" },
      { line: 1.5 },
      { text: undefined },
      { path: ["a"] },
      { cell: null },
    ].map((wrong) => JSON.stringify({ ...good, findings: [{ ...finding(), text: "x", ...wrong }] })),
  ];
  const sharedCache = sharedFolder();
  const told = scene({ sharedCache });
  const first = await ask(told, linters());
  const home = join(told.context.places.cache, "quality", "base");
  const [name = ""] = readdirSync(home);
  for (const text of broken) {
    for (const folder of [home, ...sharedCache.entries.values()]) writeFileSync(join(folder, name), text);
    const calls = linters();
    assert.deepEqual(await ask(told, calls), first, text);
    assert.equal(calls.of.length, 1, text);
  }
});

test("caches that refuse stop nobody", async () => {
  const refuse = async (): Promise<never> => {
    throw new Error("503");
  };
  const told = scene({ sharedCache: { restore: refuse, save: refuse } });
  writeFileSync(join(told.context.places.cache, "quality"), "a file where a folder should be");
  const found = await ask(told, linters());
  assert.equal(found.tools.get("ruff")?.findings.length, 1);
});

test("a tool that breaks on the base makes all of its findings new, which is said, and is not kept", async () => {
  const told = scene();
  const found = await ask(told, linters({ outcome: "crashed", detail: "a syntax error", findings: [] }));
  assert.deepEqual(found.notes, [
    "What ruff says of main is not known (crashed: a syntax error), so that all of its findings count as new.",
  ]);
  const { findings } = judge(gathered(told.runs, { base: found, lineAt: lineReader(told.repository.path) }));
  assert.deepEqual(
    findings.map((one) => one.new),
    [true, true],
  );
  assert.equal((await ask(told, linters())).cached, false);
});

test("tools that found nothing in the checkout do not run, nor tests whose coverage has no limit by the base", async () => {
  const told = scene();
  const clean = toolRun({ name: "mypy", kind: "types" });
  const tests = toolRun({ name: "pytest", kind: "tests", coverage: coverage(90, 1) });
  const runs = [...told.runs, clean, tests];
  const calls = linters();
  await ask({ ...told, runs }, calls, { min: 80 });
  assert.deepEqual(
    calls.of.map(({ names }) => names),
    [["ruff"]],
  );
  const alone = linters();
  await ask({ ...told, runs }, alone, { maxDrop: 1 }, undefined, true);
  assert.deepEqual(
    alone.of.map(({ names }) => names),
    [["pytest"]],
    "coverage alone is asked for",
  );
  const nothing = linters();
  const found = await ask({ ...told, runs: [clean, tests] }, nothing, { min: 80 });
  assert.deepEqual([nothing.of, found.notes], [[], ["No tool needed to run on main."]]);
});

test("tests run there where coverage may not drop; that they fail there is said", async () => {
  const told = scene();
  const runs = [toolRun({ name: "pytest", kind: "tests", version: "8.4.0", coverage: coverage(90, 1) })];
  const failing = linters({ coverage: coverage(91.5, 1), findings: [] });
  const found = await ask({ ...told, runs }, failing, { maxDrop: 1 });
  assert.equal(found.tools.get("pytest")?.percent, 91.5);
  assert.deepEqual(found.notes, ["Tests of pytest fail on main already: its coverage there is of what ran."]);
  const again = linters();
  assert.equal((await ask({ ...told, runs }, again, { maxDrop: 1 })).tools.get("pytest")?.percent, 91.5);
  assert.deepEqual(again.of, []);
});

test("a folder that the base lacks has nothing but new findings, and no tool runs", async () => {
  const told = scene();
  told.repository.commit({ "new/b.py": "BAD\n" });
  const work = join(told.repository.path, "new");
  const calls = linters();
  const found = await ask({ ...told, context: jobContext(work) }, calls);
  assert.deepEqual(calls.of, []);
  assert.deepEqual(found.tools.get("ruff")?.findings, []);
  assert.match(found.notes[0] ?? "", /does not exist on main/);
});

test("the base is taken away although a tool's runner breaks", async () => {
  const told = scene();
  const run: RunTools = async () => {
    throw new Error("cancelled");
  };
  await assert.rejects(ask(told, { run, of: [] }), /cancelled/);
  assert.deepEqual(readdirSync(told.context.places.temporary), []);
});

test("JavaScript tools find the checkout's node_modules beside the base, above its folder too", async () => {
  const repository = gitRepository({ ".gitignore": "node_modules/\n", "app/a.py": "BAD\n" });
  const base = { commit: repository.head(), name: "main" };
  for (const folder of [".", "app"]) {
    mkdirSync(join(repository.path, folder, "node_modules", "plugin"), { recursive: true });
    writeFileSync(join(repository.path, folder, "node_modules/plugin/index.js"), folder);
  }
  const work = join(repository.path, "app");
  const runs = [toolRun({ name: "eslint", findings: [finding({ tool: "eslint" })] })];
  const seen: string[] = [];
  const run: RunTools = async (_, at) => {
    for (const place of ["..", "."]) seen.push(readFileSync(join(at, place, "node_modules/plugin/index.js"), "utf8"));
    return [];
  };
  const tools = [chosen("eslint", { language: "javascript" })];
  await ask({ repository, base, context: jobContext(work), runs }, { run, of: [] }, {}, tools);
  assert.deepEqual(seen, [".", "app"]);
  assert.ok(existsSync(join(work, "node_modules/plugin/index.js")), "the checkout keeps its own");
});

test("lines are read from files of the folder alone", () => {
  const folder = temporaryFolder("code");
  const outside = join(temporaryFolder("outside"), "secret");
  writeFileSync(outside, "secret\n");
  writeFileSync(join(folder, "a.py"), "one\r\ntwo\n");
  symlinkSync(outside, join(folder, "link.py"));
  mkdirSync(join(folder, "folder.py"));
  const lineAt = lineReader(folder);
  const at = (path: string | null, line: number | null, more: Partial<Finding> = {}) =>
    lineAt(finding({ path, line, ...more }));
  assert.deepEqual([at("a.py", 1), at("a.py", 2), at("./a.py", 1)], ["one", "two", "one"]);
  for (const path of [outside, `../${outside}`, "link.py", "folder.py", "gone.py", "a\0b", "", null]) {
    assert.equal(at(path, 1), null, `${path}`);
  }
  for (const line of [0, -1, 99, null]) assert.equal(at("a.py", line), null, `${line}`);
  assert.equal(at("a.py", 1, { cell: 1 }), null);
});
