import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Sample } from "@mlops-actions/metrics";
import { fromFile } from "@mlops-actions/predictions";
import { temporaryFolder } from "@mlops-actions/testkit";
import { keepPredictions } from "../../../actions/evaluate-model/src/keep-predictions.ts";
import type { EvaluationRequest } from "../../../actions/evaluate-model/src/request.ts";
import { read } from "../dataset/data-folder.ts";

async function keep(sample: Sample, kept: Int32Array | null = null) {
  const report = join(temporaryFolder("kept"), "report");
  const request = { keepPredictions: true } as EvaluationRequest;
  const places = { report } as Parameters<typeof keepPredictions>[2]["places"];
  const file = await keepPredictions(request, { sample, kept }, { places });
  assert.equal(file?.path, "predictions.csv.gz");
  const path = join(report, "predictions.csv.gz");
  assert.equal(file?.sha256, createHash("sha256").update(readFileSync(path)).digest("hex"));
  return read(path);
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.fround(state / 2 ** 31);
  };
}

test("classes of any name, scores and rows are read back as they were, to the last bit", async () => {
  const classes = ["a,b", 'say "no"', " blank ", "line\nbreak", "__proto__", "NA", "01067", "true"];
  const rows = 5_000;
  const next = random(7);
  const given = Array.from({ length: rows }, () => classes.map(() => next() + 1e-9));
  const sums = given.map((row) => row.reduce((sum, score) => sum + score, 0));
  const scores = classes.map((_, k) => Float64Array.from(given, (row, i) => (row[k] as number) / (sums[i] as number)));
  const labels = Int32Array.from(given, (row) => row.indexOf(Math.max(...row)));
  const truth = Int32Array.from({ length: rows }, (_, row) => row % classes.length);
  const kept = Int32Array.from({ length: rows }, (_, row) => 2 * row);
  const sample: Sample = {
    truth: { task: "multiclass", classes, labels: truth },
    candidate: { task: "multiclass", labels, scores },
    baseline: null,
  };
  const table = await keep(sample, kept);
  const found = fromFile(table, { task: "multiclass", target: "truth", id: "row", classes, unknownLabels: "accept" });
  assert.deepEqual(found.truth, sample.truth);
  assert.deepEqual(found.predictions, sample.candidate);
  assert.deepEqual([...found.ids.keys.values].slice(0, 3), [1, 3, 5]);
});

test("numbers are read back to the last bit, and labels without scores", async () => {
  const values = Float64Array.of(0.1, -1e-9, 1e21, 5, 2 / 3);
  const regression: Sample = {
    truth: { task: "regression", values },
    candidate: { task: "regression", values: values.map((value) => value / 3) },
    baseline: null,
  };
  const numbers = fromFile(await keep(regression), { task: "regression", target: "truth", id: "row" });
  assert.deepEqual([numbers.truth, numbers.predictions], [regression.truth, regression.candidate]);

  const labels = Uint8Array.of(0, 1, 1);
  const binary: Sample = {
    truth: { task: "binary", classes: ["0", "1"], labels },
    candidate: { task: "binary", labels: Uint8Array.of(1, 1, 0), scores: null },
    baseline: null,
  };
  const found = fromFile(await keep(binary), { task: "binary", target: "truth", id: "row", classes: ["0", "1"] });
  assert.deepEqual([found.truth, found.predictions], [binary.truth, binary.candidate]);
});

test("nothing is left where nothing is asked for", async () => {
  const report = temporaryFolder("kept");
  const request = { keepPredictions: false } as EvaluationRequest;
  const places = { report } as Parameters<typeof keepPredictions>[2]["places"];
  const sample = {} as Sample;
  assert.equal(await keepPredictions(request, { sample, kept: null }, { places }), null);
  assert.ok(!existsSync(join(report, "predictions.csv.gz")));
});
