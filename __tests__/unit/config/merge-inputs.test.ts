import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type ModelSettings, mergeInputs, settingInputs } from "@mlops-actions/config";
import { parse } from "yaml";
import { errorOf } from "./error-of.ts";
import { settingsOf } from "./settings-of.ts";

const file = `
models:
  m:
    task: binary
    artifact: a.onnx
    data: { holdout: h.csv, target: y, id: i, positive: bad }
    threshold: 0.5
    gate: { confidence: 0.9, metrics: { recall: { max-drop: 0.02 } } }
`;

test("inputs alone make settings", () => {
  const { gate, ...settings } = fromInputs({
    task: "multiclass",
    artifact: "m.onnx",
    holdout: "h.parquet",
    target: "kind",
    features: "a, b\nc\n",
    ignore: '["x, y", 7, 01]',
    classes: "0,1,2",
    columns: "{ zip: text }",
    missing: "[ '', -999.0 ]",
    outputs: "scores: out",
    baseline: "registry:prod",
    unlabelled: "exclude",
    scores: "logits",
  });
  assert.deepEqual(settings, {
    task: "multiclass",
    source: { kind: "artifact", path: "m.onnx", holdout: "h.parquet" },
    data: {
      target: "kind",
      features: ["a", "b", "c"],
      ignore: ["x, y", "7", "01"],
      columns: new Map([["zip", "text"]]),
      missing: ["", "-999.0"],
      unlabelled: "exclude",
    },
    classes: ["0", "1", "2"],
    outputs: { scores: "out" },
    scores: "logits",
    baseline: { kind: "registry", version: "prod" },
  });
  assert.deepEqual(gate.rules, []);
});

test("an input wins over the file, and what it does not name stays", () => {
  const { threshold, data, gate, baseline } = settingsOf(file, "m", {
    threshold: "0.7",
    positive: "1",
    baseline: "old.onnx",
    "min-rows": "10",
  });
  assert.equal(threshold, 0.7);
  assert.deepEqual([data.positive, data.id], ["1", "i"]);
  assert.deepEqual(baseline, { kind: "file", path: "old.onnx" });
  assert.deepEqual([gate.minRows, gate.confidence], [10, 0.9]);
});

test("the input gate replaces the whole gate, before inputs that change a part of it", () => {
  const { gate } = settingsOf(file, "m", { "on-inconclusive": "point", gate: "metrics:\n  f1: { min: 0.5 }\n" });
  assert.deepEqual(gate, {
    onInconclusive: "point",
    confidence: 0.95,
    minRows: 50,
    rules: [
      { metric: "f1", kind: "min", limit: 0.5 },
      { metric: "f1", kind: "max-drop", limit: 0.01 },
    ],
    slices: [],
  });
});

test("slices are names between commas, or YAML", () => {
  const slices = (text: string) => settingsOf(file, "m", { slices: text }).gate.slices;
  assert.deepEqual(slices("a,b"), [
    { kind: "column", column: "a" },
    { kind: "column", column: "b" },
  ]);
  assert.deepEqual(slices('[{ name: n, where: "x > 1" }]'), [{ kind: "condition", name: "n", where: "x > 1" }]);
});

test("an artifact puts aside the file's predictions and the other way round", () => {
  assert.deepEqual(settingsOf(file, "m", { predictions: "p.csv" }).source, {
    kind: "predictions",
    path: "p.csv",
    columns: {},
    holdout: "h.csv",
  });
  const scored = file.replace("artifact: a.onnx", "predictions: { path: p.csv, label: yhat }");
  assert.equal(settingsOf(scored, "m", { artifact: "b.onnx" }).source.kind, "artifact");
  const other = settingsOf(scored, "m", { predictions: "q.csv" }).source;
  assert.deepEqual(other, { kind: "predictions", path: "q.csv", columns: { label: "yhat" }, holdout: "h.csv" });
});

test("blank inputs and inputs that are no setting are passed over", () => {
  assert.deepEqual(settingsOf(file, "m", { task: " ", "github-token": "t", config: "x" }), settingsOf(file, "m"));
});

const mistakes: [what: string, inputs: Record<string, string>, place: object, message: RegExp, remedy: RegExp][] = [
  ["a word", { task: "binry" }, { input: "task" }, /^task cannot be "binry"\. Did you mean "binary"\?$/, /binary/],
  [
    "a number",
    { threshold: "0,5" },
    { input: "threshold" },
    /^threshold must be a number, not the text "0,5"\.$/,
    /^$/,
  ],
  [
    "a blank word for a number",
    { threshold: "NaN" },
    { input: "threshold" },
    /must be a number, not the text "NaN"/,
    /^$/,
  ],
  ["a part of a gate", { "min-rows": "0" }, { input: "min-rows" }, /^gate\.min-rows must be at least 1\.$/, /^$/],
  ["YAML", { gate: "metrics:\n\tf1: 1" }, { input: "gate", line: 2, column: 1 }, /tab/, /spaces/],
  [
    "a metric",
    { gate: "metrics:\n  log_loss: { max-drop: 1 }" },
    { input: "gate", line: 2, column: 25 },
    /^log_loss is a loss/,
    /max-rise/,
  ],
  ["a key", { gate: "metric: {}" }, { input: "gate", line: 1, column: 1 }, /^gate knows no key "metric"/, /metrics/],
  ["both sources", { artifact: "a", predictions: "p" }, { input: "predictions" }, /not both/, /Remove/],
];

for (const [what, inputs, place, message, remedy] of mistakes) {
  test(`a mistake in an input names it: ${what}`, () => {
    const error = errorOf(() => settingsOf(file, "m", inputs));
    assert.match(error.message, message);
    assert.deepEqual(error.place, place);
    assert.match(error.remedy ?? "", remedy);
  });
}

test("what an input makes wrong in the file is shown in the file", () => {
  const error = errorOf(() => settingsOf(file, "m", { task: "multiclass" }));
  assert.match(error.message, /^data\.positive is for binary tasks, and this one is multiclass\./);
  assert.deepEqual(error.place, { file: "mlops.yml", line: 6, column: 57 });
});

test("what is missing is asked for by the name of its input", () => {
  const nothing = errorOf(() => fromInputs({}));
  assert.equal(nothing.place.input, "task");
  assert.equal(nothing.message, 'The model lacks the key "task".');
  assert.deepEqual(nothing.also, ['input target: data lacks the key "target".']);
  assert.equal(nothing.remedy, "Give the input task, or declare task for the model in the file.");
  const noModel = errorOf(() => fromInputs({ task: "binary", target: "y" }));
  assert.deepEqual(
    [noModel.place.input, noModel.message],
    ["artifact", "Neither an artifact nor predictions are given."],
  );
  const noRows = errorOf(() => fromInputs({ task: "binary", target: "y", artifact: "a" }));
  assert.deepEqual([noRows.place.input, noRows.message], ["holdout", "No hold-out is given."]);
  const inFile = errorOf(() => settingsOf(file.replace("holdout: h.csv, ", ""), "m"));
  assert.deepEqual(inFile.place, { file: "mlops.yml", line: 6, column: 5 });
  assert.match(inFile.remedy ?? "", /data\.holdout/);
});

test("settings that the action takes as inputs are known here by the same names", () => {
  const action = new URL("../../../actions/evaluate-model/action.yml", import.meta.url);
  const inputs = Object.keys(parse(readFileSync(action, "utf8")).inputs);
  const others = [
    "registry",
    "config",
    "model",
    "threads",
    "keep-predictions",
    "working-directory",
    "report-dir",
    "comment",
    "comment-id",
    "check",
    "upload",
    "github-token",
  ];
  const unknown = inputs.filter((name) => !settingInputs.includes(name) && !others.includes(name));
  assert.deepEqual(unknown, []);
});

function fromInputs(inputs: Record<string, string>): ModelSettings {
  return mergeInputs(undefined, new Map(Object.entries(inputs)));
}
