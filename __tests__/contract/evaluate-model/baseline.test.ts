import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Candidate, openRegistry } from "@mlops-actions/registry";
import { evaluationSchema } from "@mlops-actions/report";
import {
  type Files,
  type FinishedAction,
  type PullRequest,
  pullRequest,
  startFakeGitHub,
  startServer,
  temporaryFolder,
} from "@mlops-actions/testkit";
import { evaluateOn, predictions, predictionsBase } from "./job.ts";
import { base, fixture, model } from "./team-repository.ts";

type Inputs = Record<string, string>;

interface Evaluated extends PullRequest {
  readonly run: FinishedAction;
  readonly comment: string;
}

async function evaluate(on: Files, change: Files, inputs: Inputs = {}, movedOn?: Files): Promise<Evaluated> {
  await using github = await startFakeGitHub();
  const pull = pullRequest(github, on, change, "feature/better", movedOn);
  const run = await evaluateOn(github, pull, { inputs });
  return { ...pull, run, comment: github.comments[0]?.body ?? "" };
}

function reportOf({ run }: Pick<Evaluated, "run">): ReturnType<typeof evaluationSchema.parse> {
  assert.ok(run.outputs.has("report-json"), run.stdout);
  return evaluationSchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

test("the baseline is the merge base's file, fetched into a shallow checkout, whatever the base has now", async () => {
  const evaluated = await evaluate(base(), model("candidate.onnx"), {}, model("regressed.onnx"));
  const { baseline } = reportOf(evaluated);
  assert.equal(evaluated.checkout.git("rev-list", "--count", "HEAD"), "1", "the checkout has no history");
  assert.equal(baseline?.reference, evaluated.mergeBase);
  assert.equal(baseline?.artifact.sha256, sha256(fixture("breast-cancer", "baseline.onnx")));
});

test("a baseline that Git LFS keeps is downloaded with the job's token", async () => {
  const content = fixture("breast-cancer", "baseline.onnx");
  const oid = sha256(content);
  const asked: (string | undefined)[] = [];
  await using server = await startServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.method === "GET") return void response.end(content);
    const href = `${server.url}/objects/${oid}`;
    response.end(JSON.stringify({ objects: [{ oid, size: content.length, actions: { download: { href } } }] }));
  });
  await using github = await startFakeGitHub();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
  const pull = pullRequest(github, { ...base(), "models/model.onnx": pointer }, model("candidate.onnx"));
  pull.checkout.git("fetch", "--quiet", "--unshallow");
  pull.checkout.git("remote", "set-url", "origin", `${server.url}/org/team-repo`);
  const run = await evaluateOn(github, pull, { env: { GITHUB_SERVER_URL: server.url } });
  assert.equal(reportOf({ run }).baseline?.artifact.sha256, oid);
  const basic = Buffer.from(`x-access-token:${github.token}`).toString("base64");
  assert.deepEqual(asked, [
    `POST /org/team-repo.git/info/lfs/objects/batch Basic ${basic}`,
    `GET /objects/${oid} undefined`,
  ]);
});

for (const [what, missing] of [
  ["a config", "mlops.yml"],
  ["the artifact", "predictions.csv"],
] as const) {
  test(`a base without ${what} is a first model, and says so`, async () => {
    const { [missing]: introduced, ...on } = predictionsBase();
    const change = { [missing]: introduced as string, ...predictions("candidate") };
    const evaluated = await evaluate(on, missing === "mlops.yml" ? { ...predictionsBase(), ...change } : change);
    const { baseline, gate } = reportOf(evaluated);
    assert.equal(evaluated.run.exitCode, 0, evaluated.run.stdout);
    assert.equal(baseline, null);
    assert.deepEqual(
      gate.map(({ rule }) => rule),
      ["min"],
    );
    assert.match(
      evaluated.comment,
      new RegExp(`First model: \`${missing}\` on \`main\` \\(\`\\w{7}\`\\) does not exist\\.`),
    );
  });
}

test("a base that declares another model is a first model", async () => {
  const config = String(predictionsBase()["mlops.yml"]);
  const on = { ...predictionsBase(), "mlops.yml": config.replace("breast-cancer:", "another:") };
  const evaluated = await evaluate(on, { "mlops.yml": config, ...predictions("candidate") });
  assert.equal(reportOf(evaluated).baseline, null);
  assert.match(evaluated.comment, /First model: `mlops\.yml` on `main` \(`\w{7}`\) does not declare it\./);
});

test("a config that is broken on the base does not stop the change that mends it", async () => {
  const change = { "mlops.yml": predictionsBase()["mlops.yml"] as string, ...predictions("candidate") };
  const evaluated = await evaluate({ ...predictionsBase(), "mlops.yml": "models:\n\tbroken" }, change);
  assert.equal(evaluated.run.exitCode, 0, evaluated.run.stdout);
  assert.equal(reportOf(evaluated).baseline?.origin, "base");
  assert.match(evaluated.run.stdout, /mlops\.yml on the base is not valid \(.+\); today's settings are used for it\./);
});

test("settings that do not fit on the base do not stop the change that mends them", async () => {
  const config = String(predictionsBase()["mlops.yml"]);
  const declared = "predictions: { path: predictions.csv, score: no_such_column }";
  const on = { ...predictionsBase(), "mlops.yml": config.replace("predictions: predictions.csv", declared) };
  const evaluated = await evaluate(on, { "mlops.yml": config, ...predictions("candidate") });
  assert.equal(evaluated.run.exitCode, 0, evaluated.run.stdout);
  assert.equal(reportOf(evaluated).baseline?.origin, "base");
  assert.match(evaluated.run.stdout, /The settings on the base do not fit \(.+\); today's are used for it\./);
});

test("the base is read as the base declares it: its own path, its own columns", async () => {
  const renamed = (text: string) => text.replace(/score/, "old_score").replace(/label/, "old_label");
  const config = String(predictionsBase()["mlops.yml"]);
  const declared = "predictions: { path: old/scores.csv, score: old_score, label: old_label }";
  const on = {
    "mlops.yml": config.replace("predictions: predictions.csv", declared),
    "old/scores.csv": renamed(fixture("breast-cancer", "predictions-baseline.csv").toString()),
  };
  const evaluated = await evaluate(on, { "mlops.yml": config, "old/scores.csv": null, ...predictions("candidate") });
  const { baseline, comparison } = reportOf(evaluated);
  assert.equal(baseline?.artifact.path, "old/scores.csv");
  assert.deepEqual([comparison?.fixed, comparison?.broken], [9, 3]);
});

test("weights beside the model come from the base with it, and a change of them alone is a change", async () => {
  const [graph, weights] = ["", ".data"].map((end) =>
    readFileSync(new URL(`../../models/external-data.onnx${end}`, import.meta.url)),
  ) as [Buffer, Buffer];
  const numbers = new Float32Array(new Uint8Array(weights).buffer);
  const rows = Array.from({ length: 60 }, (_, row) => [0, 1, 2, 3].map((column) => Math.sin(7 * row + 3 * column)));
  const on = {
    "mlops.yml": `models:
  linear:
    task: multiclass
    artifact: model/renamed.onnx
    data: { holdout: holdout.csv, target: truth }
    gate: { metrics: { accuracy: { max-drop: 0.01 } } }
`,
    "holdout.csv": ["a,b,c,d,truth", ...rows.map((row, at) => [...row, at % 3].join(",")), ""].join("\n"),
    "model/renamed.onnx": graph,
    "model/external-data.onnx.data": weights,
  };
  const negated = new Uint8Array(numbers.map((number) => -number).buffer);
  const report = reportOf(await evaluate(on, { "model/external-data.onnx.data": negated }));
  assert.equal(report.comparison?.unchanged, false);
  assert.notEqual(report.baseline?.metrics["log_loss"]?.value, report.candidate.metrics["log_loss"]?.value);
});

test("a merge group is compared with the branch that it is merged into", async () => {
  await using github = await startFakeGitHub();
  const { checkout, baseSha, headSha, mergeBase } = pullRequest(github, predictionsBase(), predictions("candidate"));
  const group = { head_sha: headSha, head_ref: "refs/heads/gh-readonly-queue/main/pr-7", base_sha: baseSha };
  const event = { action: "checks_requested", merge_group: { ...group, base_ref: "refs/heads/main" } };
  const run = await evaluateOn(github, { checkout, event }, { eventName: "merge_group" });
  assert.deepEqual(reportOf({ run }).baseline?.reference, mergeBase);
  assert.match(run.summary, /paired with the model on `main`/);
});

test("where no margin is asked for, nothing is said about being no worse, neither of the model nor of its slices", async () => {
  const gate = "{ metrics: { log_loss: { max: 2 } }, slices: [size] }";
  const { run, comment } = await evaluate(base(), model("candidate.onnx"), { gate });
  const { headline, gate: rules } = reportOf({ run });
  assert.equal(headline, "within every limit");
  assert.deepEqual(
    rules.map(({ rule }) => rule),
    ["max"],
  );
  assert.match(comment, /<summary>\d slices<\/summary>/);
  assert.doesNotMatch(comment, /no worse|regressed/);
});

test("a baseline may be none, or a file", async () => {
  const none = await evaluate(predictionsBase(), predictions("candidate"), { baseline: "none" });
  assert.equal(reportOf(none).baseline, null);
  assert.match(none.comment, /No baseline is asked for\. Only absolute limits are judged\./);

  const released = { "released.csv": fixture("breast-cancer", "predictions-baseline.csv") };
  const change = { ...predictions("candidate"), ...released };
  const file = await evaluate(predictionsBase(), change, { baseline: "released.csv" });
  assert.deepEqual([reportOf(file).baseline?.origin, reportOf(file).comparison?.broken], ["file", 3]);
});

test("a baseline may be a version of a registry, by alias or latest; a model without versions is a first model", async () => {
  const folder = temporaryFolder("registry");
  const against = (reference: string) =>
    evaluate(base(), model("candidate.onnx"), { baseline: `registry:${reference}`, registry: `directory:${folder}` });
  const first = await against("champion");
  assert.equal(reportOf(first).baseline, null);
  assert.match(first.comment, /First model: the registry has no version of breast-cancer\./);

  await registerChampion(folder, fixture("breast-cancer", "baseline.onnx"));
  const onMain = reportOf(await evaluate(base(), model("candidate.onnx")));
  for (const reference of ["champion", "latest", "1.4.0"]) {
    const evaluated = await against(reference);
    const { baseline, comparison } = reportOf(evaluated);
    assert.equal(baseline?.origin, "registry");
    assert.deepEqual([baseline?.metrics, comparison], [onMain.baseline?.metrics, onMain.comparison], reference);
    assert.match(evaluated.comment, reference === "1.4.0" ? /1\.4\.0/ : new RegExp(`${reference} \\(1\\.4\\.0\\)`));
  }

  const unknown = await against("champoin");
  assert.equal(unknown.run.exitCode, 1);
  assert.match(unknown.run.commands.at(-1)?.message ?? "", /no version champoin\. Did you mean "champion"\?/);
});

/** As version 1, 1.4.0, of the model. */
async function registerChampion(folder: string, model: Buffer): Promise<void> {
  const effects = { now: () => new Date(0), sleep: async () => {}, environment: {}, folder };
  const registry = await openRegistry({ directory: folder }, effects);
  const by = { actor: "person", run: null, event: null };
  const candidate: Candidate = {
    model: "breast-cancer",
    semver: "1.4.0",
    artifact: { file: "model.onnx", sha256: sha256(model), bytes: model.length },
    image: null,
    evaluation: null,
    required: "none",
    data: { holdout: null, training: null },
    profile: null,
    code: null,
    environment: null,
    parameters: {},
    run: null,
    by,
    attestations: { sbom: null, provenance: null },
    parent: null,
  };
  const { version } = await registry.register(candidate, [{ name: "model.onnx", content: model }]);
  const move = { by, reason: null, evidence: [] };
  await registry.move("breast-cancer", version.number, { kind: "alias-set", alias: "champion", ...move });
}
