import { isMargin } from "@mlops-actions/gate";
import {
  type Curve,
  calibrationCurve,
  type MetricName,
  type Prepared,
  precisionRecallCurve,
  predictedAgainstTruth,
  residualHistogram,
  rocCurve,
  type Side,
  scoreHistogram,
} from "@mlops-actions/metrics";
import type { Chart, Section } from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";
import { sideName } from "./confusion.ts";

type Line = Extract<Chart, { kind: "lines" }>;

interface NamedSide {
  readonly side: Side;
  readonly name: string;
}

const unit = [0, 1] as const;

/** The pictures of the page: how the two models compare over all thresholds, and whether scores mean what they say. */
export function charts(evaluation: Evaluation, facts: Facts, title: (metric: MetricName) => string): Section[] {
  const sides: NamedSide[] = [{ side: "candidate", name: "this change" }];
  if (facts.baseline !== null) sides.push({ side: "baseline", name: sideName(facts) });
  const { prepared } = evaluation;
  const sections: Section[] = [];
  const differences = intervals(evaluation, title);
  if (differences !== null) sections.push({ title: "Differences", blocks: [differences], only: "page" });
  if (prepared.task === "regression") {
    const drawn = [fit(prepared, sides), residuals(prepared)].filter((chart) => chart !== null);
    if (drawn.length > 0) sections.push({ title: "Predictions and residuals", blocks: drawn });
    return sections;
  }
  const classIndex = prepared.task === "multiclass" ? undefined : 1;
  if (classIndex !== undefined) {
    const drawn = [roc(prepared, sides), precisionRecall(prepared, sides), calibration(prepared, sides)];
    const some = drawn.filter((chart) => chart !== null);
    if (some.length > 0) sections.push({ title: "ROC, precision–recall, calibration", blocks: some });
  } else {
    const chart = calibration(prepared, sides);
    if (chart !== null) sections.push({ title: "Calibration", blocks: [chart] });
  }
  const scores = sides.map(({ side, name }) => histogram(prepared, side, name)).filter((chart) => chart !== null);
  if (scores.length > 0) sections.push({ title: "Score distributions", blocks: scores, only: "page" });
  return sections;
}

function curves(sides: readonly NamedSide[], draw: (side: Side) => Curve | null): Line["series"] | null {
  const series = sides.flatMap(({ side, name }) => {
    const curve = draw(side);
    return curve === null ? [] : [{ name, x: curve.x, y: curve.y }];
  });
  return series.length === 0 ? null : series;
}

function roc(prepared: Prepared, sides: readonly NamedSide[]): Line | null {
  const series = curves(sides, (side) => rocCurve(prepared, side));
  if (series === null) return null;
  return {
    kind: "lines",
    title: "ROC",
    description: "Recall against the false-positive rate, over all thresholds.",
    x: { title: "false-positive rate", domain: unit },
    y: { title: "recall", domain: unit },
    diagonal: true,
    series,
  };
}

function precisionRecall(prepared: Prepared, sides: readonly NamedSide[]): Line | null {
  const series = curves(sides, (side) => precisionRecallCurve(prepared, side));
  if (series === null) return null;
  return {
    kind: "lines",
    title: "Precision–recall",
    description: "Precision against recall, over all thresholds.",
    x: { title: "recall", domain: unit },
    y: { title: "precision", domain: unit },
    series,
  };
}

function calibration(prepared: Prepared, sides: readonly NamedSide[]): Line | null {
  const series = sides.flatMap(({ side, name }) => {
    const bins = calibrationCurve(prepared, side);
    if (bins === null || bins.length === 0) return [];
    return [{ name, x: bins.map((bin) => bin.meanScore), y: bins.map((bin) => bin.observed), points: true }];
  });
  if (series.length === 0) return null;
  return {
    kind: "lines",
    title: "Calibration",
    description: "Observed share against the mean score of ten bins; on the diagonal scores are probabilities.",
    x: { title: "mean score", domain: unit },
    y: { title: "observed share", domain: unit },
    diagonal: true,
    series,
  };
}

function histogram(prepared: Prepared, side: Side, name: string): Chart | null {
  const found = scoreHistogram(prepared, side);
  if (found === null) return null;
  return {
    kind: "histogram",
    title: `Scores of ${name}`,
    description: "Rows by score and true class.",
    x: { title: "score", domain: unit },
    edges: found.edges,
    series: found.series,
  };
}

function fit(prepared: Prepared, sides: readonly NamedSide[]): Line | null {
  const series = sides.flatMap(({ side, name }) => {
    const bins = predictedAgainstTruth(prepared, side);
    if (bins === null) return [];
    return [{ name, x: bins.map((bin) => bin.meanPrediction), y: bins.map((bin) => bin.meanTruth), points: true }];
  });
  if (series.length === 0) return null;
  return {
    kind: "lines",
    title: "Truth against prediction",
    description: "Mean truth against mean prediction in bins of equally many rows.",
    x: { title: "mean prediction" },
    y: { title: "mean truth" },
    series,
  };
}

function residuals(prepared: Prepared): Chart | null {
  const found = residualHistogram(prepared);
  if (found === null) return null;
  return {
    kind: "histogram",
    title: "Residuals",
    description: "Truth minus prediction, by model.",
    x: { title: "truth − prediction" },
    edges: found.edges,
    series: found.series,
  };
}

/** In margins, so that metrics of different units stand side by side: left of −1 is worse than allowed. */
function intervals({ judgements, differences }: Evaluation, title: (metric: MetricName) => string): Chart | null {
  const rows = judgements.flatMap(({ rule, verdict }) => {
    const difference = differences?.get(rule.metric);
    if (!isMargin(rule) || rule.limit === 0 || difference === undefined || !("pWorse" in difference)) return [];
    const [delta, lower, upper] = [difference.delta, difference.lower, difference.upper].map((end) => end / rule.limit);
    return [
      {
        name: title(rule.metric),
        delta,
        lower,
        upper,
        limit: -1,
        verdict: words[verdict],
        tone: tones[verdict],
      } as IntervalRow,
    ];
  });
  if (rows.length === 0) return null;
  return {
    kind: "intervals",
    title: "Differences in margins",
    description:
      "Each difference with its interval, as a multiple of its margin: left is worse, and −1 is as far as allowed.",
    x: { title: "difference ÷ margin (right is better)" },
    rows,
  };
}

const words = { pass: "no worse", fail: "worse", inconclusive: "undecided" };
const tones = { pass: "pass", fail: "fail", inconclusive: "warn" };

type IntervalRow = Extract<Chart, { kind: "intervals" }>["rows"][number];
