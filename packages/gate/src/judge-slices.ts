import type { Difference, MetricName } from "@mlops-actions/metrics";
import { benjaminiHochberg, judgeDifference } from "@mlops-actions/statistics";
import type { RuleVerdict } from "./judgement.ts";
import { isMargin, type Rule } from "./rule.ts";

export interface SliceEvidence {
  /** `region=north`, or the name of a condition. */
  readonly slice: string;
  readonly rows: number;
  /** Empty for a slice of fewer than `minRows` rows, which is listed but not tested. */
  readonly differences: ReadonlyMap<MetricName, Difference>;
}

export interface SliceJudgement {
  readonly slice: string;
  readonly rows: number;
  readonly verdict: RuleVerdict | "too-small";
  /** The metrics that regressed, after correction across all slices. */
  readonly regressed: readonly MetricName[];
  /** Each tested metric's own; `fail` means regressed. */
  readonly verdicts: ReadonlyMap<MetricName, RuleVerdict>;
  /** The smallest of the slice's p-values after correction; null where nothing was tested. */
  readonly adjustedP: number | null;
}

/**
 * Judges the gate's margins within each slice. A slice regressed where a metric's one-sided p-value of "worse by more
 * than the margin" stays at or below (1 − confidence) / 2 after Benjamini–Hochberg across all slices and metrics.
 */
export function judgeSlices(
  slices: readonly SliceEvidence[],
  rules: readonly Rule[],
  { confidence, minRows }: { readonly confidence: number; readonly minRows: number },
): SliceJudgement[] {
  const level = (1 - confidence) / 2;
  const margins = rules.filter(isMargin);
  const tests = slices.flatMap((slice) => (slice.rows < minRows ? [] : testsOf(slice, margins)));
  const adjusted = benjaminiHochberg(tests.map((test) => test.p));
  const judged = tests.map((test, i) => {
    const adjustedP = adjusted[i] as number;
    const verdict: RuleVerdict = adjustedP <= level ? "fail" : test.passes ? "pass" : "inconclusive";
    return { ...test, adjustedP, verdict };
  });
  return slices.map((slice) => {
    const { slice: name, rows } = slice;
    const own = judged.filter((test) => test.slice === slice);
    const regressed = own.filter(({ verdict }) => verdict === "fail").map(({ metric }) => metric);
    const passes = own.length === margins.length && own.every(({ verdict }) => verdict === "pass");
    const verdict = regressed.length > 0 ? "fail" : passes ? "pass" : "inconclusive";
    return {
      slice: name,
      rows,
      verdict: rows < minRows ? "too-small" : verdict,
      regressed,
      verdicts: new Map(own.map(({ metric, verdict }) => [metric, verdict])),
      adjustedP: own.length === 0 ? null : Math.min(...own.map(({ adjustedP }) => adjustedP)),
    };
  });
}

function testsOf(slice: SliceEvidence, margins: readonly Rule[]) {
  return margins.flatMap(({ metric, limit }) => {
    const difference = slice.differences.get(metric);
    if (difference === undefined || !("pWorse" in difference)) return [];
    return [{ slice, metric, p: difference.pWorse(limit), passes: judgeDifference(difference, limit) === "pass" }];
  });
}
