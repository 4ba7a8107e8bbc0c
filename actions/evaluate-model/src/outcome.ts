import { join } from "node:path";
import { type Annotation, type Outcome, plainText } from "@mlops-actions/action-kit";
import { type Report, visible } from "@mlops-actions/report";
import { evaluationData } from "./data.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Facts } from "./facts.ts";
import { charts } from "./report/charts.ts";
import { confusionSection } from "./report/confusion.ts";
import { headline } from "./report/headline.ts";
import { lead } from "./report/lead.ts";
import { allMetrics } from "./report/metrics.ts";
import { provenance } from "./report/provenance.ts";
import { slicesSection } from "./report/slices.ts";
import { titles } from "./report/titles.ts";

/** What leaves the action: the report, its one-line summary, the metrics as an output. */
export function outcome(evaluation: Evaluation, facts: Facts, reportFolder: string): Outcome {
  const title = titles(evaluation.sample.truth);
  const finding = headline(evaluation, facts, title);
  const report: Report = {
    action: "evaluate-model",
    subject: facts.model,
    verdict: evaluation.gate.verdict,
    headline: finding,
    lead: lead(evaluation, facts, title),
    sections: [
      ...slicesSection(evaluation, title),
      ...confusionSection(evaluation, facts),
      ...charts(evaluation, facts, title),
      allMetrics(evaluation, facts, title),
      provenance(evaluation, facts),
    ],
    links: [],
    data: evaluationData(evaluation, facts, finding),
  };
  const metrics = Object.fromEntries([...evaluation.candidate].map(([name, { value }]) => [name, value]));
  return {
    report,
    summary: plainText(visible(`${facts.model}: ${finding}`)),
    outputs: new Map([["metrics", JSON.stringify(metrics)]]),
    annotations: annotations(evaluation, facts, finding),
    attachments: facts.candidate.predictions ? [join(reportFolder, facts.candidate.predictions.path)] : [],
  };
}

/** The candidate's file is to blame where the gate fails. */
function annotations({ gate }: Evaluation, { model, candidate }: Facts, finding: string): Annotation[] {
  if (gate.verdict !== "fail") return [];
  return [{ level: "error", file: candidate.artifact.path, message: visible(`${model}: ${finding}`) }];
}
