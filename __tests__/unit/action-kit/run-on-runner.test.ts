import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readRunnerFile, readWorkflowCommands, temporaryFolder } from "@mlops-actions/testkit";

const importAll = `const { runOnRunner } = await import(${JSON.stringify(import.meta.resolve("@mlops-actions/action-kit"))});
const { UserError } = await import(${JSON.stringify(import.meta.resolve("@mlops-actions/errors"))});
const { breastCancer } = await import(${JSON.stringify(new URL("../report/breast-cancer.ts", import.meta.url).href)});
const found = { report: breastCancer, summary: "undecided", outputs: new Map([["metrics", "{}"]]), annotations: [] };`;

interface Step {
  readonly exitCode: number;
  readonly stdout: string;
  readonly outputs: ReadonlyMap<string, string>;
  /** What lies in the report's folder of the workspace. */
  readonly report: readonly string[];
}

/** A step whose action is this expression, in a workspace that an earlier run left a report in. */
async function step(main: string, inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
  const workspace = temporaryFolder("workspace");
  const runner = temporaryFolder("runner");
  const output = join(runner, "output");
  writeFileSync(output, "");
  writeFileSync(join(runner, "summary"), "");
  const folder = join(workspace, ".mlops/report");
  mkdirSync(folder, { recursive: true });
  for (const name of ["report.json", "report.html", "comment.md"]) writeFileSync(join(folder, name), "older");
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = {
    PATH: process.env["PATH"],
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(runner, "summary"),
    RUNNER_TEMP: runner,
    ...Object.fromEntries(variables),
  };
  const script = `${importAll} await runOnRunner(async () => async () => { ${main} }, ".")`;
  const { exitCode, stdout } = await new Promise<Pick<Step, "exitCode" | "stdout">>((resolve) => {
    execFile(process.execPath, ["--input-type=module", "--eval", script], { env }, (error, stdout) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout }),
    );
  });
  const age = (name: string) => (readFileSync(join(folder, name), "utf8") === "older" ? "older " : "");
  const report = readdirSync(folder)
    .sort()
    .map((name) => `${age(name)}${name}`);
  return { exitCode, stdout, outputs: readRunnerFile(readFileSync(output, "utf8")), report };
}

test("an outcome replaces an older report, and is in the outputs", async () => {
  const { exitCode, stdout, outputs, report } = await step("return found;");
  assert.equal(exitCode, 0, stdout);
  assert.deepEqual(report, ["comment.md", "report.html", "report.json"]);
  assert.deepEqual(
    [outputs.get("verdict"), outputs.get("summary"), outputs.get("metrics")],
    ["warn", "undecided", "{}"],
  );
  assert.match(outputs.get("report-json") ?? "", /report\.json$/);
});

test("a mistake of the user fails by its outputs, too, and an older report is gone", async () => {
  const { exitCode, outputs, report } = await step(
    `throw new UserError("There is no a\\n::error::b.", { file: "a.csv", line: 3, remedy: "Mend it.", also: ["c"] });`,
  );
  assert.equal(exitCode, 1);
  assert.deepEqual(report, []);
  assert.deepEqual(Object.fromEntries(outputs), { verdict: "fail", summary: "a.csv:3: There is no a⏎::error::b." });
});

test("a bug fails by its outputs, too, and an older report is gone", async () => {
  const { exitCode, outputs, report } = await step(`throw new TypeError("boom");`);
  assert.equal(exitCode, 70);
  assert.deepEqual(report, []);
  assert.deepEqual(Object.fromEntries(outputs), {
    verdict: "fail",
    summary: "a bug in mlops-actions: TypeError: boom",
  });
});

test("what fails after the outcome leaves the outcome's outputs", async () => {
  const { exitCode, outputs, report } = await step(
    `return { ...found, publish: async () => { throw new UserError("Nobody listens."); } };`,
  );
  assert.equal(exitCode, 1);
  assert.equal(outputs.get("verdict"), "warn");
  assert.equal(outputs.get("summary"), "undecided");
  assert.equal(report.length, 3);
});

test("what is to be published is read before the work is done", async () => {
  const { exitCode, stdout, outputs, report } = await step(`console.log("worked"); return found;`, { upload: "yes" });
  assert.equal(exitCode, 1);
  assert.doesNotMatch(stdout, /worked/);
  assert.deepEqual([outputs.get("verdict"), report], ["fail", []]);
});

test("a folder to work in that is not there fails by its outputs, too", async () => {
  const { exitCode, outputs } = await step("return found;", { "working-directory": "none" });
  assert.equal(exitCode, 1);
  assert.match(outputs.get("summary") ?? "", /^input working-directory: There is no folder .*none\.$/);
  assert.equal(outputs.get("verdict"), "fail");
});

test("several mistakes are a list in one annotation", async () => {
  const { stdout } = await step(
    `throw new UserError("a is wrong.", { also: ["b is wrong.", "c\\n::warning::d is wrong."] });`,
  );
  const [error, ...others] = readWorkflowCommands(stdout);
  assert.deepEqual(others, []);
  assert.deepEqual(error?.message.split("\n"), [
    "a is wrong.",
    "Also wrong:",
    "- b is wrong.",
    "- c⏎::warning::d is wrong.",
  ]);
});
