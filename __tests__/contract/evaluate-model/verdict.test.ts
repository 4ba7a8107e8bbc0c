import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { evaluationSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type Files,
  type FinishedAction,
  pullRequest,
  runAction,
  startFakeGitHub,
} from "@mlops-actions/testkit";
import { base, configuration, fixture, model } from "./team-repository.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

async function evaluate(
  change: Files,
  inputs: Record<string, string> = {},
  on: Files = base(),
): Promise<FinishedAction> {
  const { checkout, event } = pullRequest(github, on, change);
  const run = await runAction({
    action: "evaluate-model",
    inputs,
    event,
    eventName: "pull_request",
    cwd: checkout.path,
    github,
  });
  assert.deepEqual(github.violations, []);
  return run;
}

function reportOf(run: FinishedAction): ReturnType<typeof evaluationSchema.parse> {
  return evaluationSchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
}

test("a better model passes: exit code 0, outputs, one comment, few requests", async () => {
  const run = await evaluate(model("candidate.onnx"));
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs.get("verdict"), "pass");
  const report = reportOf(run);
  assert.equal(report.verdict, "pass");
  assert.equal(report.baseline?.origin, "base");
  const metrics = JSON.parse(run.outputs.get("metrics") as string) as Record<string, number>;
  assert.equal(metrics["roc_auc"], report.candidate.metrics["roc_auc"]?.value);
  assert.ok(run.requests.length <= 6, `${run.requests.length} requests`);
  const comment = github.comments.at(-1);
  assert.match(comment?.body ?? "", /### ✅ breast-cancer: no worse than the baseline/);
  assert.match(run.summary, /no worse than the baseline/);
});

test("a worse model fails: exit code 1, outputs still set, the reason named", async () => {
  const run = await evaluate(model("regressed.onnx"));
  assert.equal(run.exitCode, 1, run.stdout);
  assert.equal(run.outputs.get("verdict"), "fail");
  assert.match(run.outputs.get("summary") ?? "", /recall dropped/);
  assert.ok(
    run.commands.some(
      ({ command, properties }) => command === "error" && properties.get("file") === "models/model.onnx",
    ),
  );
});

test("the metrics and intervals of the report are those of scikit-learn, statsmodels and pROC", async () => {
  const report = reportOf(await evaluate(model("candidate.onnx")));
  const expected = JSON.parse(fixture("breast-cancer", "expected.json").toString()) as {
    models: Record<string, { metrics: Record<string, number>; delong: { roc_auc: { lower: number; upper: number } } }>;
  };
  for (const [side, name] of [
    ["candidate", "candidate"],
    ["baseline", "baseline"],
  ] as const) {
    const { metrics } = expected.models[name] as (typeof expected.models)[string];
    for (const [metric, value] of Object.entries(metrics)) {
      const found = report[side]?.metrics[metric]?.value;
      assert.ok(Math.abs((found as number) - value) < 1e-6, `${side} ${metric}: ${found}, expected ${value}`);
    }
  }
});

test("a base without the model is a first model: absolute limits alone, said plainly", async () => {
  const { "models/model.onnx": _, ...without } = base();
  const run = await evaluate(model("candidate.onnx"), {}, without);
  assert.equal(run.exitCode, 0, run.stdout);
  const report = reportOf(run);
  assert.equal(report.baseline, null);
  assert.deepEqual(
    report.gate.map(({ rule }) => rule),
    ["min"],
  );
  assert.match(
    github.comments.at(-1)?.body ?? "",
    /First model: `models\/model\.onnx` on `main` \(`\w{7}`\) does not exist/,
  );
});

test("the same file is unchanged and passes by definition", async () => {
  const run = await evaluate({ "README.md": "words" });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(run.outputs.get("summary") ?? "", /unchanged/);
  assert.equal(reportOf(run).comparison?.unchanged, true);
});

test("predictions are paired by id in whatever order they stand", async () => {
  const lines = fixture("breast-cancer", "predictions-candidate.csv").toString().trimEnd().split("\n");
  const reversed = [lines[0], ...lines.slice(1).reverse()].join("\n");
  const config = configuration
    .replace("artifact: models/model.onnx", "predictions: p.csv")
    .replace("slices: [ size ]", "slices: []");
  const on = {
    "mlops.yml": config,
    "data/holdout.csv": fixture("breast-cancer", "holdout.csv"),
    "p.csv": fixture("breast-cancer", "predictions-baseline.csv"),
  };
  const run = await evaluate({ "p.csv": reversed }, {}, on);
  assert.equal(run.exitCode, 0, run.stdout);
  const report = reportOf(run);
  assert.deepEqual([report.comparison?.fixed, report.comparison?.broken], [9, 3]);
});

test("the report folder holds the page and the comment", async () => {
  const run = await evaluate(model("candidate.onnx"));
  const html = readFileSync(run.outputs.get("report-html") as string, "utf8");
  assert.match(html, /^<!doctype html>/i);
  const comment = readFileSync(join(run.outputs.get("report-html") as string, "../comment.md"), "utf8");
  assert.equal(comment, github.comments.at(-1)?.body);
});
