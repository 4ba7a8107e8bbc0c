import assert from "node:assert/strict";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Judgement, knownTools } from "@mlops-actions/tools";
import { contents, copyOf, repositoryAt, runTool, type ToolCall } from "./run-tool.ts";

// The tools of npm by their own `command`, on a package with planted findings of each kind and on a clean one. The
// package's scripts fix, watch and update; its configuration writes reports and build information into the checkout.

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = fileURLToPath(new URL("../../.peers/javascript/node_modules", import.meta.url));

/** As the gate would: with the repository's own arguments and version, and no file changed by it. */
function judged(name: string, folder: "planted" | "clean", more = {}, call: Partial<ToolCall> = {}) {
  const tool = knownTools.get(name)!;
  const work = copyOf(join(here, `${folder}-javascript`), more);
  symlinkSync(modules, join(work, "node_modules"));
  const declaration = tool.declared(repositoryAt(work))!;
  const before = own(work);
  const program = name === "tsc" ? "tsc" : tool.package;
  const { args, version } = declaration;
  const result = runTool(tool, { bin: join(modules, ".bin"), program, work, args, version, ...call });
  assert.deepEqual(own(work), before, `${name} changed a file`);
  return result;
}

/** Less what is installed: thousands of files that a failure would print. */
function own(work: string): Map<string, string> {
  return new Map([...contents(work)].filter(([path]) => !path.startsWith("node_modules/")));
}

function places({ findings }: Judgement): string[] {
  return findings.map(({ path, line, column, rule, level }) => `${path}:${line}:${column} ${rule} ${level}`).toSorted();
}

function results({ tests }: Judgement): string[] {
  return tests!
    .map(({ name, outcome, path, line, attempts }) => `${name} ${outcome} ${path}:${line} ×${attempts}`)
    .toSorted();
}

test("eslint finds what is planted, fixes nothing, and counts as it does itself", () => {
  const { ended, judgement } = judged("eslint", "planted");
  assert.equal(judgement.outcome, "failed", ended.stderr);
  assert.deepEqual(places(judgement), [
    "src/cut.js:2:1 null error",
    "src/names.js:1:5 prefer-const error",
    "src/names.js:2:7 no-unused-vars error",
    "src/names.js:4:12 eqeqeq warning",
    "src/names.js:4:29 no-undef error",
  ]);
  const own = JSON.parse(ended.report("eslint.json")!) as { errorCount: number; warningCount: number }[];
  const count = (level: string) => judgement.findings.filter((finding) => finding.level === level).length;
  assert.equal(
    own.reduce((sum, { errorCount }) => sum + errorCount, 0),
    count("error"),
  );
  assert.equal(
    own.reduce((sum, { warningCount }) => sum + warningCount, 0),
    count("warning"),
  );
  assert.equal(judged("eslint", "clean").judgement.outcome, "passed");
});

test("eslint told to fix, suppress and cache does none of it in the checkout", () => {
  const args = ["--fix", "--suppress-all", "--cache", "--format", "stylish", "-o", "lint.txt", "src"];
  assert.equal(judged("eslint", "planted", {}, { args }).judgement.findings.length, 5);
});

test("eslint passes with warnings, and fails for them where the repository says so", () => {
  const warned = { "src/names.js": "export const same = (left, right) => left == right;\n" };
  const passed = judged("eslint", "clean", warned).judgement;
  assert.deepEqual([passed.outcome, passed.findings.length], ["passed", 1]);
  const failed = judged("eslint", "clean", warned, { args: ["--max-warnings", "0"] }).judgement;
  assert.equal(failed.outcome, "failed");
  assert.match(failed.detail!, /too many warnings/);
});

test("eslint without a usable configuration is misconfigured, and a rule that falls is a crash", () => {
  const bad = judged("eslint", "clean", { "eslint.config.mjs": 'export default [{ rules: { eqeqeq: "loud" } }];\n' });
  assert.equal(bad.judgement.outcome, "misconfigured");
  assert.match(bad.judgement.detail!, /eqeqeq/);
  const rule = "{ create() { throw new Error('fell'); } }";
  const falling = `export default [{ plugins: { a: { rules: { b: ${rule} } } }, rules: { "a/b": "error" } }];\n`;
  assert.equal(judged("eslint", "clean", { "eslint.config.mjs": falling }).judgement.outcome, "crashed");
});

test("prettier lists what it would change, and what it cannot parse with its place", () => {
  const { judgement } = judged("prettier", "planted");
  assert.equal(judgement.outcome, "failed");
  assert.deepEqual(places(judgement), ["src/cut.js:2:1 syntax error", "src/layout.js:null:null format error"]);
  assert.equal(judged("prettier", "clean").judgement.outcome, "passed");
  const broken = judged("prettier", "clean", { ".prettierrc": "semi: [" }).judgement;
  assert.equal(broken.outcome, "misconfigured");
  assert.match(broken.detail!, /Invalid configuration/);
});

test("tsc finds what is planted and leaves no build information behind", () => {
  const { judgement } = judged("tsc", "planted");
  assert.deepEqual(places(judgement), [
    "src/types.ts:1:14 TS2322 error",
    "src/types.ts:5:41 TS2322 error",
    "src/types.ts:6:25 TS7006 error",
  ]);
  assert.equal(judgement.outcome, "failed");
  assert.equal(judged("tsc", "clean").judgement.outcome, "passed");
});

test("tsc with an option that it does not know, and with projects that it would not look at, is misconfigured", () => {
  const unknown = judged("tsc", "clean", { "tsconfig.json": '{ "compilerOptions": { "strikt": true } }\n' }).judgement;
  assert.equal(unknown.outcome, "misconfigured");
  assert.match(unknown.detail!, /strikt/);
  const solution = '{ "files": [], "references": [{ "path": "./core" }] }\n';
  const core = '{ "compilerOptions": { "composite": true }, "include": ["*.ts"] }\n';
  const files = {
    "tsconfig.json": solution,
    "core/tsconfig.json": core,
    "core/a.ts": 'export const a: number = "";\n',
  };
  assert.equal(judged("tsc", "clean", files).judgement.outcome, "misconfigured");
});

test("tsc checks the projects that a tsconfig.json of Vite's refers to", () => {
  const options = { noEmit: true, tsBuildInfoFile: "./node_modules/.tmp/app.tsbuildinfo", types: [] };
  const { judgement } = judged("tsc", "clean", {
    "tsconfig.json": '{ "files": [], /* all */ "references": [{ "path": "./tsconfig.app.json" },] }\n',
    "tsconfig.app.json": JSON.stringify({ compilerOptions: options, include: ["src"] }),
    "src/types.ts": 'export const score: number = "high";\n',
  });
  assert.deepEqual(places(judgement), ["src/types.ts:1:14 TS2322 error"]);
});

test("jest tells failures where they stand, retries and coverage, and writes no snapshot or report", () => {
  const { ended, judgement } = judged("jest", "planted", {}, { coverage: true });
  assert.equal(judgement.outcome, "failed");
  assert.deepEqual(results(judgement), [
    "jest/broken.test.js error jest/broken.test.js:1 ×1",
    "passes the second time passed jest/flaky.test.js:4 ×2",
    "scale › divides passed jest/scale.test.js:4 ×1",
    "scale › has no snapshot yet failed jest/scale.test.js:13 ×1",
    "scale › is wrong failed jest/scale.test.js:9 ×1",
    "scale › waits skipped jest/scale.test.js:16 ×1",
  ]);
  assert.match(ended.stderr, /^Tests: +2 failed, 1 skipped, 2 passed, 5 total$/m);
  assert.equal(judgement.coverage?.percent, 75);
  assert.deepEqual(
    [...judgement.coverage!.files.get("jest/scale.js")!].filter(([, hits]) => hits === 0),
    [[3, 0]],
  );
  const clean = judged("jest", "clean").judgement;
  assert.deepEqual([clean.outcome, clean.tests!.length, clean.coverage], ["passed", 2, null]);
});

test("jest's own limit of coverage fails, no tests are named so, and a bad configuration is", () => {
  const config = { roots: ["<rootDir>/jest"], coverageThreshold: { global: { lines: 100 } } };
  const only = {
    "jest/scale.test.js": 'const { scale } = require("./scale");\ntest("divides", () => { scale(4, 2); });\n',
  };
  const limited = judged("jest", "clean", { "jest.config.json": JSON.stringify(config), ...only }, { coverage: true });
  assert.equal(limited.judgement.outcome, "failed");
  assert.match(limited.judgement.detail!, /threshold/);
  const none = judged(
    "jest",
    "clean",
    { "jest.config.json": '{ "roots": ["<rootDir>/src"] }' },
    { args: ["--passWithNoTests"] },
  );
  assert.equal(none.judgement.outcome, "no-tests");
  const bad = judged("jest", "clean", { "jest.config.json": '{ "testEnvironment": "nothing" }' });
  assert.equal(bad.judgement.outcome, "misconfigured");
  assert.match(bad.judgement.detail!, /nothing cannot be found/);
});

test("vitest tells failures where they stand, retries and coverage, and writes no snapshot or cache", () => {
  const { ended, judgement } = judged("vitest", "planted", {}, { coverage: true });
  assert.equal(judgement.outcome, "failed");
  assert.deepEqual(results(judgement), [
    "scale › divides passed vitest/scale.spec.mjs:7 ×1",
    "scale › has no snapshot yet failed vitest/scale.spec.mjs:16 ×1",
    "scale › is wrong failed vitest/scale.spec.mjs:12 ×1",
    "scale › passes the second time passed vitest/scale.spec.mjs:19 ×2",
    "scale › waits skipped vitest/scale.spec.mjs:24 ×1",
    "vitest/broken.spec.mjs error vitest/broken.spec.mjs:null ×1",
  ]);
  assert.match(ended.stdout, /Tests +2 failed \| 2 passed \| 1 skipped \(5\)/);
  assert.equal(judgement.coverage?.percent, 66.66);
  assert.ok(!existsSync(join(modules, ".vitest-cache")));
  assert.equal(judged("vitest", "clean").judgement.outcome, "passed");
});

test("vitest without tests, with a broken configuration, and with an error that nobody awaited", () => {
  const none = judged("vitest", "clean", { "vitest.config.mjs": 'export default { test: { include: ["no/*"] } };\n' });
  assert.equal(none.judgement.outcome, "no-tests");
  const bad = judged("vitest", "clean", { "vitest.config.mjs": 'throw new Error("no configuration");\n' });
  assert.equal(bad.judgement.outcome, "misconfigured");
  assert.match(bad.judgement.detail!, /no configuration/);
  const late = 'import { test } from "vitest";\ntest("passes", () => { Promise.reject(new Error("late")); });\n';
  const unhandled = judged("vitest", "clean", { "vitest/late.spec.mjs": late }).judgement;
  assert.equal(unhandled.outcome, "crashed");
  assert.equal(unhandled.tests!.length, 3);
});
