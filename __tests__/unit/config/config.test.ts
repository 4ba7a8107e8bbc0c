import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chooseModel, configJsonSchema, parseConfig } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import fc from "fast-check";
import { errorOf } from "./error-of.ts";
import { settingsOf } from "./settings-of.ts";

/** The example of the documentation, with keys of actions that do not exist yet. */
const documented = `
models:
  breast-cancer:
    task: binary                        # binary | multiclass | regression
    artifact: model-fixtures/breast-cancer/model.onnx
    data:
      holdout: model-fixtures/breast-cancer/holdout.csv
      reference: model-fixtures/breast-cancer/train.csv
      target: diagnosis
      positive: malignant
      id: sample
    baseline: base
    gate:
      on-inconclusive: warn
      metrics:
        roc_auc:  { min: 0.95, max-drop: 0.01 }
        recall:   { max-drop: 0.02 }
        log_loss: { max-rise: 0.02 }
      slices: [ region, { name: "small tumours", where: "mean_radius < 12" } ]
    drift: { alpha: 0.05, columns: { mean_radius: { threshold: 0.2 } } }
    package: { base: public.ecr.aws/docker/library/node:24-slim, repository: models/breast-cancer }
    rollout:
      target: { sagemaker: { endpoint: breast-cancer } }
      steps: [ 5%, 25%, 50%, 100% ]
      signals: { errors: { margin: 0.005 }, slow: { over: 300ms, margin: 0.01 } }
    retrain: { run: { workflow: train.yml }, when: { drift: "2 of 5" }, cooldown: 7d, budget: 4 per month }
registry: { directory: .mlops/registry }
environments:
  dev:  { branches: [develop], aws: { role: arn:aws:iam::111111111111:role/mlops-dev, region: eu-west-1 } }
  prod: { branches: [main] }
sinks: { pushgateway: "http://gateway", slack: "$\{{ env.SLACK_WEBHOOK_URL }}" }
`;

test("the documented example becomes settings with every default", () => {
  assert.deepEqual(settingsOf(documented), {
    task: "binary",
    source: {
      kind: "artifact",
      path: "model-fixtures/breast-cancer/model.onnx",
      holdout: "model-fixtures/breast-cancer/holdout.csv",
    },
    data: {
      target: "diagnosis",
      reference: "model-fixtures/breast-cancer/train.csv",
      positive: "malignant",
      id: "sample",
      ignore: [],
      columns: new Map(),
      unlabelled: "error",
    },
    outputs: {},
    scores: "probabilities",
    baseline: { kind: "base" },
    gate: {
      onInconclusive: "warn",
      confidence: 0.95,
      minRows: 50,
      rules: [
        { metric: "roc_auc", kind: "min", limit: 0.95 },
        { metric: "roc_auc", kind: "max-drop", limit: 0.01 },
        { metric: "recall", kind: "max-drop", limit: 0.02 },
        { metric: "log_loss", kind: "max-rise", limit: 0.02 },
      ],
      slices: [
        { kind: "column", column: "region" },
        { kind: "condition", name: "small tumours", where: "mean_radius < 12" },
      ],
    },
  });
});

test("the repository's own mlops.yml is legal for each of its models", () => {
  const file = new URL("../../../mlops.yml", import.meta.url);
  const text = readFileSync(file, "utf8");
  const names = [...parseConfig(text, "mlops.yml").models.keys()];
  assert.deepEqual(names, ["breast-cancer", "digits", "diabetes"]);
  for (const name of names) assert.equal(settingsOf(text, name).source.kind, "artifact");
});

test("the committed JSON Schema is the one that the code gives", () => {
  const file = new URL("../../../packages/config/mlops.schema.json", import.meta.url);
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), configJsonSchema());
});

test("the JSON Schema describes every key", () => {
  const undescribed: string[] = [];
  const visit = (schema: Schema, path: string): void => {
    for (const [key, child] of Object.entries(schema.properties ?? {})) {
      if (!child.description) undescribed.push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
    for (const child of [schema.additionalProperties, schema.items, ...(schema.anyOf ?? [])]) {
      if (typeof child === "object") visit(child, `${path}.*`);
    }
  };
  visit(configJsonSchema(), "");
  assert.deepEqual(undescribed, []);
});

test("the JSON Schema asks for what has no default", () => {
  const schema = configJsonSchema() as Schema;
  const model = schema.properties?.["models"]?.additionalProperties as Schema;
  assert.equal(schema.required, undefined);
  assert.deepEqual(model.required, ["task", "data"]);
  assert.equal(model.additionalProperties, false);
});

test("labels are what is written, not what YAML reads", () => {
  const text = `
models:
  m:
    task: multiclass
    artifact: a.onnx
    data: { holdout: h.csv, target: y, missing: ["", NA, null, ~, -999.0, 01] }
    classes: [01, 1.0, true, "1", no]
`;
  const { classes, data } = settingsOf(text);
  assert.deepEqual(classes, ["01", "1.0", "true", "1", "no"]);
  assert.deepEqual(data.missing, ["", "NA", "null", "~", "-999.0", "01"]);
  assert.equal(settingsOf(minimal("positive: 1")).data.positive, "1");
});

test("anchors, aliases and merge keys are followed, also to the place of an error", () => {
  const text = `
models:
  a: &a
    task: binary
    artifact: a.onnx
    data: &data { holdout: h.csv, target: y }
  b:
    <<: *a
    data: { <<: *data, id: i }
    threshold: high
`;
  assert.deepEqual(errorOf(() => parseConfig(text, "f.yml")).place, { file: "f.yml", line: 10, column: 16 });
  const mended = settingsOf(text.replace("high", "0.3"), "b");
  assert.deepEqual([mended.task, mended.data.target, mended.data.id, mended.threshold], ["binary", "y", "i", 0.3]);
});

test("an error within a merged map points at where it is written", () => {
  const text = "models:\n  a: &a\n    task: binary\n    data: { target: y }\n    threshold: 2\n  b: { <<: *a }\n";
  const error = errorOf(() => parseConfig(text, "f.yml"));
  assert.deepEqual(error.place, { file: "f.yml", line: 5, column: 16 });
  assert.match(error.also.join(), /^line 5, column 16: models\.b\.threshold/);
});

test("a byte order mark and CRLF do not disturb", () => {
  const { task } = settingsOf(`\uFEFF${minimal().replaceAll("\n", "\r\n")}`);
  assert.equal(task, "binary");
});

test("__proto__ and constructor are names like any other", () => {
  const text = `
models:
  __proto__:
    task: binary
    artifact: a.onnx
    data: { holdout: h.csv, target: y, columns: { __proto__: text, constructor: float } }
`;
  const { data } = settingsOf(text, "__proto__");
  assert.deepEqual(
    [...data.columns],
    [
      ["__proto__", "text"],
      ["constructor", "float"],
    ],
  );
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
});

test("a metric of a class, or of the first k, is legal while the classes are the graph's to say", () => {
  const text = `
models:
  m:
    task: multiclass
    artifact: a.onnx
    data: { holdout: h.csv, target: y }
    gate: { metrics: { recall_class_cat: { min: 0.5 }, top_3_accuracy: { max-drop: 0.02 } } }
`;
  assert.deepEqual(settingsOf(text).gate.rules, [
    { metric: "recall_class_cat", kind: "min", limit: 0.5 },
    { metric: "recall_class_cat", kind: "max-drop", limit: 0.01 },
    { metric: "top_3_accuracy", kind: "max-drop", limit: 0.02 },
  ]);
  const declared = text.replace("gate:", "classes: [dog, bird]\n    gate:");
  assert.match(errorOf(() => settingsOf(declared)).message, /"recall_class_cat" is no metric of a multiclass task/);
});

test("aliases of metrics and blank rules become rules under the metric's own name", () => {
  const text = minimal().replace("threshold: 0.5", "gate: { metrics: { accuracy_score: , brier: { max: 0.2 } } }");
  assert.deepEqual(settingsOf(text).gate.rules, [
    { metric: "accuracy", kind: "max-drop", limit: 0.01 },
    { metric: "brier", kind: "max", limit: 0.2 },
    { metric: "brier", kind: "max-rise", limit: 0.01 },
  ]);
});

test("predictions are a path, or a path and names of columns", () => {
  const of = (predictions: string) =>
    settingsOf(`models: { m: { task: binary, data: { target: y, id: i }, predictions: ${predictions} } }`).source;
  assert.deepEqual(of("p.csv"), { kind: "predictions", path: "p.csv", columns: {} });
  assert.deepEqual(of("{ path: p.csv, label: yhat, scores: { a: p_a, b: p_b } }"), {
    kind: "predictions",
    path: "p.csv",
    columns: {
      label: "yhat",
      scores: new Map([
        ["a", "p_a"],
        ["b", "p_b"],
      ]),
    },
  });
});

test("the model is the one named, or the only one", () => {
  const one = parseConfig(minimal(), "mlops.yml");
  assert.equal(chooseModel(one, undefined).name, "m");
  const two = parseConfig(`${minimal()}  other: { task: regression, data: { target: y } }\n`, "mlops.yml");
  assert.equal(chooseModel(two, "other").name, "other");
  const unnamed = errorOf(() => chooseModel(two, undefined));
  assert.equal(unnamed.message, "mlops.yml declares 2 models: m, other.");
  assert.equal(unnamed.place.input, "model");
  const unknown = errorOf(() => chooseModel(two, "othr"));
  assert.equal(unknown.message, 'mlops.yml declares no model "othr". Did you mean "other"?');
  assert.equal(unknown.remedy, "Its models: m, other.");
  const none = errorOf(() => chooseModel(parseConfig("registry: {}\n", "mlops.yml"), undefined));
  assert.equal(none.message, "The file declares no model.");
  assert.equal(none.place.file, "mlops.yml");
});

test("whatever the text, it is a configuration or a UserError", () => {
  const words = [
    "models:",
    "\n  m:",
    "\n    ",
    "task: ",
    "binary",
    "data: ",
    "{",
    "}",
    "[",
    "]",
    "target: y",
    "&a ",
    "*a",
    "<<: ",
    "- ",
    "\t",
    '"',
    "'",
    "|",
    ">",
    "? ",
    "---\n",
    "!!binary ",
    "__proto__: ",
    "gate: ",
    "metrics: ",
    "\uFEFF",
    "%YAML 1.1\n",
    "#",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 4 })), {
        maxLength: 40,
      })
      .map((parts) => parts.join("")),
    fc.json().map((json) => `models: ${json}`),
  );
  fc.assert(
    fc.property(text, (source) => {
      try {
        assert.ok(parseConfig(source, "mlops.yml").models instanceof Map, "a file without models is legal");
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
        assert.equal(error.place.file, "mlops.yml");
      }
    }),
    { numRuns: 1_000 },
  );
});

interface Schema {
  readonly description?: string;
  readonly required?: string[];
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: Schema[];
}

function minimal(data = "id: i"): string {
  return `models:
  m:
    task: binary
    artifact: a.onnx
    data: { holdout: h.csv, target: y, ${data} }
    threshold: 0.5
`;
}
