import type { GateSettings } from "@mlops-actions/config";
import { isMargin, judgeSlices, type Rule, type SliceJudgement } from "@mlops-actions/gate";
import {
  type Difference,
  differences,
  type Estimate,
  estimates,
  type MetricName,
  type Prepared,
  partition,
} from "@mlops-actions/metrics";
import { type AgainstBaseline, againstStored, type StoredMetrics } from "./stored-metrics.ts";

/** Rows by a column's values or by a condition. */
export interface Slicing {
  /** The column, or null for a condition. */
  readonly column: string | null;
  readonly names: readonly string[];
  /** Index into `names` a row, −1 for none. */
  readonly codes: Int32Array;
}

export interface SliceResult extends SliceJudgement {
  readonly candidate: ReadonlyMap<MetricName, Estimate>;
  readonly baseline: ReadonlyMap<MetricName, Estimate> | null;
  readonly differences: ReadonlyMap<MetricName, Difference> | null;
}

/** Judges the gate's margins within each slice; where slices are not compared there are numbers and no verdicts. */
export function judgedSlices(
  prepared: Prepared,
  compare: SliceComparer | null,
  slicings: readonly Slicing[],
  rules: readonly Rule[],
  { confidence, minRows }: GateSettings,
): SliceResult[] {
  const judgedRules = compare === null ? rules.filter((rule) => !isMargin(rule)) : rules;
  const evidence = slicings.flatMap((slicing) => sliceEvidence(prepared, compare, slicing, rules, minRows));
  const judgements = judgeSlices(evidence, judgedRules, { confidence, minRows });
  return evidence.map((slice, i) => ({
    ...(judgements[i] as SliceJudgement),
    candidate: slice.candidate,
    baseline: slice.baseline,
    differences: compare === null ? null : slice.differences,
  }));
}

type SliceComparer = (
  name: string,
  part: Prepared,
  candidate: ReadonlyMap<MetricName, Estimate>,
  margins: readonly MetricName[],
) => AgainstBaseline | null;

/** How slices are compared with the baseline; null where they are not. */
export function sliceComparer({ baseline }: Prepared, stored: StoredMetrics | null): SliceComparer | null {
  if (baseline !== null) {
    return (_name, part, candidate, margins) => ({
      baseline: estimates(part, "baseline", [...candidate.keys()]),
      differences: differences(part, margins),
    });
  }
  if (stored === null || stored.notComparable !== null) return null;
  return (name, part, candidate, margins) => {
    const known = stored.slices.get(name);
    const gated = new Map([...candidate].filter(([metric]) => margins.includes(metric)));
    return known === undefined ? null : againstStored(gated, known, part);
  };
}

/** The metrics of the rules in each slice of enough rows; the others are counted only. */
function sliceEvidence(
  prepared: Prepared,
  compare: SliceComparer | null,
  { column, names, codes }: Slicing,
  rules: readonly Rule[],
  minRows: number,
) {
  const metrics = [...new Set(rules.map((rule) => rule.metric))];
  const margins = [...new Set(rules.filter(isMargin).map((rule) => rule.metric))];
  const rows = new Uint32Array(names.length);
  for (const code of codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
  const large = [...names.keys()].filter((code) => (rows[code] as number) >= minRows);
  const places = new Int32Array(names.length).fill(-1);
  large.forEach((code, place) => {
    places[code] = place;
  });
  const parts = partition(
    prepared,
    codes.map((code) => (code < 0 ? -1 : (places[code] as number))),
    large.length,
  );
  return names.map((name, code) => {
    const part = parts[places[code] as number];
    const slice = column === null ? name : `${column}=${name}`;
    const candidate = part ? estimates(part, "candidate", metrics) : new Map<MetricName, Estimate>();
    const compared = (part && compare?.(slice, part, candidate, margins)) ?? null;
    return {
      slice,
      rows: rows[code] as number,
      candidate,
      baseline: compared?.baseline ?? null,
      differences: compared?.differences ?? new Map<MetricName, Difference>(),
    };
  });
}
