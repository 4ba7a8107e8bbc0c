import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { ModelVersion } from "@mlops-actions/registry";
import { type EvaluationData, evaluationSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type FinishedAction,
  type GitRepository,
  gitRepository,
  runAction,
  startFakeGitHub,
} from "@mlops-actions/testkit";
import { base, configuration, fixture } from "./team-repository.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

type Inputs = Readonly<Record<string, string>>;

function run(action: string, { path, git }: GitRepository, inputs: Inputs): Promise<FinishedAction> {
  const event = { ref: "refs/heads/main", after: git("rev-parse", "HEAD") };
  return runAction({ action, github, event, eventName: "push", cwd: path, inputs });
}

interface Compared {
  readonly run: FinishedAction;
  readonly report: EvaluationData;
  readonly comment: string;
}

/** Evaluates the model that the checkout has now against the registry's newest version. */
async function compare(repository: GitRepository, inputs: Inputs = {}): Promise<Compared> {
  const finished = await run("evaluate-model", repository, { baseline: "registry:latest", ...inputs });
  const read = (name: string) => readFileSync(join(repository.path, ".mlops/report", name), "utf8");
  assert.ok(finished.outputs.has("report-json"), finished.stdout);
  const report = evaluationSchema.parse(JSON.parse(read("report.json")));
  return { run: finished, report, comment: read("comment.md") };
}

/** A repository whose registry has the fixtures' baseline as 1.4.0, and whose checkout has the candidate. */
async function registered(keep = "true", config = configuration): Promise<GitRepository> {
  const repository = gitRepository({ ...base(), "mlops.yml": config, ".gitignore": ".mlops/\n" });
  for (const [action, inputs] of [
    ["evaluate-model", { baseline: "none", "keep-predictions": keep }],
    ["register-model", { version: "1.4.0", alias: "champion" }],
  ] as const) {
    const { exitCode, stdout } = await run(action, repository, inputs);
    assert.equal(exitCode, 0, stdout);
  }
  writeFileSync(join(repository.path, "models/model.onnx"), fixture("breast-cancer", "candidate.onnx"));
  return repository;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Changes what the registry has of the version, as another home or other hands would leave it. */
function rewrite({ path }: GitRepository, change: (version: Writable<ModelVersion>) => void): void {
  const document = join(path, ".mlops/registry/models/breast-cancer/versions/000001.json");
  const version = JSON.parse(readFileSync(document, "utf8"));
  change(version);
  writeFileSync(document, JSON.stringify(version));
}

/** The digests alone are left of these files, and nobody knows where their bytes are. */
function digestsAlone(repository: GitRepository, ...names: readonly string[]): void {
  rewrite(repository, ({ files }) => {
    for (const file of files) if (names.includes(file.name)) Object.assign(file, { held: false, source: null });
  });
}

test("where nobody has the model, kept predictions of the same hold-out stand for it, to the last digit", async () => {
  const repository = await registered();
  const whole = await compare(repository);
  digestsAlone(repository, "model.onnx");
  for (const reference of ["latest", "champion", "1.4.0", "1"]) {
    const { report, comment } = await compare(repository, { baseline: `registry:${reference}` });
    assert.deepEqual(report.comparison, whole.report.comparison, reference);
    assert.deepEqual(report.baseline?.metrics, whole.report.baseline?.metrics);
    assert.deepEqual(report.slices, whole.report.slices);
    assert.equal(report.baseline?.artifact.sha256, whole.report.baseline?.artifact.sha256);
    assert.equal(report.baseline?.asked, "predictions");
    assert.match(
      comment,
      /paired with the kept predictions of `[^`]*1\.4\.0[^`]*`: the registry has no more of its model/,
    );
  }
  assert.equal(whole.report.baseline?.asked, undefined, "the model itself is preferred");
});

test("the candidate stands for a version of its own digest, and is unchanged", async () => {
  const repository = await registered("false");
  digestsAlone(repository, "model.onnx");
  writeFileSync(join(repository.path, "models/model.onnx"), fixture("breast-cancer", "baseline.onnx"));
  const { report } = await compare(repository);
  assert.deepEqual([report.verdict, report.comparison?.unchanged], ["pass", true]);
});

test("with metrics alone the comparison is unpaired, and says so and what a better one needs", async () => {
  const repository = await registered("false");
  const paired = await compare(repository);
  digestsAlone(repository, "model.onnx");
  const { report, comment, run: finished } = await compare(repository);
  const { baseline, comparison } = report;
  assert.deepEqual(
    [baseline?.asked, baseline?.measured?.rows, baseline?.measured?.sameHoldout, comparison?.unpaired],
    ["metrics", 285, true, true],
  );
  const { recall } = comparison?.metrics ?? {};
  assert.equal(recall?.method, "square-and-add");
  const before = paired.report.comparison?.metrics["recall"];
  assert.equal(recall?.delta, before?.delta);
  const [wider, narrower] = [recall, before].map((it) => (it?.upper as number) - (it?.lower as number));
  assert.ok((wider as number) > (narrower as number), "it is less precise");
  assert.equal(recall?.rowsToDecide, null);
  assert.equal(comparison?.fixed, undefined);
  assert.equal(baseline?.confusion, undefined);
  assert.equal(report.verdict, "warn", finished.stdout);
  assert.match(comment, /285 hold-out rows, \*\*unpaired\*\*: from stored metrics of `latest \(1\.4\.0\)` on 285 rows/);
  assert.match(
    comment,
    /A paired comparison is more precise, and there is none: .* than the digest\. .*`keep-predictions`/,
  );
  assert.doesNotMatch(comment, /rows fixed|more rows would decide/);
  assert.match(comment, /3 slices/);
});

test("metrics of another hold-out let no margin pass or fail, whatever an undecided gate means", async () => {
  const repository = await registered();
  digestsAlone(repository, "model.onnx");
  const holdout = join(repository.path, "data/holdout.csv");
  writeFileSync(holdout, readFileSync(holdout, "utf8").split("\n").slice(0, 251).join("\n"));
  for (const [onInconclusive, verdict] of [
    ["warn", "warn"],
    ["pass", "warn"],
    ["point", "fail"],
    ["fail", "fail"],
  ] as const) {
    const { report, comment } = await compare(repository, { "on-inconclusive": onInconclusive });
    assert.equal(report.verdict, verdict, onInconclusive);
    assert.deepEqual([report.baseline?.asked, report.baseline?.measured?.sameHoldout], ["metrics", false]);
    const margins = report.gate.filter(({ rule }) => rule !== "min");
    assert.deepEqual([...new Set(margins.map((it) => it.verdict))], ["inconclusive"]);
    assert.match(report.headline, /undecided, the baseline latest \(1\.4\.0\) was measured on another hold-out/);
    assert.match(comment, /not of the models alone.*the predictions that it kept are of another hold-out/);
    assert.ok(report.slices.every(({ comparison }) => comparison === null));
  }
});

test("what was not stored, or is impossible, is not compared and never passes in silence", async () => {
  const repository = await registered("false");
  digestsAlone(repository, "model.onnx");
  rewrite(repository, ({ evaluation }) => {
    if (evaluation === null) throw new Error("no evaluation was registered");
    Object.assign(evaluation, {
      metrics: evaluation.metrics.flatMap((it) => {
        if (it.name === "recall") return [];
        return it.name === "log_loss" ? [{ ...it, lower: 2, upper: 1 }] : [it];
      }),
      slices: evaluation.slices?.filter(({ slice }) => slice !== "size=large"),
    });
  });
  const { report, comment } = await compare(repository, { "on-inconclusive": "pass" });
  assert.equal(report.verdict, "warn");
  assert.match(comment, /recall can't be judged: the baseline has no stored value of it\./);
  assert.match(comment, /log loss can't be judged: what is stored of the baseline is impossible\./);
  assert.match(comment, /Nothing is stored of the baseline in these slices: size=large\./);
  assert.equal(report.baseline?.metrics["recall"], undefined);
});

test("kept predictions that do not fit today's settings leave the stored metrics", async () => {
  const repository = await registered(
    "true",
    configuration.replace("ignore: [size]", "ignore: [size], unlabelled: exclude"),
  );
  digestsAlone(repository, "model.onnx");
  const { report, run: finished } = await compare(repository, { positive: "benign", threshold: "0.5" });
  assert.equal(report.baseline?.asked, "metrics");
  assert.match(report.headline, /undecided, the baseline latest \(1\.4\.0\) was measured with another positive class/);
  assert.match(finished.stdout, /kept predictions of baseline registry:latest do not fit/);
});

test("a version without model and metrics cannot be the baseline; one whose documents were broken neither", async () => {
  const repository = await registered();
  digestsAlone(repository, "model.onnx");
  const fails = async (says: RegExp) => {
    const { exitCode, stdout, outputs } = await run("evaluate-model", repository, { baseline: "registry:latest" });
    assert.equal(exitCode, 1, stdout);
    assert.match(stdout.replaceAll("%0A", "\n"), says);
    assert.equal(outputs.get("verdict"), "fail");
  };
  rewrite(repository, ({ files }) => {
    Object.assign(files.find(({ name }) => name === "predictions.csv.gz") as object, { sha256: "0".repeat(64) });
  });
  await fails(/A file of this version is gone from the registry/);
  rewrite(repository, (version) => {
    version.evaluation = null;
  });
  await fails(
    /Version 1 cannot be the baseline: the registry has no more of its model .* and it has no metrics.*largest-file/s,
  );
  rewrite(repository, (version) => {
    Object.assign(version, { evaluation: { verdict: "pass", metrics: "many" } });
  });
  await fails(/This document of the registry cannot be read: evaluation/);
});

test("predictions of a file are no model's to keep, and what is no yes or no is told", async () => {
  const repository = await registered("false");
  const table: readonly [Inputs, RegExp][] = [
    [{ predictions: "p.csv", holdout: "" }, /the candidate is a file of predictions/],
    [{ "keep-predictions": "maybe" }, /"maybe" is neither true nor false/],
  ];
  for (const [inputs, says] of table) {
    const finished = await run("evaluate-model", repository, { "keep-predictions": "true", ...inputs });
    assert.equal(finished.exitCode, 1);
    assert.match(finished.stdout, says);
  }
});

test("predictions are kept with the version as the report names them, or not at all", async () => {
  const repository = gitRepository({ ...base(), ".gitignore": ".mlops/\n" });
  const kept = join(repository.path, ".mlops/report/predictions.csv.gz");
  const evaluated = await run("evaluate-model", repository, { baseline: "none", "keep-predictions": "true" });
  assert.equal(evaluated.exitCode, 0, evaluated.stdout);
  const [header, first] = gunzipSync(readFileSync(kept)).toString().split("\n");
  assert.equal(header, "row,truth,label,score_malignant");
  assert.match(first as string, /^1,malignant,malignant,0\.99\d+$/);

  const written = readFileSync(kept);
  writeFileSync(kept, "row,truth,label\n");
  const changed = await run("register-model", repository, { version: "1.4.0" });
  assert.equal(changed.exitCode, 1);
  assert.match(changed.stdout, /predictions beside the evaluation report are not those that it names/);
  rmSync(kept);
  const without = await run("register-model", repository, { version: "1.4.0" });
  assert.equal(without.exitCode, 0, without.stdout);
  assert.match(without.stdout, /registered without its predictions/);
  const listed = () => {
    const document = join(repository.path, ".mlops/registry/models/breast-cancer/versions/000001.json");
    return JSON.parse(readFileSync(document, "utf8")).files.map(({ name }: { name: string }) => name);
  };
  assert.ok(!listed().includes("predictions.csv.gz"));
  rmSync(join(repository.path, ".mlops/registry"), { recursive: true });
  writeFileSync(kept, written);
  await run("register-model", repository, { version: "1.4.0" });
  assert.ok(listed().includes("predictions.csv.gz"));
});
