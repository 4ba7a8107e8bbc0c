import type { Task } from "./predictions.ts";
import type { MetricOptions, Sample } from "./sample.ts";

/** A sample made ready: what metrics share is computed once, when the first of them asks. */
export interface Prepared {
  readonly task: Task;
  readonly rows: number;
}

/** Readies a sample. Nothing is sorted or counted before a metric needs it. */
export function prepare(_sample: Sample, _options: MetricOptions): Prepared {
  throw new Error("not built yet");
}

/**
 * Splits a sample into groups in one pass; orders are filtered, never sorted again.
 * @param groups one index into 0…count−1 a row, −1 for a row of no group.
 */
export function partition(_prepared: Prepared, _groups: Int32Array, _count: number): Prepared[] {
  throw new Error("not built yet");
}
