import { asRead, type Difference, type Estimate, type MetricName } from "@mlops-actions/metrics";
import { holm, judgeDifference, judgeLimit, rowsToDecide } from "@mlops-actions/statistics";
import type { Judgement } from "./judgement.ts";
import { isMargin, type Rule } from "./rule.ts";

export interface Evidence {
  readonly rows: number;
  readonly estimates: ReadonlyMap<MetricName, Estimate>;
  /** Null where there is nothing to compare with: only absolute limits are judged then. */
  readonly differences: ReadonlyMap<MetricName, Difference> | null;
  /** Candidate and baseline are the same bytes: no difference is possible. */
  readonly unchanged: boolean;
  /** Set where the differences are of estimates that nothing pairs. */
  readonly unpaired?: Unpaired | null;
}

export interface Unpaired {
  /**
   * Why the differences cannot tell a worse model from harder rows, as a predicate: margins are left inconclusive then,
   * whatever their intervals say. Null where they can.
   */
  readonly notComparable: string | null;
}

/**
 * Judges each rule by its interval, then lets a failure stand only where it survives Holm's correction across all
 * rules at the one-sided level (1 − confidence) / 2; one that does not is inconclusive. Margins are left out where
 * there is no baseline.
 */
export function judgeRules(rules: readonly Rule[], evidence: Evidence, confidence: number): Judgement[] {
  const applicable = rules.filter((rule) => !isMargin(rule) || evidence.differences !== null);
  const judged = applicable.map((rule) =>
    isMargin(rule) ? judgeMargin(rule, evidence) : judgeAbsolute(rule, evidence),
  );
  return afterHolm(judged, (1 - confidence) / 2);
}

function afterHolm(judged: readonly Judgement[], level: number): Judgement[] {
  const tested = judged.filter((judgement) => judgement.p !== null);
  const adjusted = new Map(holm(tested.map((judgement) => judgement.p as number)).map((p, i) => [tested[i], p]));
  return judged.map((judgement) => {
    const adjustedP = adjusted.get(judgement) ?? null;
    if (judgement.verdict !== "fail" || adjustedP === null || adjustedP <= level) return { ...judgement, adjustedP };
    const reason = `fails alone, but not after correction for the gate's ${tested.length} rules`;
    return { ...judgement, adjustedP, verdict: "inconclusive", reason };
  });
}

function judgeMargin(rule: Rule, { rows, differences, unchanged, unpaired = null }: Evidence): Judgement {
  const difference = differences?.get(rule.metric);
  if (difference === undefined) return undefinedJudgement(rule, null, "the metric was not computed");
  const read = asRead(difference);
  if (!("pWorse" in difference)) {
    if (unchanged) return { ...undefinedJudgement(rule, read.delta, "unchanged"), verdict: "pass" };
    return undefinedJudgement(rule, read.delta, difference.reason);
  }
  if (unpaired !== null && unpaired.notComparable !== null && !unchanged) {
    const { lower, upper } = read;
    return { ...undefinedJudgement(rule, read.delta, unpaired.notComparable), lower, upper };
  }
  const { delta, pWorse } = difference;
  const verdict = unchanged ? "pass" : judgeDifference(difference, rule.limit);
  return {
    rule,
    verdict,
    value: read.delta,
    lower: read.lower,
    upper: read.upper,
    pointHolds: delta >= -rule.limit,
    p: unchanged ? null : pWorse(rule.limit),
    adjustedP: null,
    // More rows of this side alone do not narrow what was stored of the other.
    rowsToDecide:
      unpaired === null && verdict === "inconclusive" ? rowsToDecide(rows, difference, delta, rule.limit) : null,
    reason: unchanged ? "unchanged" : null,
  };
}

function judgeAbsolute(rule: Rule, { rows, estimates }: Evidence): Judgement {
  const estimate = estimates.get(rule.metric);
  if (estimate === undefined) return undefinedJudgement(rule, null, "the metric was not computed");
  const { value, lower, upper, pBeyond } = estimate;
  if (value === null || lower === null || upper === null) {
    return undefinedJudgement(rule, value, estimate.reason ?? "there is no interval");
  }
  const isMin = rule.kind === "min";
  const interval = { lower, upper };
  const verdict = judgeLimit(interval, value, isMin ? { min: rule.limit } : { max: rule.limit });
  const slack = isMin ? value - rule.limit : rule.limit - value;
  return {
    rule,
    verdict,
    value,
    lower,
    upper,
    pointHolds: slack >= 0,
    p: pBeyond?.(rule.limit, isMin ? "below" : "above") ?? null,
    adjustedP: null,
    rowsToDecide: verdict === "inconclusive" ? rowsToDecide(rows, interval, slack, 0) : null,
    reason: null,
  };
}

function undefinedJudgement(rule: Rule, value: number | null, reason: string): Judgement {
  const none = { lower: null, upper: null, p: null, adjustedP: null, rowsToDecide: null };
  return { ...none, rule, verdict: "inconclusive", value, pointHolds: null, reason };
}
