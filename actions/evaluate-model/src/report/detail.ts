import { isMargin, type Judgement } from "@mlops-actions/gate";
import { formatDifference, formatEstimate, formatLimit, formatMargin } from "@mlops-actions/report";

/** One sentence that says why a rule passes, fails or stays open. */
export function detail(judgement: Judgement): string {
  const { rule, verdict, value, lower, upper, reason } = judgement;
  if (reason === "unchanged") return "Candidate and baseline are the same file.";
  if (lower === null || upper === null) return `Undecided: ${reason ?? "there is no interval"}.`;
  const margin = isMargin(rule);
  const numbers = margin
    ? `The difference ${formatDifference(value, lower, upper)}`
    : `The value ${formatEstimate(value, lower, upper)}`;
  const limit = allowed(judgement);
  switch (verdict) {
    case "pass":
      return `${numbers} lies wholly on the good side of ${limit}.`;
    case "fail":
      return `${numbers} lies wholly beyond ${limit}.`;
    case "inconclusive":
      return `${numbers} ${reason ?? `lies on both sides of ${limit}`}.`;
  }
}

/** The limit as a reader compares it with the value or the difference: `−0.010`, `+0.020`, `≥ 0.950`. */
export function allowed({ rule, lower, upper }: Pick<Judgement, "rule" | "lower" | "upper">): string {
  switch (rule.kind) {
    case "max-drop":
      return formatMargin(-rule.limit, lower, upper);
    case "max-rise":
      return formatMargin(rule.limit, lower, upper);
    case "min":
      return `≥ ${formatLimit(rule.limit, lower, upper)}`;
    case "max":
      return `≤ ${formatLimit(rule.limit, lower, upper)}`;
  }
}
