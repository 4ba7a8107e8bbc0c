import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { type EvaluationData, evaluationSchema } from "@mlops-actions/report";
import { type FakeGitHub, type Files, type FinishedAction, pullRequest, startFakeGitHub } from "@mlops-actions/testkit";
import { evaluateOn, predictions, predictionsBase } from "./job.ts";
import { base, configuration, fixture, model } from "./team-repository.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

const evaluate = (on: Files, change: Files): Promise<FinishedAction> =>
  evaluateOn(github, pullRequest(github, on, change));

function reportOf(run: FinishedAction): EvaluationData {
  return evaluationSchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
}

test("a new threshold over the same file is a change, and is judged", async () => {
  const config = String(predictionsBase()["mlops.yml"]);
  const run = await evaluate(predictionsBase(), {
    "mlops.yml": config.replace("    gate:", "    threshold: 0.999\n    gate:"),
  });
  assert.equal(run.exitCode, 1, run.stdout);
  const { comparison, headline } = reportOf(run);
  assert.notEqual(comparison?.unchanged, true);
  assert.match(headline, /recall dropped/);
});

test("a change that brings other rows, another id and a new slice lets the base predict these", async () => {
  const lines = fixture("breast-cancer", "holdout.csv").toString().trimEnd().split("\n").slice(0, 200);
  const rows = lines.map((line, at) =>
    at === 0
      ? `${line.replace("sample", "id").replace("diagnosis", "found")},site`
      : `${line},${at % 2 ? "north" : "south"}`,
  );
  const config = configuration
    .replace("data/holdout.csv", "data/new.csv")
    .replace("target: diagnosis", "target: found")
    .replace("id: sample", "id: id")
    .replace("ignore: [size]", "ignore: [size, site]")
    .replace("slices: [ size ]", "slices: [ site ]");
  const run = await evaluate(base(), {
    ...model("candidate.onnx"),
    "mlops.yml": config,
    "data/holdout.csv": null,
    "data/new.csv": `${rows.join("\n")}\n`,
  });
  assert.ok(run.exitCode === 0, run.stdout);
  const report = reportOf(run);
  assert.deepEqual([report.rows.used, report.baseline?.origin], [199, "base"]);
  assert.deepEqual(report.baseline?.columns, report.candidate.columns);
  assert.deepEqual(report.slices.map(({ slice }) => slice).sort(), ["site=north", "site=south"]);
});

test("a mistake of the base's model names it, not the copy of it", async () => {
  const broken = { ...base(), "models/model.onnx": fixture("breast-cancer", "baseline.onnx").subarray(0, 9_000) };
  const run = await evaluate(broken, model("candidate.onnx"));
  assert.equal(run.exitCode, 1, run.stdout);
  const [{ message, properties } = { message: "", properties: new Map() }] = run.commands;
  assert.match(message, /The baseline models\/model\.onnx on main: The file is no whole ONNX model/);
  assert.ok(!message.includes(run.temporary), message);
  assert.ok(!String(properties.get("file")).includes(".."));
});

test("a mistake of the base's predictions names them, not the copy of them", async () => {
  const lines = String(predictions("baseline")["predictions.csv"]).trimEnd().split("\n");
  const run = await evaluate(
    { ...predictionsBase(), "predictions.csv": `${lines.toSpliced(5, 1).join("\n")}\n` },
    predictions("candidate"),
  );
  assert.equal(run.exitCode, 1, run.stdout);
  const [{ message } = { message: "" }] = run.commands;
  assert.match(
    message,
    /^predictions\.csv:6:1: 1 id of predictions\.csv is not in the baseline predictions\.csv on main: S0007\./,
  );
  assert.ok(!message.includes(run.temporary), message);
});
