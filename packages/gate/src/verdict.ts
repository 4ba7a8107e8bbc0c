import type { Judgement, RuleVerdict } from "./judgement.ts";

export type OnInconclusive = "pass" | "warn" | "fail" | "point";

export interface GateVerdict {
  readonly verdict: "pass" | "warn" | "fail";
  /** What the intervals alone say, before `on-inconclusive`. */
  readonly statistical: RuleVerdict;
  /** The point estimates decided, as `on-inconclusive: point` asks. */
  readonly byPoint: boolean;
}

/**
 * Intersection–union: the gate passes when every rule passes, and fails when one fails. Between the two
 * `on-inconclusive` says what happens.
 * @param warns what is never less than a warning, whatever the rules say: a slice that regressed, a comparison that
 *   cannot be made
 */
export function gateVerdict(
  judgements: readonly Judgement[],
  onInconclusive: OnInconclusive,
  warns: boolean,
): GateVerdict {
  const statistical = combined(judgements);
  const byPoint = statistical === "inconclusive" && onInconclusive === "point";
  const verdict = ((): GateVerdict["verdict"] => {
    if (statistical !== "inconclusive") return statistical;
    if (onInconclusive !== "point") return onInconclusive;
    return judgements.every((judgement) => judgement.verdict === "pass" || judgement.pointHolds === true)
      ? "pass"
      : "fail";
  })();
  return { verdict: verdict === "pass" && warns ? "warn" : verdict, statistical, byPoint };
}

function combined(judgements: readonly Judgement[]): RuleVerdict {
  if (judgements.some((judgement) => judgement.verdict === "fail")) return "fail";
  return judgements.every((judgement) => judgement.verdict === "pass") ? "pass" : "inconclusive";
}
