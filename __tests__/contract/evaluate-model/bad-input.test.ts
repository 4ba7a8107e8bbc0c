import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { evaluationSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type Files,
  pullRequest,
  runAction,
  startFakeGitHub,
  temporaryFolder,
} from "@mlops-actions/testkit";
import { mistakes } from "./bad-input.ts";
import { fixture } from "./team-repository.ts";

const command = fileURLToPath(new URL("../../../bin/mlops.js", import.meta.url));

interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command `mlops evaluate-model` in a folder with these files. */
function evaluate(folder: string, files: Files, inputs: Readonly<Record<string, string>> = {}): Promise<Finished> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content as string | Uint8Array);
  }
  const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  return new Promise((resolve) => {
    execFile(process.execPath, [command, "evaluate-model", ...flags], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** What we say, and what the library said. */
function parts(message: string): { ours: string; cause: string } {
  const at = message.indexOf("\n(");
  return at === -1 ? { ours: message, cause: "" } : { ours: message.slice(0, at), cause: message.slice(at + 1) };
}

describe("a mistake on a laptop: one message, exit code 1, nothing written", { concurrency: 2 }, () => {
  for (const { what, files, inputs, says, cause } of mistakes) {
    test(what, async () => {
      const folder = temporaryFolder("mistake");
      const run = await evaluate(folder, files, inputs);
      const said = parts(run.stderr.trimEnd());
      assert.equal(said.ours, says);
      if (cause === undefined) assert.equal(said.cause, "");
      else assert.match(said.cause, cause);
      assert.deepEqual([run.exitCode, run.stdout], [1, ""]);
      assert.deepEqual(readdirSync(folder).sort(), Object.keys(files).sort());
    });
  }
});

describe("a mistake in a job: one annotation, exit code 1, nothing published", () => {
  let github: FakeGitHub;
  before(async () => {
    github = await startFakeGitHub();
  });
  after(() => github[Symbol.asyncDispose]());

  for (const { what, files, inputs = {}, says, cause } of mistakes.filter(({ asAction }) => asAction)) {
    test(what, async () => {
      const { checkout, event } = pullRequest(github, { "README.md": "" }, files);
      const run = await runAction({
        action: "evaluate-model",
        inputs: { ...inputs, check: "true" },
        event,
        eventName: "pull_request",
        cwd: checkout.path,
        github,
      });
      assert.equal(run.exitCode, 1, run.stdout);
      const [error, ...others] = run.commands;
      assert.deepEqual([error?.command, others, run.stdout.trimEnd().split("\n").length], ["error", [], 1]);
      const said = parts(error?.message ?? "");
      assert.equal(said.ours, says);
      assert.match(said.cause, cause ?? /^$/);
      const [, file, line, column] = /^([\w.]+):(?:(\d+):(?:(\d+):)?)? /.exec(says) ?? [];
      const place = new Map(Object.entries({ file, line, col: column }).filter(([, value]) => value !== undefined));
      assert.deepEqual(error?.properties, place);

      assert.deepEqual(Object.fromEntries(run.outputs), { verdict: "fail", summary: said.ours.split("\n")[0] });
      assert.deepEqual([run.summary, run.stderr], ["", ""]);
      assert.deepEqual([github.comments, github.checkRuns], [[], []]);
      assert.ok(!existsSync(join(checkout.path, ".mlops")));
      assert.deepEqual(github.violations, []);
    });
  }
});

describe("little data is no mistake: what needs more is undefined with the reason, the verdict a warning", () => {
  const holdout = fixture("breast-cancer", "holdout.csv").toString().trimEnd().split("\n");
  const config = (baseline: string) => `models:
  breast-cancer:
    task: binary
    artifact: candidate.onnx
    baseline: ${baseline}
    data: { holdout: holdout.csv, target: diagnosis, positive: malignant, ignore: [size, sample] }
    gate: { metrics: { roc_auc: { min: 0.9 }, recall: { min: 0.9 } } }
`;
  const models = {
    "candidate.onnx": fixture("breast-cancer", "candidate.onnx"),
    "baseline.onnx": fixture("breast-cancer", "baseline.onnx"),
  };
  const benign = holdout.filter((line, at) => at === 0 || line.endsWith("benign"));
  const cases = [
    { what: "one class, no baseline", rows: benign, baseline: "none", reason: "no row is of class malignant" },
    { what: "one class", rows: benign, baseline: "baseline.onnx", reason: "no row is of class malignant" },
    { what: "five rows", rows: holdout.slice(0, 6), baseline: "baseline.onnx", reason: "no row is of class benign" },
    { what: "one row", rows: holdout.slice(0, 2), baseline: "none", reason: "no row is of class benign" },
  ];
  for (const { what, rows, baseline, reason } of cases) {
    test(what, async () => {
      const folder = temporaryFolder("little");
      const files = { ...models, "mlops.yml": config(baseline), "holdout.csv": `${rows.join("\n")}\n` };
      const run = await evaluate(folder, files);
      assert.deepEqual([run.exitCode, run.stderr], [0, "Report: .mlops/report/report.html\n"]);
      const report = evaluationSchema.parse(
        JSON.parse(readFileSync(join(folder, ".mlops/report/report.json"), "utf8")),
      );
      assert.equal(report.verdict, "warn");
      assert.equal(report.rows.used, rows.length - 1);
      const { value, reason: why } = report.candidate.metrics["roc_auc"] as { value: number | null; reason?: string };
      assert.deepEqual([value, why], [null, reason]);
      assert.ok(report.gate.some(({ metric, verdict }) => metric === "roc_auc" && verdict === "inconclusive"));
      assert.match(run.stdout, /^! Warning {2}breast-cancer: undecided/);
      assert.ok(run.stdout.includes(`ROC AUC can't be judged: ${reason}.`));
    });
  }
});
