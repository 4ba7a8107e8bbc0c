import type { Rule } from "./rule.ts";

export type RuleVerdict = "pass" | "fail" | "inconclusive";

/** A rule and what the interval says about it. */
export interface Judgement {
  readonly rule: Rule;
  readonly verdict: RuleVerdict;
  /** The metric (absolute limits) or its difference as read, candidate − baseline; null where undefined. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the point estimate alone is within the limit; null where there is none. */
  readonly pointHolds: boolean | null;
  /** One-sided, of "beyond the limit"; then after Holm across the gate's rules. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  /** Rows in all, of the same kind, that would decide it, where it is inconclusive and rows can help. */
  readonly rowsToDecide: number | null;
  /** Why it is inconclusive, or passes without an interval, where the numbers do not say so. */
  readonly reason: string | null;
}
