import assert from "node:assert/strict";
import { test } from "node:test";
import { type Ended, knownTools, type Repository, type Task } from "@mlops-actions/tools";
import { captured } from "../findings/captured.ts";

const repository = (files: Record<string, string>): Repository => ({
  files: Object.keys(files),
  read: (path) => files[path] ?? null,
});

const packageJson = (content: object) => ({ "package.json": JSON.stringify(content) });

const declared = (name: string, files: Record<string, string>) => knownTools.get(name)!.declared(repository(files));

function task(args: readonly string[] = [], more: Partial<Task> = {}): Task {
  const places = { work: "/tmp/planted", reports: "/reports", cache: "/cache" };
  return {
    program: ["/bin/tool"],
    version: null,
    args,
    repository: repository({}),
    ...places,
    cores: 2,
    coverage: false,
    ...more,
  };
}

const argv = (name: string, args: readonly string[] = [], more: Partial<Task> = {}) =>
  knownTools.get(name)!.command(task(args, more)).argv.slice(1);

function judged(name: string, end: Partial<Ended>, reports: Record<string, string> = {}, more: Partial<Task> = {}) {
  const report = (file: string) => reports[file] ?? null;
  const ended: Ended = { exitCode: 0, signal: null, stdout: "", stderr: "", report, ...end };
  return knownTools.get(name)!.judge(ended, task([], more));
}

test("each tool is declared by the files of its configuration, in all their names", () => {
  const names: Record<string, string[]> = {
    eslint: ["eslint.config.js", "eslint.config.mts", ".eslintrc", ".eslintrc.cjs", ".eslintrc.yml", ".eslintrc.json"],
    prettier: [".prettierrc", ".prettierrc.toml", ".prettierrc.json5", ".prettierrc.mjs", "prettier.config.ts"],
    tsc: ["tsconfig.json"],
    jest: ["jest.config.js", "jest.config.ts", "jest.config.mjs", "jest.config.cts", "jest.config.json"],
    vitest: ["vitest.config.ts", "vitest.config.mts", "vitest.workspace.js", "vitest.workspace.json"],
  };
  for (const [tool, files] of Object.entries(names))
    for (const file of files) assert.equal(declared(tool, { [file]: "" })?.by, file);
  for (const file of ["packages/a/eslint.config.js", "eslint.config.js.bak", ".eslintrc.toml"])
    assert.equal(declared("eslint", { [file]: "" }), null);
});

test("each is declared by package.json: a key, a dependency, a script; a file says it best", () => {
  assert.equal(declared("eslint", packageJson({ eslintConfig: {} }))?.by, "package.json eslintConfig");
  assert.equal(
    declared("jest", packageJson({ devDependencies: { jest: "^30.0.0" } }))?.by,
    "package.json devDependencies",
  );
  assert.equal(declared("vitest", packageJson({ scripts: { test: "vitest run" } }))?.by, "package.json scripts.test");
  const both = { ...packageJson({ dependencies: { prettier: "3.10.1" } }), ".prettierrc": "" };
  assert.deepEqual(declared("prettier", both), { by: ".prettierrc", version: "3.10.1", args: [] });
  assert.equal(declared("jest", packageJson({ dependencies: { "ts-jest": "1.0.0" } })), null);
  assert.equal(declared("jest", { "package.json": "{ broken" }), null);
});

test("TypeScript is a dependency of much that has nothing to check", () => {
  const dependency = packageJson({ devDependencies: { typescript: "5.9.3" } });
  assert.equal(declared("tsc", dependency), null);
  assert.equal(declared("tsc", { ...dependency, "tsconfig.json": "{}" })?.version, "5.9.3");
});

test("the version is that of npm's lock file, else an exact one", () => {
  const lock = { "package-lock.json": JSON.stringify({ packages: { "node_modules/eslint": { version: "9.39.1" } } }) };
  const range = packageJson({ devDependencies: { eslint: "^9.0.0" } });
  assert.equal(declared("eslint", { ...range, ...lock })?.version, "9.39.1");
  assert.equal(declared("eslint", range)?.version, null);
});

test("arguments are those of the script that calls the tool as a gate does", () => {
  const scripts = (all: Record<string, string>) => packageJson({ scripts: all });
  const lint = { "lint:fix": "eslint --fix .", lint: "cross-env A=1 eslint 'src/**/*.ts' --max-warnings 0 && tsc" };
  assert.deepEqual(declared("eslint", scripts(lint))?.args, ["src/**/*.ts", "--max-warnings", "0"]);
  assert.equal(declared("eslint", scripts({ lint: "eslint $FILES" })), null);
  const check = { build: "tsc -p tsconfig.build.json", check: "tsc --noEmit -p tsconfig.check.json" };
  assert.deepEqual(declared("tsc", scripts(check))?.args, ["--noEmit", "-p", "tsconfig.check.json"]);
  assert.deepEqual(declared("jest", scripts({ dev: "jest --watch", test: "jest src" }))?.args, ["src"]);
});

test("arguments that fix, write, watch or print otherwise are dropped, others stay", () => {
  const given = ["--fix", "--fix-type", "problem", "-f", "stylish", "--output-file=lint.txt", "--ext", ".ts", "src"];
  assert.deepEqual(argv("eslint", given), [
    ...["--format", "json", "--output-file", "/reports/eslint.json", "--no-color", "--ext", ".ts", "src"],
  ]);
  assert.equal(argv("eslint", ["--ext", ".ts"]).at(-1), ".");
  assert.ok(argv("eslint", ["--cache"]).join(" ").includes("--cache --cache-location /cache/"));
  assert.deepEqual(argv("prettier", ["--write", "-l", "src"]), ["--list-different", "--no-color", "src"]);
  assert.deepEqual(argv("tsc", ["-b", "--watch", "--noEmit", "-p", "app"]), [
    ...["--noEmit", "--pretty", "false", "--incremental", "--tsBuildInfoFile", "/cache/tsc.tsbuildinfo", "-p", "app"],
  ]);
  const jest = argv("jest", ["-u", "--watch", "--coverageDirectory=coverage", "--reporters=jest-junit", "src"]);
  for (const argument of ["-u", "--watch", "--coverageDirectory=coverage", "--reporters=jest-junit"])
    assert.ok(!jest.includes(argument), argument);
  for (const argument of ["--ci", "--coverage=false", "--coverageDirectory=/reports/coverage", "--maxWorkers=2", "src"])
    assert.ok(jest.includes(argument), argument);
  assert.ok(!argv("jest", ["-i"]).some((argument) => argument.startsWith("--maxWorkers")));
  assert.deepEqual(argv("vitest", ["watch", "--update", "--ui", "unit"]).at(-1), "unit");
});

test("vitest gets what its version knows, and measures coverage where it has what for", () => {
  assert.ok(argv("vitest", [], { version: "2.1.9" }).includes("--minWorkers=1"));
  assert.ok(!argv("vitest", [], { version: "5.1.1" }).includes("--minWorkers=1"));
  assert.ok(argv("vitest", [], { coverage: true }).includes("--coverage.enabled=false"));
  const provided = repository(packageJson({ devDependencies: { "@vitest/coverage-v8": "5.1.1" } }));
  const measured = argv("vitest", [], { coverage: true, repository: provided });
  assert.ok(measured.includes("--coverage.thresholds.autoUpdate=false"));
  assert.ok(measured.includes("--coverage.reportsDirectory=/reports/coverage"));
});

test("nobody watches: no colour, no snapshot; jest's ES modules run where a script runs them so", () => {
  const { env } = knownTools.get("jest")!.command(task());
  assert.deepEqual(env, { NO_COLOR: "1", FORCE_COLOR: "0", CI: "true" });
  const scripts = { test: "NODE_OPTIONS=--experimental-vm-modules npx jest" };
  const modules = knownTools.get("jest")!.command(task([], { repository: repository(packageJson({ scripts })) }));
  assert.equal(modules.env["NODE_OPTIONS"], "--experimental-vm-modules");
});

test("eslint fails for warnings where they are more than --max-warnings allows, whatever errors there are", () => {
  const messages = [1, 1, 2].map((severity) => ({ ruleId: "r", severity, message: "m", line: 1, column: 1 }));
  const reports = { "eslint.json": JSON.stringify([{ filePath: "/tmp/planted/a.js", messages }]) };
  const failsFor = (args: readonly string[], end: Partial<Ended> = {}) =>
    judged("eslint", { exitCode: 1, ...end }, reports, { args }).failsFor;
  assert.deepEqual(failsFor([]), ["error"]);
  assert.deepEqual(failsFor(["--max-warnings=1", "src"]), ["error", "warning"]);
  assert.deepEqual(failsFor(["--max-warnings", "0"]), ["error", "warning"]);
  assert.deepEqual(failsFor(["--max-warnings", "2"]), ["error"]);
  assert.deepEqual(failsFor(["--max-warnings", "-1"]), ["error"]);
  const stderr =
    "There are suppressions left that do not occur anymore. Consider re-running the command with `--prune-suppressions`.";
  assert.deepEqual(failsFor([], { exitCode: 2, stderr }), [], "no finding is what it failed for");
});

test("eslint: its exit codes, with and without a report", () => {
  const reports = { "eslint.json": captured("eslint/10.15.0.json") };
  const failed = judged("eslint", { exitCode: 1 }, reports);
  assert.deepEqual([failed.outcome, failed.findings.length], ["failed", 9]);
  assert.equal(judged("eslint", { exitCode: 0 }, { "eslint.json": "[]" }).outcome, "passed");
  assert.equal(judged("eslint", { exitCode: 2 }, reports).outcome, "failed");
  const stderr =
    "\nOops! Something went wrong! :(\n\nESLint: 10.15.0\n\nESLint couldn't find an eslint.config.* file.\n";
  const refused = judged("eslint", { exitCode: 2, stderr });
  assert.deepEqual(
    [refused.outcome, refused.detail],
    ["misconfigured", "ESLint couldn't find an eslint.config.* file."],
  );
  const broken =
    "\nOops! Something went wrong! :(\n\nESLint: 9.39.5\n\n/repo/eslint.config.js:2\n  rules {\n        ^\n\nSyntaxError: Unexpected token '{'\n    at compile\n";
  assert.equal(
    judged("eslint", { exitCode: 2, stderr: broken }).detail,
    "/repo/eslint.config.js:2: SyntaxError: Unexpected token '{'",
  );
  assert.equal(judged("eslint", { exitCode: 0 }).outcome, "crashed");
  assert.equal(judged("eslint", { exitCode: null, signal: "SIGKILL" }, reports).outcome, "crashed");
  assert.equal(judged("eslint", { exitCode: 1 }, { "eslint.json": "[{" }).outcome, "crashed");
});

test("prettier: files that it cannot parse fail, what it cannot configure is said", () => {
  const [stdout, stderr] = [captured("prettier/3.10.1.txt"), captured("prettier/3.10.1.stderr.txt")];
  assert.equal(judged("prettier", { exitCode: 2, stdout, stderr }).findings.length, 2);
  const refused = judged("prettier", {
    exitCode: 2,
    stderr: "[error] Invalid configuration for file a.js:\n[error] No loader\n",
  });
  assert.deepEqual(
    [refused.outcome, refused.detail],
    ["misconfigured", "Invalid configuration for file a.js: No loader"],
  );
  assert.equal(judged("prettier", { exitCode: 1 }).outcome, "crashed");
  assert.equal(judged("prettier", { exitCode: 0 }).outcome, "passed");
});

test("tsc: errors fail in either exit code, those of its options are a misconfiguration", () => {
  for (const exitCode of [1, 2]) {
    const found = judged("tsc", { exitCode, stdout: captured("tsc/7.0.2.txt") });
    assert.deepEqual([found.outcome, found.findings.length], ["failed", 3]);
  }
  const stdout = "error TS18003: No inputs were found in config file '/tmp/planted/tsconfig.json'.\n";
  assert.equal(judged("tsc", { exitCode: 2, stdout }).outcome, "misconfigured");
  assert.equal(
    judged("tsc", { exitCode: 1, stdout: "node:internal/errors:984\n  const err = new Error();\n" }).outcome,
    "crashed",
  );
  assert.equal(judged("tsc", { exitCode: 1 }).outcome, "crashed");
});

test("tsc with an option that it does not know is misconfigured, whatever else it finds", () => {
  const stdout = [
    "tsconfig.json(3,5): error TS5023: Unknown compiler option 'strictest'.",
    "src/a.ts(1,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  ].join("\n");
  const { outcome, detail, findings } = judged("tsc", { exitCode: 1, stdout });
  assert.deepEqual([outcome, detail, findings.length], ["misconfigured", "Unknown compiler option 'strictest'.", 2]);
});

test("tsc does not pass a project that only refers to others without a look", () => {
  const solution = { "tsconfig.json": '{ "files": [], "references": [{ "path": "./core" }] }' };
  const emitting = repository({ ...solution, "core/tsconfig.json": '{ "compilerOptions": { "composite": true } }' });
  const { outcome, detail } = judged("tsc", {}, {}, { repository: emitting });
  assert.equal(outcome, "misconfigured");
  assert.match(detail!, /tsconfig\.json only refers to other projects/);
  const options = '{ "compilerOptions": { "noEmit": true, "tsBuildInfoFile": "./node_modules/.tmp/a.tsbuildinfo" } }';
  const harmless = { repository: repository({ ...solution, "core/tsconfig.json": `// Vite's\n${options}` }) };
  assert.equal(judged("tsc", {}, {}, harmless).outcome, "passed");
  assert.deepEqual(argv("tsc", [], harmless).slice(0, 2), ["--build", "tsconfig.json"]);
});

test("a tsconfig.json that closes nothing is read in no more than its length", () => {
  for (const part of ["/*", '"\\"', '"a ', ",  "])
    assert.notEqual(
      judged("tsc", { exitCode: 0 }, {}, { repository: repository({ "tsconfig.json": part.repeat(200_000) }) }),
      null,
    );
});

test("jest and vitest: failures, none found, a limit missed, a fault outside of all tests", () => {
  for (const [tool, file, report] of [
    ["jest", "jest.json", "jest/30.5.2.json"],
    ["vitest", "vitest.json", "vitest/5.1.1.json"],
  ] as const) {
    const failed = judged(tool, { exitCode: 1 }, { [file]: captured(report) });
    assert.deepEqual([failed.outcome, failed.coverage], ["failed", null]);
    // A configuration may have it end with 0 all the same.
    assert.equal(judged(tool, { exitCode: 0 }, { [file]: captured(report) }).outcome, "failed");
    const none = { [file]: '{ "testResults": [] }' };
    for (const exitCode of [0, 1]) assert.equal(judged(tool, { exitCode }, none).outcome, "no-tests");
    assert.equal(judged(tool, { exitCode: 1 }).outcome, "crashed");
    const passed = { ancestorTitles: [], title: "a", status: "passed" };
    const one = {
      [file]: JSON.stringify({ testResults: [{ name: "a", status: "passed", assertionResults: [passed] }] }),
    };
    assert.equal(judged(tool, { exitCode: 0 }, one).outcome, "passed");
    const late = judged(tool, { exitCode: 1, stderr: "Error: late" }, one);
    assert.deepEqual([late.outcome, late.tests?.length], ["crashed", 1]);
  }
  const passed =
    '{ "testResults": [{ "name": "a", "status": "passed", "assertionResults": [{ "ancestorTitles": [], "title": "a", "status": "passed" }] }] }';
  const jest = judged(
    "jest",
    { exitCode: 1, stderr: 'Jest: "global" coverage threshold for lines (99%) not met: 66.66%' },
    { "jest.json": passed },
  );
  assert.deepEqual([jest.outcome, jest.detail?.startsWith("Jest: ")], ["failed", true]);
  const vitest = judged(
    "vitest",
    { exitCode: 1, stderr: "ERROR: Coverage for lines (66.66%) does not meet global threshold (99%)" },
    { "vitest.json": passed },
  );
  assert.equal(vitest.outcome, "failed");
});

test("coverage is what the tool's own table says", () => {
  const reports = {
    "jest.json": captured("jest/30.5.2.json"),
    "coverage/lcov.info": captured("lcov/jest-30.5.2.info"),
    "coverage/coverage-summary.json": '{"total":{"lines":{"total":3,"covered":2,"skipped":0,"pct":66.66}}}',
  };
  const { coverage } = judged("jest", { exitCode: 1 }, reports, { coverage: true });
  assert.deepEqual([coverage?.percent, [...coverage!.files.keys()]], [66.66, ["jest/ok.js"]]);
  const unknown = {
    ...reports,
    "coverage/lcov.info": "",
    "coverage/coverage-summary.json": '{"total":{"lines":{"pct":"Unknown"}}}',
  };
  assert.equal(judged("jest", { exitCode: 1 }, unknown, { coverage: true }).coverage?.percent, null);
});
