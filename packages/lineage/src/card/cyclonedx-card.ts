import type { VersionMetric } from "@mlops-actions/registry";
import type { ModelCardContent } from "./model-card.ts";

interface PerformanceMetric {
  readonly type: string;
  readonly value: string;
  readonly slice?: string;
  readonly confidenceInterval?: { readonly lowerBound: string; readonly upperBound: string };
}

/**
 * `modelCard` of CycloneDX 1.6.
 * @param datasets references of the components that are its data
 */
export function cyclonedxCard(
  { registered, declared = {}, task }: ModelCardContent,
  datasets: readonly string[],
): object {
  const { evaluation } = registered.version;
  const performanceMetrics = [
    ...(evaluation?.metrics ?? []).flatMap((metric) => performance(metric)),
    ...(evaluation?.slices ?? []).flatMap(({ slice, metrics }) =>
      metrics.flatMap((metric) => performance(metric, slice)),
    ),
  ];
  const { intendedUse = [], limits = [], outOfScope = [], ethics = [] } = declared;
  const considerations = {
    ...(intendedUse.length > 0 && { useCases: intendedUse }),
    ...(limits.length + outOfScope.length > 0 && {
      technicalLimitations: [...limits, ...outOfScope.map((text) => `Not to be used for: ${text}`)],
    }),
    ...(ethics.length > 0 && { ethicalConsiderations: ethics.map((name) => ({ name })) }),
  };
  return {
    modelParameters: {
      approach: { type: "supervised" },
      ...(task !== undefined && { task: tasks[task] }),
      ...(datasets.length > 0 && { datasets: datasets.map((ref) => ({ ref })) }),
    },
    ...(performanceMetrics.length > 0 && { quantitativeAnalysis: { performanceMetrics } }),
    ...(Object.keys(considerations).length > 0 && { considerations }),
  };
}

const tasks = { binary: "binary classification", multiclass: "multiclass classification", regression: "regression" };

/** At full precision; a metric that is undefined is left out. */
function performance({ name, value, lower, upper }: VersionMetric, slice?: string): PerformanceMetric[] {
  if (value === null) return [];
  const interval = lower === null || upper === null ? null : { lowerBound: String(lower), upperBound: String(upper) };
  return [
    {
      ...{ type: name, value: String(value) },
      ...(slice !== undefined && { slice }),
      ...(interval !== null && { confidenceInterval: interval }),
    },
  ];
}
