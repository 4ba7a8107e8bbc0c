import type { EvaluationEvidence, VersionMetric } from "@mlops-actions/registry";
import type { EstimateData } from "@mlops-actions/report";
import type { EvaluationReport } from "./read-report.ts";

/** A report of evaluate-model as the rules of the registry take it. */
export function evaluationEvidence({ data, path, sha256 }: EvaluationReport): EvaluationEvidence {
  return {
    path,
    model: data.model,
    artifact: data.candidate.artifact.sha256,
    verdict: data.verdict,
    report: sha256,
    rows: data.rows.used,
    confidence: data.confidence,
    metrics: metricsOf(data.candidate.metrics),
    slices: data.slices.map(({ slice, rows, verdict, metrics }) => ({
      slice,
      rows,
      verdict,
      metrics: metricsOf(metrics),
    })),
  };
}

function metricsOf(metrics: Readonly<Record<string, EstimateData>>): VersionMetric[] {
  return Object.entries(metrics).map(([name, { value, lower, upper }]) => ({ name, value, lower, upper }));
}
