import { readFileSync } from "node:fs";
import type { Files } from "@mlops-actions/testkit";
import { fixture } from "./team-repository.ts";

/** A mistake that a team can make, and what it reads then. */
export interface Mistake {
  readonly what: string;
  readonly files: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is wrong, where, and how to mend it; what the failing library said may follow in brackets. */
  readonly says: string;
  /** The library's own words. */
  readonly cause?: RegExp;
  /** Whether the built action is started too: the others have the same way out of it. */
  readonly asAction?: boolean;
}

const holdout = fixture("breast-cancer", "holdout.csv").toString().trimEnd().split("\n");
const predictions = fixture("breast-cancer", "predictions-candidate.csv").toString().trimEnd().split("\n");

const config = `models:
  breast-cancer:
    task: binary
    artifact: model.onnx
    baseline: none
    data: { holdout: holdout.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
    gate:
      metrics: { roc_auc: { min: 0.95 } }
      slices: [size]
`;

const predicted = `models:
  breast-cancer:
    task: binary
    predictions: candidate.csv
    baseline: baseline.csv
    data: { target: diagnosis, positive: malignant, id: sample }
`;

function withModel(files: Files = {}, change: (config: string) => string = (text) => text): Files {
  return {
    "mlops.yml": change(config),
    "holdout.csv": lines(holdout.slice(0, 40)),
    "model.onnx": fixture("breast-cancer", "candidate.onnx"),
    ...files,
  };
}

function withPredictions(candidate: readonly string[], change: (config: string) => string = (text) => text): Files {
  return {
    "mlops.yml": change(predicted),
    "candidate.csv": lines(candidate),
    "baseline.csv": lines(predictions),
  };
}

function replaced(from: string, to: string): (config: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the configuration holds no ${from}`);
    return text.replace(from, to);
  };
}

const where = (condition: string) =>
  replaced("slices: [size]", `slices: [{ name: low, where: ${JSON.stringify(condition)} }]`);

function lines(rows: readonly string[]): string {
  return `${rows.join("\n")}\n`;
}

/** The rows with another cell: `line` counts from 1, `column` from 0. */
function cell(rows: readonly string[], line: number, column: number, text: string): string[] {
  return rows.map((row, index) => (index === line - 1 ? row.split(",").with(column, text).join(",") : row));
}

function without(rows: readonly string[], column: number): string[] {
  return rows.map((row) => row.split(",").toSpliced(column, 1).join(","));
}

function model(name: string): Buffer {
  return readFileSync(new URL(`../../models/${name}.onnx`, import.meta.url));
}

const listed =
  "sample, mean_radius, mean_texture, mean_perimeter, mean_area, mean_smoothness, mean_compactness, mean_concavity, mean_concave_points, mean_symmetry, mean_fractal_dimension, radius_error and 21 more";
const features = holdout[0]!.split(",").slice(1, 31);
const quotedFeatures = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
const exportAgain = "Export the model again, and check that the whole file was committed or downloaded.";
const fixPath = "Mend the path; it counts from the working directory.";

const models: readonly Mistake[] = [
  {
    what: "a truncated model",
    files: withModel({ "model.onnx": fixture("breast-cancer", "candidate.onnx").subarray(0, 700) }),
    says: `model.onnx: The file is no whole ONNX model: it is truncated or has another format.\n${exportAgain}`,
    cause: /ends after its message/,
    asAction: true,
  },
  {
    what: "an unknown operator",
    files: withModel({ "model.onnx": model("unknown-operator") }),
    says: `model.onnx: The model uses the operator com.example:Oracle, which onnxruntime does not know.
Export the model with ONNX's own operators.`,
    cause: /com\.example:Oracle\(-1\) is not a registered function\/op/,
    asAction: true,
  },
  {
    what: "a model that lacks a column",
    files: withModel({ "holdout.csv": lines(without(holdout.slice(0, 40), 3)) }),
    says: `holdout.csv: The model takes 30 columns ("features" [N, 30]), but the data offers 29, 1 too few: ${quotedFeatures(features.toSpliced(2, 1))}.
Name columns that are no features under \`ignore:\`, or list the model's columns in its order under \`features:\`.`,
  },
  {
    what: "a slice column that would feed the model",
    files: withModel({}, replaced(", ignore: [size]", "")),
    says: `holdout.csv: The model takes 30 columns ("features" [N, 30]), but the data offers 31, 1 too many: ${quotedFeatures([...features, "size"])}.
Name columns that are no features under \`ignore:\` (text: "size"), or list the model's columns in its order under \`features:\`.`,
  },
  {
    what: "a model of named inputs whose column is missing",
    files: {
      "mlops.yml": `models:
  homes: { task: binary, artifact: model.onnx, baseline: none, data: { holdout: rows.csv, target: sold, positive: "yes" } }
`,
      "model.onnx": model("mixed-columns"),
      "rows.csv": "age,rooms,city,sold\n1,1,Oslo,no\n",
    },
    says: `rows.csv: The model takes columns that the data lacks: "owner".
Add them, or list the model's columns in its order under \`features:\`. The data has "age", "rooms", "city", "sold"; \`model.onnx\` takes "age", "rooms", "owner", "city".`,
    asAction: true,
  },
  {
    what: "a model of numbers where classes are asked for",
    files: {
      "mlops.yml": `models:
  d: { task: binary, artifact: model.onnx, baseline: none, data: { holdout: rows.csv, target: y } }
`,
      "model.onnx": model("regressor-column"),
      "rows.csv": "a,b,c,y\n1,2,3,0\n3,2,1,1\n",
    },
    says: `model.onnx: The model gives a score of 1.1526315212249756 for line 2 of rows.csv, which is no probability.
If the output holds logits, set \`scores: logits\`; if another output holds the probabilities, name it under \`outputs:\`; if these are no scores of classes, check \`task:\`.`,
  },
  {
    what: "a model of classes where numbers are asked for",
    files: withModel(
      {},
      () => `models:
  d: { task: regression, artifact: model.onnx, baseline: none, data: { holdout: holdout.csv, target: diagnosis } }
`,
    ),
    says: `model.onnx: None of the model's outputs holds values of a regression: "output_label" (string [?]), "output_probability" (float32 [?, 2]).
Check \`task:\`, or name the output under \`outputs:\`.`,
  },
  {
    what: "a threshold for a model that gives labels alone",
    files: {
      "mlops.yml": `models:
  d: { task: binary, artifact: model.onnx, threshold: 0.4, baseline: none, data: { holdout: rows.csv, target: y } }
`,
      "model.onnx": model("labels-only"),
      "rows.csv": "a,b,c,d,y\n1,2,3,4,1\n3,2,1,1,0\n",
    },
    says: `mlops.yml:2:32: A threshold needs scores, and the model gives labels alone.
Remove threshold.`,
  },
  {
    what: "a baseline that takes other columns",
    files: withModel({ "old.onnx": model("labels-only") }, replaced("baseline: none", "baseline: old.onnx")),
    says: `holdout.csv: The baseline old.onnx: The model takes 4 columns ("x" [N, 4]), but the data offers 30, 26 too many: ${quotedFeatures(features)}.
Name columns that are no features under \`ignore:\`, or list the model's columns in its order under \`features:\`.`,
  },
];

const rows: readonly Mistake[] = [
  {
    what: "a missing target",
    files: withModel({}, replaced("target: diagnosis", "target: diagnose")),
    says: `mlops.yml:6:43: holdout.csv has no column "diagnose". Did you mean "diagnosis"?
Its columns: ${listed}.`,
    asAction: true,
  },
  {
    what: "an ignored column that is not there",
    files: withModel({}, replaced("ignore: [size]", "ignore: [size, sise]")),
    says: `mlops.yml:6:102: holdout.csv has no column "sise". Did you mean "size"?
Its columns: ${listed}.`,
  },
  {
    what: "an empty file",
    files: withModel({ "holdout.csv": "" }),
    says: `"holdout.csv" is empty.\nCheck the step that writes it.`,
  },
  {
    what: "a header alone",
    files: withModel({ "holdout.csv": lines(holdout.slice(0, 1)) }),
    says: `"holdout.csv" has columns but no rows.\nCheck the step that writes it.`,
  },
  {
    what: "a ragged row",
    files: withModel({ "holdout.csv": lines(holdout.slice(0, 40).with(4, `${holdout[4]},extra`)) }),
    says: `holdout.csv:5: Line 5 of "holdout.csv" has 34 cells where the header has 33.
Mend the line; a cell that holds the delimiter or a line break needs quotes around it.`,
    cause: /Expected Number of Columns: 33 Found: 34\)$/,
    asAction: true,
  },
  {
    what: "text in a numeric column",
    files: withModel({ "holdout.csv": lines(cell(holdout.slice(0, 40), 7, 3, "abc")) }),
    says: `holdout.csv:7:19: Column "mean_perimeter" has to hold numbers, but a cell is "abc".
Mend the cell, or add it to \`missing:\` if it means that there is no value.`,
    asAction: true,
  },
  {
    what: "UTF-16",
    files: withModel({ "holdout.csv": Buffer.from(`\ufeff${lines(holdout)}`, "utf16le") }),
    says: `holdout.csv:1: "holdout.csv" is not UTF-8 text but UTF-16.
Save it as UTF-8, for example \`iconv -f UTF-16 -t UTF-8\`.`,
    asAction: true,
  },
  {
    what: "a workbook",
    files: withModel({ "rows.xlsx": "PK\u0003\u0004\u0000\u0000" }, replaced("holdout.csv", "rows.xlsx")),
    says: `"rows.xlsx" is an Excel workbook or another zip archive, not a table that can be read.
Save it as CSV, JSON Lines or Parquet.`,
  },
  {
    what: "a blank label",
    files: withModel({ "holdout.csv": lines(cell(holdout.slice(0, 40), 7, 32, "")) }),
    says: `holdout.csv:7:229: The target "diagnosis" is blank in line 7.
Label these rows, or leave them out with unlabelled: exclude.`,
  },
  {
    what: "a label that the model does not know",
    files: withModel({ "holdout.csv": lines(cell(cell(holdout.slice(0, 40), 7, 32, "unclear"), 9, 32, "unclear")) }),
    says: `holdout.csv:7:229: The model does not know "unclear" (lines 7, 9) in "diagnosis".
It knows benign, malignant. Correct the labels, or name the classes in the order of its scores with classes.`,
    asAction: true,
  },
  {
    what: "a positive class that no row and no model knows",
    files: withModel({}, replaced("positive: malignant", "positive: Malignant")),
    says: `holdout.csv: The positive class "Malignant" is none of the labels of "diagnosis": benign, malignant.
Set positive to one of them.`,
  },
  {
    what: "a file that is not there",
    files: withModel({}, replaced("holdout: holdout.csv", "holdout: holdot.csv")),
    says: `mlops.yml:6:22: There is no file "holdot.csv". Did you mean "holdout.csv"?\n${fixPath}`,
  },
  {
    what: "a model that is not there",
    files: withModel({}, replaced("artifact: model.onnx", "artifact: modle.onnx")),
    says: `mlops.yml:4:15: There is no model at "modle.onnx". Did you mean "model.onnx"?\n${fixPath}`,
    asAction: true,
  },
];

const conditions: readonly Mistake[] = [
  {
    what: "a condition that is no SQL",
    files: withModel({}, where("mean_radius >")),
    says: `mlops.yml:9:36: The condition "mean_radius >" of slice "low" is not an SQL expression.
Write a comparison such as \`age < 30 AND region = 'north'\`.`,
    cause: /syntax error/,
  },
  {
    what: "a condition that reads a file",
    files: withModel({}, where("mean_radius > (SELECT count(*) FROM read_csv('/etc/passwd'))")),
    says: `mlops.yml:9:36: The condition "mean_radius > (SELECT count(*) FROM read_csv('/etc/passwd'))" of slice "low" holds a subquery.
Compare columns with constants, and join comparisons by AND, OR and NOT.`,
    asAction: true,
  },
  {
    what: "a condition with a second statement",
    files: withModel({}, where("true; ATTACH 'evil.db'")),
    says: `mlops.yml:9:36: The condition "true; ATTACH 'evil.db'" of slice "low" is not an SQL expression.
Write a comparison such as \`age < 30 AND region = 'north'\`.`,
    cause: /syntax error/,
  },
];

const filesOfPredictions: readonly Mistake[] = [
  {
    what: "ids that stand twice",
    files: withPredictions(cell(predictions, 8, 0, "S0005")),
    says: `candidate.csv:8:1: Ids stand twice in "sample": S0005 (line 8).\nEach row needs an id of its own.`,
    asAction: true,
  },
  {
    what: "a score that is NaN",
    files: withPredictions(cell(predictions, 8, 3, "NaN")),
    says: `candidate.csv:8:27: The prediction "score" is missing or not a number in line 8.
Predict every row, or leave these out on both sides.`,
    asAction: true,
  },
  {
    what: "a score beyond 1",
    files: withPredictions(cell(predictions, 8, 3, "1.7")),
    says: `candidate.csv:8:27: The score "score" is beyond 0 to 1 in line 8.
Write probabilities: for logits, a sigmoid or softmax of them.`,
  },
  {
    what: "a predicted label that is no class",
    files: withPredictions(cell(predictions, 8, 2, "unclear")),
    says: `candidate.csv:8:17: The predicted label "unclear" in line 8 is none of the classes.
The classes are benign, malignant.`,
  },
  {
    what: "ids that only the baseline has",
    files: withPredictions(predictions.filter((_, line) => line !== 5 && line !== 9)),
    says: `baseline.csv:6:1: 2 ids of baseline.csv are not in candidate.csv: S0007, S0014.
Both must predict the same rows.`,
  },
  {
    what: "another truth than the baseline's",
    files: withPredictions(cell(predictions, 8, 1, "benign")),
    says: `candidate.csv:8:1: The truth of 1 id differs between candidate.csv and baseline.csv: S0011 (benign against malignant).
Predict both from the same hold-out.`,
  },
];

const settings: readonly Mistake[] = [
  {
    what: "a key that is unknown",
    files: withModel({}, replaced("artifact:", "artefact:")),
    says: `mlops.yml:4:5: models.breast-cancer knows no key "artefact". Did you mean "artifact"?
Legal keys: task, artifact, predictions, data, classes, outputs, scores, threshold, baseline, gate, drift, package, card, rollout, retrain.`,
    asAction: true,
  },
  {
    what: "a tab",
    files: { "mlops.yml": "models:\n\tmodel: 1\n" },
    says: "mlops.yml:2:1: A tab indents this line.\nIndent with spaces: YAML allows no tabs there.",
    cause: /Tabs are not allowed as indentation/,
  },
  {
    what: "a file of settings that is not UTF-8",
    files: { "mlops.yml": Buffer.from("models: { brüst: {} }", "latin1") },
    says: "mlops.yml: The file is not UTF-8 text.\nSave it as UTF-8.",
  },
  {
    what: "a model that is not declared",
    files: withModel(),
    inputs: { model: "brest-cancer" },
    says: `input model: mlops.yml declares no model "brest-cancer". Did you mean "breast-cancer"?
Its models: breast-cancer.`,
    asAction: true,
  },
];

export const mistakes: readonly Mistake[] = [...models, ...rows, ...conditions, ...filesOfPredictions, ...settings];
