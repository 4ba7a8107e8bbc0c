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
import { type Chart, formatValue, type Section } from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";
import { sideName } from "./confusion.ts";

type Line = Extract<Chart, { kind: "lines" }>;

interface NamedSide {
  readonly side: Side;
  readonly name: string;
  /** One class against the rest, of several. */
  readonly classIndex?: number;
}

const unit = [0, 1] as const;

/** The pictures of the page: how the two models compare over all thresholds, and whether scores mean what they say. */
export function charts(evaluation: Evaluation, facts: Facts, title: (metric: MetricName) => string): Section[] {
  const sides: NamedSide[] = [{ side: "candidate", name: "this change" }];
  const { prepared } = evaluation;
  if (prepared.baseline !== null) sides.push({ side: "baseline", name: sideName(facts) });
  const sections: Section[] = [];
  const differences = intervals(evaluation, title);
  if (differences !== null) sections.push({ title: "Differences", blocks: [differences], only: "page" });
  if (prepared.task === "regression") {
    const drawn = [fit(prepared, sides), residuals(prepared)].filter((chart) => chart !== null);
    if (drawn.length > 0) sections.push({ title: "Predictions and residuals", blocks: drawn });
    return sections;
  }
  const isMulticlass = prepared.task === "multiclass";
  const ranked = isMulticlass ? hardestClasses(evaluation) : sides;
  const of = isMulticlass ? `${sides[0]?.name}, ${ranked.length} hardest classes` : null;
  const drawn = [
    roc(prepared, ranked, of, summed(evaluation, sides, isMulticlass ? "roc_auc_ovr" : "roc_auc", title)),
    precisionRecall(prepared, ranked, of, isMulticlass ? "" : summed(evaluation, sides, "pr_auc", title)),
    calibration(prepared, sides, summed(evaluation, sides, "ece", title)),
  ];
  const some = drawn.filter((chart) => chart !== null);
  if (some.length > 0) sections.push({ title: "ROC, precision–recall, calibration", blocks: some });
  if (isMulticlass) return sections;
  const scores = sides.map(({ side, name }) => histogram(prepared, side, name)).filter((chart) => chart !== null);
  if (scores.length > 0) sections.push({ title: "Score distributions", blocks: scores, only: "page" });
  return sections;
}

/** ` ROC AUC: this change 0.993, baseline 0.989.`: the picture in a number, for those who read a comment. */
function summed(
  evaluation: Evaluation,
  sides: readonly NamedSide[],
  metric: MetricName,
  title: (metric: MetricName) => string,
): string {
  const values = sides.flatMap(({ side, name }) => {
    const estimate = evaluation[side]?.get(metric);
    if (estimate === undefined || estimate.value === null) return [];
    return [`${name} ${formatValue(estimate.value, estimate.lower, estimate.upper)}`];
  });
  return values.length === 0 ? "" : ` ${title(metric)}: ${values.join(", ")}.`;
}

const mostClasses = 6;

/** The candidate's classes against the rest, those with the lowest F1: more lines than a few can't be told apart. */
function hardestClasses({ sample, candidate }: Evaluation): NamedSide[] {
  if (sample.truth.task !== "multiclass") return [];
  const f1 = (name: string): number => candidate.get(`f1_class_${name}`)?.value ?? Number.POSITIVE_INFINITY;
  return sample.truth.classes
    .map((name, classIndex) => ({ side: "candidate" as const, name, classIndex }))
    .sort((a, b) => f1(a.name) - f1(b.name))
    .slice(0, mostClasses);
}

function curves(
  sides: readonly NamedSide[],
  draw: (side: Side, classIndex?: number) => Curve | null,
): Line["series"] | null {
  const series = sides.flatMap(({ side, name, classIndex }) => {
    const curve = draw(side, classIndex);
    return curve === null ? [] : [{ name, x: curve.x, y: curve.y }];
  });
  return series.length === 0 ? null : series;
}

function titleOf(curve: string, of: string | null): string {
  return of === null ? curve : `${curve}: ${of}`;
}

function roc(prepared: Prepared, sides: readonly NamedSide[], of: string | null, numbers: string): Line | null {
  const series = curves(sides, (side, classIndex) => rocCurve(prepared, side, classIndex));
  if (series === null) return null;
  return {
    kind: "lines",
    title: titleOf("ROC", of),
    description: `Recall against the false-positive rate, over all thresholds.${numbers}`,
    x: { title: "false-positive rate", domain: unit },
    y: { title: "recall", domain: unit },
    diagonal: true,
    series,
  };
}

function precisionRecall(
  prepared: Prepared,
  sides: readonly NamedSide[],
  of: string | null,
  numbers: string,
): Line | null {
  const series = curves(sides, (side, classIndex) => precisionRecallCurve(prepared, side, classIndex));
  if (series === null) return null;
  return {
    kind: "lines",
    title: titleOf("Precision–recall", of),
    description: `Precision against recall, over all thresholds.${numbers}`,
    x: { title: "recall", domain: unit },
    y: { title: "precision", domain: unit },
    series,
  };
}

function calibration(prepared: Prepared, sides: readonly NamedSide[], numbers: string): Line | null {
  const series = sides.flatMap(({ side, name }) => {
    const bins = calibrationCurve(prepared, side);
    if (bins === null || bins.length === 0) return [];
    return [{ name, x: bins.map((bin) => bin.meanScore), y: bins.map((bin) => bin.observed), points: true }];
  });
  if (series.length === 0) return null;
  return {
    kind: "lines",
    title: "Calibration",
    description: `Observed share against the mean score of ten bins; on the diagonal scores are probabilities.${numbers}`,
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
