import type { Judgement } from "@mlops-actions/tools";
import type { Mask } from "./mask.ts";

/** A judgement without secrets in its texts. Paths stay as they are: they lead to files of the repository, and are public with it. */
export function maskJudgement({ outcome, detail, findings, tests, coverage }: Judgement, mask: Mask): Judgement {
  const orNull = (text: string | null): string | null => (text === null ? null : mask(text));
  return {
    outcome,
    detail: orNull(detail),
    findings: findings.map((finding) => ({ ...finding, rule: orNull(finding.rule), message: mask(finding.message) })),
    tests: tests?.map((test) => ({ ...test, name: mask(test.name), message: orNull(test.message) })) ?? null,
    coverage,
  };
}
