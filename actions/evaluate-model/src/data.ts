import type { Judgement, Rule } from "@mlops-actions/gate";
import { asRead, confusion, type Difference, type Estimate, type MetricName, type Side } from "@mlops-actions/metrics";
import type {
  ComparedMetricData,
  ComparisonData,
  EstimateData,
  EvaluationData,
  ModelData,
  SliceData,
} from "@mlops-actions/report";
import type { Evaluation } from "./evaluate.ts";
import type { Facts, ModelFacts } from "./facts.ts";
import type { SliceResult } from "./judged-slices.ts";
import { detail } from "./report/detail.ts";

/** The content of report.json. */
export function evaluationData(evaluation: Evaluation, facts: Facts, headline: string): EvaluationData {
  const { baseline } = facts;
  const excluded = facts.exclusions.reduce((sum, { rows }) => sum + rows, 0);
  return {
    kind: "evaluation",
    schemaVersion: 1,
    model: facts.model,
    task: facts.task,
    verdict: evaluation.gate.verdict,
    headline,
    rows: {
      used: evaluation.prepared.rows,
      excluded,
      exclusions: facts.exclusions.map((exclusion) => ({ ...exclusion })),
    },
    confidence: facts.confidence,
    candidate: modelData(evaluation, "candidate", facts.candidate),
    baseline:
      baseline === null
        ? null
        : {
            ...modelData(evaluation, "baseline", baseline),
            origin: baseline.origin,
            reference: baseline.commit ?? baseline.name,
            ...(baseline.insteadOfModel === null
              ? {}
              : { asked: baseline.measured === null ? "predictions" : "metrics" }),
            ...(baseline.measured === null ? {} : { measured: { ...baseline.measured } }),
          },
    comparison: comparisonData(evaluation),
    gate: evaluation.judgements.map((judgement) => ({
      metric: judgement.rule.metric,
      rule: judgement.rule.kind,
      limit: judgement.rule.limit,
      verdict: judgement.verdict,
      p: judgement.p,
      adjustedP: judgement.adjustedP,
      detail: detail(judgement),
    })),
    slices: evaluation.slices.map((slice) => sliceData(slice, evaluation.rules)),
    provenance: { data: { ...facts.holdout }, commit: facts.commit, actionsVersion: facts.actionsVersion },
  };
}

function modelData(evaluation: Evaluation, side: Side, facts: ModelFacts): ModelData {
  const { artifact, columns, latency, predictions = null } = facts;
  const isAsked = evaluation.prepared[side] !== null && evaluation.prepared.task !== "regression";
  return {
    artifact: { ...artifact },
    ...(predictions === null ? {} : { predictions: { ...predictions } }),
    ...(columns === null ? {} : { columns: [...columns] }),
    metrics: estimateData(evaluation[side] as ReadonlyMap<MetricName, Estimate>),
    ...(isAsked ? { confusion: confusionData(evaluation, side) } : {}),
    ...(latency === null || latency.rows === 0
      ? {}
      : { latency: { microsecondsPerRow: (latency.seconds / latency.rows) * 1e6, rows: latency.rows } }),
  };
}

function confusionData(evaluation: Evaluation, side: Side): { labels: string[]; matrix: number[][] } {
  const { labels, matrix } = confusion(evaluation.prepared, side);
  return { labels: [...labels], matrix: matrix.map((row) => [...row]) };
}

function estimateData(estimates: ReadonlyMap<MetricName, Estimate>): Record<MetricName, EstimateData> {
  return record(estimates, ({ value, lower, upper, method, reason }) => ({
    value,
    lower,
    upper,
    method,
    ...(reason === undefined ? {} : { reason }),
  }));
}

function comparisonData(evaluation: Evaluation): ComparisonData | null {
  if (evaluation.differences === null) return null;
  const byMetric = new Map(evaluation.judgements.map((judgement) => [key(judgement.rule), judgement]));
  const compared = record(evaluation.differences, (difference, metric) =>
    comparedData(
      difference,
      byMetric.get(key({ metric, kind: difference.better === "higher" ? "max-drop" : "max-rise" })),
    ),
  );
  return {
    metrics: compared,
    unchanged: evaluation.unchanged,
    ...(evaluation.unpaired === null ? {} : { unpaired: true }),
    ...(evaluation.changes === null ? {} : evaluation.changes),
  };
}

function key({ metric, kind }: Pick<Rule, "metric" | "kind">): string {
  return `${kind} ${metric}`;
}

function comparedData(difference: Difference, judgement: Judgement | undefined): ComparedMetricData {
  return {
    better: difference.better,
    ...asRead(difference),
    method: "pWorse" in difference ? difference.method : null,
    margin: judgement?.rule.limit ?? null,
    verdict: judgement?.verdict ?? null,
    ...(judgement === undefined ? {} : { p: judgement.p, rowsToDecide: judgement.rowsToDecide }),
    ...("pWorse" in difference ? {} : { reason: difference.reason }),
  };
}

function sliceData(result: SliceResult, rules: readonly Rule[]): SliceData {
  const margins = new Map(rules.map((rule) => [key(rule), rule.limit]));
  const comparison =
    result.differences === null || result.differences.size === 0
      ? null
      : {
          metrics: record(result.differences, (difference, metric) => {
            const kind = difference.better === "higher" ? "max-drop" : "max-rise";
            const verdict = result.verdicts.get(metric) ?? null;
            return {
              ...comparedData(difference, undefined),
              margin: margins.get(key({ metric, kind })) ?? null,
              verdict,
            };
          }),
        };
  return {
    slice: result.slice,
    rows: result.rows,
    metrics: estimateData(result.candidate),
    comparison,
    verdict: result.verdict,
    adjustedP: result.adjustedP,
    ...(result.verdict === "too-small" ? { reason: "too few rows to judge" } : {}),
  };
}

/** Keys come from classes of the data, so `__proto__` must become a key like any other. */
function record<Value, Result>(
  map: ReadonlyMap<string, Value>,
  convert: (value: Value, name: string) => Result,
): Record<string, Result> {
  return Object.fromEntries([...map].map(([name, value]) => [name, convert(value, name)]));
}
