import type { Judgement } from "@mlops-actions/tools";
import type { Mask } from "./mask.ts";

/** A judgement without secrets in its texts. Paths stay as they are: they lead to files of the repository, and are public with it. */
export function maskJudgement(judgement: Judgement, mask: Mask): Judgement {
  const { detail, findings, tests } = judgement;
  const orNull = (text: string | null): string | null => (text === null ? null : mask(text));
  return {
    ...judgement,
    detail: orNull(detail),
    findings: findings.map((finding) => ({ ...finding, rule: orNull(finding.rule), message: mask(finding.message) })),
    tests: tests?.map((test) => ({ ...test, name: mask(test.name), message: orNull(test.message) })) ?? null,
  };
}
