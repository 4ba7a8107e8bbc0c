import { type Chart, formatCount, type Report } from "@mlops-actions/report";

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
const grid = Float64Array.from({ length: 101 }, (_, index) => index / 100);

const matrix: Chart = {
  kind: "matrix",
  title: "This change",
  description: "Eights are taken for ones, nines for threes.",
  rowTitle: "truth",
  columnTitle: "predicted",
  labels: digits,
  matrix: digits.map((_, row) =>
    digits.map((_, column) => (row === column ? 54 - row : (row * 7 + column * 3) % 11 === 0 ? 2 : 0)),
  ),
};

/** Ten classes, a pass, with a wide matrix and ten curves. */
export const digitsReport: Report = {
  action: "evaluate-model",
  subject: "digits",
  verdict: "pass",
  headline: "no worse than the baseline",
  lead: [
    { kind: "paragraph", text: `${formatCount(1797)} hold-out rows. 95% intervals.` },
    {
      kind: "table",
      columns: [{ title: "" }, { title: "metric" }, { title: "this change", align: "right" }, { title: "" }],
      rows: [["✅", "ROC AUC (one-vs-rest, macro)", "0.998", "no worse"]],
    },
  ],
  sections: [
    { title: "Confusion matrix", blocks: [matrix] },
    {
      title: "ROC",
      blocks: [
        {
          kind: "lines",
          title: "ROC by class",
          description: "All ten curves rise steeply.",
          x: { title: "false positive rate", domain: [0, 1] },
          y: { title: "true positive rate", domain: [0, 1] },
          diagonal: true,
          series: digits.map((name, index) => ({ name, x: grid, y: grid.map((x) => x ** (0.02 + index / 60)) })),
        },
      ],
    },
  ],
  links: [],
  data: {},
};
