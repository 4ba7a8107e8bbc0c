import { type Outcome, plainText } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import { type Report, visible } from "@mlops-actions/report";
import { annotations } from "./annotations.ts";
import { qualityData } from "./data.ts";
import type { Facts } from "./facts.ts";
import type { Judged } from "./judged.ts";
import { environment, lastWords } from "./report/environment.ts";
import { findingSections } from "./report/findings.ts";
import { headline } from "./report/headline.ts";
import { lead } from "./report/lead.ts";
import { failureSections, otherTestSections, testSummary } from "./report/tests.ts";
import type { Ruling } from "./verdict.ts";

/** What leaves the gate: the report, its one-line summary, numbers as outputs, annotations beside the code. */
export function outcome(
  judged: Judged,
  ruling: Ruling,
  settings: Pick<QualitySettings, "scope" | "coverage">,
  facts: Facts,
): Outcome {
  const finding = headline(judged, ruling);
  const tests = testSummary(judged);
  const report: Report = {
    action: "quality-gate",
    subject: facts.subject,
    verdict: ruling.verdict,
    headline: finding,
    lead: lead(judged, ruling, tests, settings.coverage),
    sections: [
      ...(tests === null ? [] : failureSections(tests)),
      ...lastWords(judged, ruling),
      ...findingSections(judged),
      ...(tests === null ? [] : otherTestSections(tests)),
      environment(judged, facts),
    ],
    links: [],
    data: qualityData(judged, { verdict: ruling.verdict, headline: finding }, settings.coverage, facts),
  };
  return {
    report,
    summary: plainText(visible(`${facts.subject}: ${finding}`)),
    outputs: new Map([
      ["findings", String(judged.findings.length)],
      ["new-findings", String(judged.findings.filter((one) => one.new).length)],
      ["tests-failed", String(tests?.failures.length ?? 0)],
      ["coverage", judged.coverage?.percent == null ? "" : String(judged.coverage.percent)],
    ]),
    annotations: annotations(judged, settings.scope),
  };
}
