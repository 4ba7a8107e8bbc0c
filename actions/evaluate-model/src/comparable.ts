import type { Truth } from "@mlops-actions/metrics";
import type { MeasuredBaseline } from "./baseline.ts";
import type { StoredMetrics } from "./stored-metrics.ts";

/** Why the difference to stored metrics cannot tell a worse model from another measurement, a clause; null where it can. */
export function whyNotComparable({ name, measured, positive }: MeasuredBaseline, truth: Truth): string | null {
  if (!measured.sameHoldout) return `the baseline ${name} was measured on another hold-out`;
  const isOther = truth.task === "binary" && positive !== null && positive !== truth.classes[1];
  return isOther ? `the baseline ${name} was measured with another positive class` : null;
}

/** The metrics of the baseline as the gate takes them. */
export function storedMetrics(found: MeasuredBaseline, truth: Truth): StoredMetrics {
  const why = whyNotComparable(found, truth);
  const { metrics, slices } = found;
  return { metrics, slices, notComparable: why && `is not comparable: ${why}` };
}
