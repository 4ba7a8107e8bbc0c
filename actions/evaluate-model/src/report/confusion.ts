import { confusion, type Side } from "@mlops-actions/metrics";
import { type Block, formatCount, type Section } from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";

/** The confusion matrix of each model. */
export function confusionSection(evaluation: Evaluation, facts: Facts): Section[] {
  if (evaluation.prepared.task === "regression") return [];
  const blocks = [matrix(evaluation, "candidate", "This change")];
  if (evaluation.prepared.baseline !== null) blocks.unshift(matrix(evaluation, "baseline", sideName(facts)));
  return [{ title: blocks.length === 1 ? "Confusion matrix" : "Confusion matrices", blocks }];
}

/** The baseline as charts and tables name it. */
export function sideName({ baseline }: Facts): string {
  return baseline?.commit ? baseline.name : "baseline";
}

function matrix({ prepared }: Evaluation, side: Side, title: string): Block {
  const { labels, matrix } = confusion(prepared, side);
  const right = matrix.reduce((sum, row, i) => sum + (row[i] as number), 0);
  return {
    kind: "matrix",
    title,
    description: `${formatCount(right)} of ${formatCount(prepared.rows)} rows are predicted correctly.`,
    rowTitle: "truth",
    columnTitle: "predicted",
    labels,
    matrix,
  };
}
