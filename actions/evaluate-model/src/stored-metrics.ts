import type { Unpaired } from "@mlops-actions/gate";
import {
  type Difference,
  type Estimate,
  type MetricName,
  type Prepared,
  resolveMetric,
  type StoredEstimate,
  unpairedDifference,
} from "@mlops-actions/metrics";

/** What a registry tells of a baseline that cannot be asked any more: its metrics, as they were measured then. */
export interface StoredMetrics extends Unpaired {
  readonly metrics: ReadonlyMap<MetricName, StoredEstimate>;
  /** By the slice's name. */
  readonly slices: ReadonlyMap<string, ReadonlyMap<MetricName, StoredEstimate>>;
}

/** The baseline's metrics, and how far the candidate's are from them. */
export interface AgainstBaseline {
  readonly baseline: ReadonlyMap<MetricName, Estimate>;
  readonly differences: ReadonlyMap<MetricName, Difference>;
}

/** Sets the candidate's estimates against stored ones: nothing is paired, so that each difference is of independent estimates. */
export function againstStored(
  candidate: ReadonlyMap<MetricName, Estimate>,
  stored: ReadonlyMap<MetricName, StoredEstimate>,
  prepared: Prepared,
): AgainstBaseline {
  const classes = prepared.task === "regression" ? [] : prepared.classes;
  const { confidence } = prepared.settings;
  const baseline = new Map<MetricName, Estimate>();
  const differences = new Map<MetricName, Difference>();
  for (const [name, estimate] of candidate) {
    const definition = resolveMetric(name, prepared.task, classes);
    if (definition === undefined) throw new TypeError(`There is no metric ${name} of the task ${prepared.task}.`);
    const other = stored.get(name);
    if (other !== undefined) baseline.set(name, asEstimate(other));
    differences.set(name, unpairedDifference(definition, estimate, other, confidence));
  }
  return { baseline, differences };
}

function asEstimate({ value, lower, upper }: StoredEstimate): Estimate {
  const method = lower === null || upper === null ? null : "stored";
  return { value, lower, upper, method, ...(value === null && { reason: "it was not defined when it was measured" }) };
}
