import assert from "node:assert/strict";
import { test } from "node:test";
import { parseConfig } from "@mlops-actions/config";
import type { UserError } from "@mlops-actions/errors";
import { errorOf } from "./error-of.ts";

/** A file around one model's keys, which begin in line 3 and column 5. */
const model = (...lines: string[]): string => ["models:", "  m:", ...lines.map((line) => `    ${line}`), ""].join("\n");
const binary = (...lines: string[]): string => model("task: binary", "data: { target: y }", ...lines);

interface Bad {
  readonly what: string;
  readonly text: string;
  readonly message: string;
  readonly at: readonly [line: number, column: number] | null;
  readonly remedy?: RegExp;
  /** Default: nothing else. */
  readonly also?: readonly string[];
}

const files: readonly Bad[] = [
  { what: "an empty file", text: "", message: "The file is empty.", at: null, remedy: /models/ },
  { what: "comments alone", text: "# to do\n", message: "The file is empty.", at: null },
  { what: "a list", text: "- a\n", message: "The file must be a set of keys, not a list.", at: [1, 1] },
  { what: "text", text: "models", message: 'The file must be a set of keys, not the text "models".', at: [1, 1] },
  { what: "empty models", text: "models: {}\n", message: "The file declares no model.", at: [1, 9] },
  { what: "blank models", text: "models:\n", message: "models must be a set of keys, not nothing.", at: [1, 8] },
  {
    what: "a blank model",
    text: "models:\n  m:\n",
    message: "models.m must be a set of keys, not nothing.",
    at: [2, 5],
  },
  {
    what: "an unknown key of the file",
    text: `${binary()}enviroments: {}\n`,
    message: 'The file knows no key "enviroments". Did you mean "environments"?',
    at: [5, 1],
    remedy: /^Legal keys: models, quality, registry, openlineage, gitflow, environments, sinks\.$/,
  },
  {
    what: "an unknown key of the quality gate",
    text: "quality: { toolz: [ruff] }\n",
    message: 'quality knows no key "toolz". Did you mean "tools"?',
    at: [1, 12],
  },
  {
    what: "a coverage of more than all",
    text: "quality:\n  coverage: { min: 800 }\n",
    message: "quality.coverage.min must be at most 100, not the number 800.",
    at: [2, 20],
  },
  {
    what: "a time without a unit",
    text: 'quality:\n  time-limit: "90"\n',
    message: "quality.time-limit: a time is a number and a unit: 90s, 10m, 2h.",
    at: [2, 15],
  },
  {
    what: "no time at all",
    text: "quality:\n  time-limit: 0s\n",
    message: "A time must be more than none: 90s, 10m, 2h.",
    at: [2, 15],
  },
  {
    what: "a time that quotes would not mend",
    text: "quality:\n  time-limit: 5\n",
    message: "quality.time-limit must be text, not the number 5.",
    at: [2, 15],
    remedy: /^Mind that a time is a number and a unit: 90s, 10m, 2h\.$/,
  },
  {
    what: "a text that quotes would mend",
    text: "quality:\n  baseline: 14\n",
    message: "quality.baseline must be text, not the number 14.",
    at: [2, 13],
    remedy: /^Put it in quotes: "14"\.$/,
  },
  {
    what: "a tool twice",
    text: "quality:\n  tools: [ruff, { name: ruff }]\n",
    message: 'The tool "ruff" stands twice.',
    at: [2, 17],
    remedy: /another name/,
  },
  {
    what: "a report of a tool that we know",
    text: "quality:\n  tools:\n    - { name: ruff, report: sarif }\n",
    message: 'The gate knows what "ruff" reports.',
    at: [3, 29],
  },
  {
    what: "a command with a version",
    text: "quality:\n  tools:\n    - { name: own, run: [own], version: 1 }\n",
    message: "A command of yours is not installed.",
    at: [3, 41],
  },
  {
    what: "an unknown key of a model",
    text: binary("tresh: 0.5", "artefact: m.onnx"),
    message: 'models.m knows no key "tresh".',
    also: ['line 6, column 5: models.m knows no key "artefact". Did you mean "artifact"?'],
    at: [5, 5],
  },
  {
    what: "a key one level too high",
    text: binary("holdout: a.csv"),
    message: 'models.m knows no key "holdout". It belongs under "data".',
    at: [5, 5],
  },
  {
    what: "an unknown key of a rule",
    text: binary("gate:", "  metrics:", "    recall: { max_drop: 0.02 }"),
    message: 'models.m.gate.metrics.recall knows no key "max_drop". Did you mean "max-drop"?',
    at: [7, 19],
  },
  {
    what: "a key called __proto__",
    text: binary("__proto__: { a: 1 }"),
    message: 'models.m knows no key "__proto__".',
    at: [5, 5],
  },
  {
    what: "a key called constructor",
    text: binary("constructor: 1"),
    message: 'models.m knows no key "constructor".',
    at: [5, 5],
  },
  { what: "no task", text: model("data: { target: y }"), message: 'models.m lacks the key "task".', at: [2, 3] },
  { what: "no data", text: model("task: binary"), message: 'models.m lacks the key "data".', at: [2, 3] },
  {
    what: "no target",
    text: model("task: binary", "data: { id: i }"),
    message: 'models.m.data lacks the key "target".',
    at: [4, 5],
  },
  {
    what: "a mistyped word",
    text: model("task: binry", "data: { target: y }"),
    message: 'models.m.task cannot be "binry". Did you mean "binary"?',
    at: [3, 11],
    remedy: /binary, multiclass, regression/,
  },
  {
    what: "a quoted number",
    text: binary('threshold: "0.5"'),
    message: 'models.m.threshold must be a number, not the text "0.5".',
    at: [5, 16],
    remedy: /^Write 0\.5 without quotes\.$/,
  },
  {
    what: "a number for a column",
    text: model("task: binary", "data: { target: 7 }"),
    message: "models.m.data.target must be text, not the number 7.",
    at: [4, 21],
    remedy: /"7"/,
  },
  {
    what: "a threshold beyond 1",
    text: binary("threshold: 50"),
    message: "models.m.threshold must be at most 1, not the number 50.",
    at: [5, 16],
  },
  {
    what: "no number at all",
    text: binary("threshold: .nan"),
    message: "models.m.threshold must be a number, not the number NaN.",
    at: [5, 16],
  },
  {
    what: "a confidence of 95",
    text: binary("gate: { confidence: 95 }"),
    message: "models.m.gate.confidence must be below 1, not the number 95.",
    at: [5, 25],
  },
  {
    what: "half a row",
    text: binary("gate: { min-rows: 0.5 }"),
    message: "models.m.gate.min-rows must be a whole number, not the number 0.5.",
    at: [5, 23],
  },
  {
    what: "a negative margin",
    text: binary("gate: { metrics: { recall: { max-drop: -0.1 } } }"),
    message: "models.m.gate.metrics.recall.max-drop must be at least 0.",
    at: [5, 44],
  },
  {
    what: "text for a list",
    text: model("task: binary", "data: { target: y, features: a }"),
    message: 'models.m.data.features must be a list, not the text "a".',
    at: [4, 34],
  },
  {
    what: "an empty text",
    text: binary('artifact: ""'),
    message: "models.m.artifact is empty.",
    at: [5, 15],
  },
  {
    what: "a number for a slice",
    text: binary("gate: { slices: [region, 3] }"),
    message: "models.m.gate.slices[1] must be text or a set of keys, not the number 3.",
    at: [5, 30],
  },
  {
    what: "a slice without a condition",
    text: binary("gate: { slices: [{ name: a }] }"),
    message: 'models.m.gate.slices[0] lacks the key "where".',
    at: [5, 22],
  },
  {
    what: "an unknown key of a slice",
    text: binary("gate: { slices: [{ name: a, were: b, where: c }] }"),
    message: 'models.m.gate.slices[0] knows no key "were". Did you mean "where"?',
    at: [5, 33],
  },
  {
    what: "a score that rises",
    text: binary("gate: { metrics: { roc_auc: { max-rise: 0.1 } } }"),
    message: "roc_auc is a score: it gets worse as it drops, not as it rises.",
    at: [5, 45],
    remedy: /^Write max-drop instead of max-rise\.$/,
  },
  {
    what: "a loss that drops",
    text: binary("gate: { metrics: { log_loss: { max-drop: 0.1 } } }"),
    message: "log_loss is a loss: it gets worse as it rises, not as it drops.",
    at: [5, 46],
    remedy: /^Write max-rise instead of max-drop\.$/,
  },
  {
    what: "a mistyped metric",
    text: binary("gate: { metrics: { acuracy: { min: 0.1 } } }"),
    message: '"acuracy" is no metric of a binary task. Did you mean "accuracy"?',
    at: [5, 33],
    remedy: /roc_auc/,
  },
  {
    what: "a metric of another task",
    text: binary("gate: { metrics: { rmse: { max: 1 } } }"),
    message: '"rmse" is a metric of regression tasks, and this one is binary.',
    at: [5, 30],
  },
  {
    what: "one metric by two names",
    text: binary("gate: { metrics: { f1: { min: 0.1 }, f1_score: { min: 0.2 } } }"),
    message: '"f1_score" and "f1" are the same metric.',
    at: [5, 52],
  },
  {
    what: "a metric without a limit",
    text: model("task: regression", "data: { target: y }", "gate: { metrics: { rmse: {} } }"),
    message: "rmse has no limit, and no default fits its unit.",
    at: [5, 30],
    remedy: /max-rise/,
  },
  {
    what: "limits that nothing meets",
    text: binary("gate: { metrics: { f1: { min: 0.9, max: 0.8 } } }"),
    message: "min 0.9 is above max 0.8.",
    at: [5, 35],
  },
  {
    what: "two sources of predictions",
    text: model("task: binary", "data: { target: y, id: i }", "artifact: a.onnx", "predictions: p.csv"),
    message: "A model has an artifact or predictions, not both.",
    at: [6, 18],
  },
  {
    what: "predictions without an id",
    text: binary("predictions: p.csv"),
    message: "Predictions are paired by an id, and no column is named for it.",
    at: [5, 18],
    remedy: /data\.id/,
  },
  {
    what: "a threshold on numbers",
    text: model("task: regression", "data: { target: y }", "threshold: 0.5"),
    message: "threshold is for binary tasks, and this one is regression.",
    at: [5, 16],
  },
  {
    what: "three classes of two",
    text: binary("classes: [a, b, c]"),
    message: "A binary task has 2 classes, not 3.",
    at: [5, 14],
    remedy: /multiclass/,
  },
  {
    what: "a positive class that is none",
    text: model("task: binary", "data: { target: y, positive: c }", "classes: [a, b]"),
    message: 'The positive class "c" is not one of the classes a, b.',
    at: [4, 34],
  },
  {
    what: "a class twice",
    text: model("task: multiclass", "data: { target: y }", "classes: [a, b, a]"),
    message: '"a" stands twice in classes.',
    at: [5, 21],
  },
  {
    what: "the target among the features",
    text: model("task: binary", "data: { target: y, features: [x, y] }"),
    message: '"y" is the target and cannot feed the model.',
    at: [4, 38],
  },
  {
    what: "a registry without a version",
    text: binary('baseline: "registry:"'),
    message: "registry: names no version.",
    at: [5, 15],
  },
  {
    what: "a key twice",
    text: binary("task: multiclass"),
    message: 'The key "task" stands twice.',
    at: [5, 5],
    remedy: /line 3/,
  },
  {
    what: "a number twice as a key",
    text: 'models:\n  1: {}\n  "1": {}\n',
    message: 'The key "1" stands twice.',
    at: [3, 3],
  },
  { what: "a key that is a list", text: "? [a]\n: b\n", message: "A key must be a plain text.", at: [1, 3] },
  { what: "a tab", text: "models:\n\tm: 1\n", message: "A tab indents this line.", at: [2, 1], remedy: /spaces/ },
  {
    what: "an open double quote",
    text: binary('artifact: "a.onnx'),
    message: 'The quote " is not closed.',
    at: [5, 15],
  },
  {
    what: "an open single quote",
    text: binary("artifact: 'a.onnx"),
    message: "The quote ' is not closed.",
    at: [5, 15],
  },
  { what: "an open list", text: binary("classes: [a, b"), message: "A [ is not closed.", at: [6, 1] },
  {
    what: "an open map",
    text: binary("gate: { confidence: 0.9", "threshold: 0.1"),
    message: "A { is not closed before this.",
    at: [6, 5],
  },
  { what: "a line without a colon", text: binary("artifact"), message: "A key without a colon.", at: [5, 5] },
  { what: "a reserved character", text: binary("artifact: @a"), message: "A value cannot begin with @.", at: [5, 15] },
  {
    what: "wrong indentation",
    text: binary("baseline: none", " artifact: a"),
    message: "The indentation is wrong here, or a value holds a colon.",
    at: [5, 15],
  },
  {
    what: "an expression between braces",
    text: `${binary()}sinks: { slack: $${"{{ env.HOOK }}"} }\n`,
    message: "An expression in double braces needs quotes here.",
    at: [5, 17],
    remedy: /quotes/,
  },
  { what: "two documents", text: `${binary()}---\n${binary()}`, message: "A second document begins here.", at: [5, 1] },
  { what: "an alias of nothing", text: binary("artifact: *a"), message: "No anchor &a stands before *a.", at: [5, 15] },
  { what: "a tag of nobody", text: binary("artifact: !mine a"), message: "This is no YAML.", at: [5, 15] },
];

for (const { what, text, message, at, remedy, also = [] } of files) {
  test(`${what} is an error at its place`, () => {
    const error = errorIn(text);
    assert.equal(error.message, message);
    assert.deepEqual(error.also, also);
    const [line, column] = at ?? [];
    assert.deepEqual(error.place, at === null ? { file: "mlops.yml" } : { file: "mlops.yml", line, column });
    if (remedy) assert.match(error.remedy ?? "", remedy);
  });
}

test("ten more problems are listed at most, in the order of the file", () => {
  const { message, also } = errorIn(binary(...Array.from({ length: 13 }, (_, index) => `zzz${index}: 1`)));
  assert.equal(message, 'models.m knows no key "zzz0".');
  assert.equal(also.length, 11);
  assert.equal(also[0], 'line 6, column 5: models.m knows no key "zzz1".');
  assert.equal(also[10], "and 2 more");
});

test("the parser's own words are kept as the cause", () => {
  assert.equal(errorIn("a:\n\tb: 1\n").cause, "Tabs are not allowed as indentation");
});

test("nesting and aliases without end are the file's fault", () => {
  const laughs = Array.from({ length: 9 }, (_, k) => `a${k + 1}: &a${k + 1} [${Array(9).fill(`*a${k}`).join(", ")}]`);
  assert.match(errorIn(["a0: &a0 [x]", ...laughs].join("\n")).message, /refers to itself/);
  assert.match(errorIn("models: &a [*a]").message, /^models must be a set of keys, not a list/);
  assert.match(errorIn("[".repeat(20_000)).message, /^This is nested/);
  assert.match(errorIn("- ".repeat(20_000)).message, /^This is nested/);
});

function errorIn(text: string): UserError {
  return errorOf(() => parseConfig(text, "mlops.yml"));
}
