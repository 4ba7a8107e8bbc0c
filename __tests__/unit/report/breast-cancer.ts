import type { Chart, Report } from "@mlops-actions/report";

const grid = Float64Array.from({ length: 201 }, (_, index) => index / 200);
const roc = (bend: number) => grid.map((x) => x ** bend);

const lines: Chart = {
  kind: "lines",
  title: "ROC",
  description: "Both curves rise steeply: area 0.992 on develop, 0.993 for this change.",
  x: { title: "false positive rate", domain: [0, 1] },
  y: { title: "true positive rate", domain: [0, 1] },
  diagonal: true,
  series: [
    { name: "this change", x: grid, y: roc(0.04) },
    { name: "develop", x: grid, y: roc(0.05) },
  ],
};

const calibration: Chart = {
  kind: "lines",
  title: "Calibration",
  description: "Both models are a little too sure of themselves above 0.6.",
  x: { title: "mean score", domain: [0, 1] },
  y: { title: "share of malignant", domain: [0, 1] },
  diagonal: true,
  series: [
    {
      name: "this change",
      x: [0.02, 0.15, 0.33, 0.52, 0.8, 0.98],
      y: [0.02, 0.12, 0.35, 0.54, 0.75, 0.99],
      points: true,
    },
    { name: "develop", x: [0.02, 0.14, 0.31, 0.55, 0.78, 0.98], y: [0.01, 0.1, 0.28, 0.5, 0.7, 0.97], points: true },
  ],
};

const precisionRecall: Chart = {
  kind: "lines",
  title: "Precision–recall",
  description: "Precision stays above 0.95 until nine tenths of the malignant rows are found.",
  x: { title: "recall", domain: [0, 1] },
  y: { title: "precision", domain: [0, 1] },
  series: [
    { name: "this change", x: grid, y: grid.map((x) => 1 - 0.62 * x ** 24) },
    { name: "develop", x: grid, y: grid.map((x) => 1 - 0.62 * x ** 18) },
  ],
};

const scores: Chart = {
  kind: "histogram",
  title: "Scores of this change",
  description: "Benign rows gather below 0.1, malignant ones above 0.9.",
  x: { title: "score", domain: [0, 1] },
  edges: grid.filter((_, index) => index % 10 === 0),
  series: [
    { name: "benign", counts: [96, 21, 9, 5, 3, 2, 2, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0] },
    { name: "malignant", counts: [0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 2, 1, 2, 3, 3, 4, 6, 11, 47] },
  ],
};

const matrix = (title: string, counts: number[][]): Chart => ({
  kind: "matrix",
  title,
  description: `${counts[0]![1]! + counts[1]![0]!} of 228 rows are on the wrong side.`,
  rowTitle: "truth",
  columnTitle: "predicted",
  labels: ["benign", "malignant"],
  matrix: counts,
});

const intervals: Chart = {
  kind: "intervals",
  title: "Differences",
  description: "Recall's interval reaches beyond what is allowed; the others stay within.",
  x: { title: "this change − develop" },
  rows: [
    { name: "ROC AUC", delta: 0.001, lower: -0.002, upper: 0.005, limit: -0.01, verdict: "no worse", tone: "pass" },
    { name: "recall", delta: -0.012, lower: -0.047, upper: 0.023, limit: -0.02, verdict: "undecided", tone: "warn" },
    { name: "accuracy", delta: 0.004, lower: -0.011, upper: 0.02, verdict: "" },
  ],
};

/** The example of the contract: undecided, since recall may have dropped. */
export const breastCancer: Report = {
  action: "evaluate-model",
  subject: "breast-cancer",
  verdict: "warn",
  headline: "undecided, recall may have dropped",
  lead: [
    {
      kind: "paragraph",
      text: [
        "228 hold-out rows, paired with the model on ",
        { text: "develop", style: "code" },
        " (",
        { text: "a41b77e", style: "code" },
        "). 95% intervals. ",
        { text: "420 more rows would decide recall.", style: "strong" },
      ],
    },
    {
      kind: "table",
      columns: [
        { title: "" },
        { title: "metric" },
        { title: [{ text: "develop", style: "code" }], align: "right" },
        { title: "this change", align: "right" },
        { title: "difference", align: "right" },
        { title: "allowed", align: "right" },
        { title: "" },
      ],
      rows: [
        ["✅", "ROC AUC", "0.992", "0.993", "+0.001 [−0.002, +0.005]", "−0.010", "no worse"],
        ["⚠️", "recall", "0.953", "0.941", "−0.012 [−0.047, +0.023]", "−0.020", "undecided"],
      ],
    },
    { kind: "paragraph", text: "4 rows fixed, 3 broken." },
  ],
  sections: [
    {
      title: "Confusion matrices",
      blocks: [
        matrix("This change", [
          [140, 3],
          [5, 80],
        ]),
        matrix("develop", [
          [139, 4],
          [4, 81],
        ]),
      ],
    },
    {
      title: "1 slice regressed of 6",
      blocks: [
        {
          kind: "table",
          caption: "Recall by slice",
          columns: [
            { title: "" },
            { title: "slice" },
            { title: "rows", align: "right" },
            { title: "difference", align: "right" },
            { title: "" },
          ],
          rows: [
            ["❌", [{ text: "region=north", style: "code" }], "80", "−0.094 [−0.163, −0.025]", "worse"],
            ["✅", [{ text: "region=south", style: "code" }], "98", "+0.002 [−0.018, +0.021]", "no worse"],
            ["", [{ text: "small tumours", style: "code" }], "31", "—", "too small"],
          ],
        },
      ],
    },
    { title: "Differences", blocks: [intervals], only: "page" },
    { title: "ROC, precision–recall, calibration", blocks: [lines, precisionRecall, calibration, scores] },
    {
      title: "Model, data and environment",
      blocks: [
        {
          kind: "list",
          items: [
            [
              "Model: ",
              { text: "model-fixtures/breast-cancer/candidate.onnx", style: "code" },
              ", 30 columns, 12 µs a row",
            ],
            [
              "Data: ",
              { text: "model-fixtures/breast-cancer/holdout.csv", style: "code" },
              ", 228 rows, none excluded",
            ],
            "mlops-actions 0.1.0",
          ],
        },
      ],
    },
  ],
  links: [],
  data: { kind: "evaluation", model: "breast-cancer" },
};
