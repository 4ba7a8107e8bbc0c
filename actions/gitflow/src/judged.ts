import type { HistorySource } from "@mlops-actions/branching";
import type { Decision, Finding, Rules, Situation } from "@mlops-actions/gitflow";

/** All that the report is made of. */
export interface Judged {
  readonly situation: Situation;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly rules: Rules;
  readonly source: HistorySource["name"];
}
