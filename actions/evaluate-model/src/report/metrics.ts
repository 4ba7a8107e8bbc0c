import { asRead, type Difference, type Estimate, type MetricName } from "@mlops-actions/metrics";
import { type Block, formatDifference, formatEstimate, type Section, type Text } from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";
import { sideName } from "./confusion.ts";
import { groupBy } from "./group-by.ts";

/** Every metric of both models with its own interval, and the difference. */
export function allMetrics(evaluation: Evaluation, facts: Facts, title: (metric: MetricName) => string): Section {
  const { candidate, baseline, differences } = evaluation;
  const rows = [...candidate].map(([metric, estimate]) => [
    title(metric),
    ...(baseline === null ? [] : [shownEstimate(baseline.get(metric))]),
    shownEstimate(estimate),
    ...(differences === null ? [] : [shownDifference(differences.get(metric))]),
  ]);
  const blocks: Block[] = [
    {
      kind: "table",
      columns: [
        { title: "metric" },
        ...(baseline === null ? [] : [{ title: sideName(facts), align: "right" as const }]),
        { title: "this change", align: "right" },
        ...(differences === null ? [] : [{ title: "difference", align: "right" as const }]),
      ],
      rows,
    },
  ];
  const reasons = undefinedReasons(candidate, title);
  if (reasons.length > 0) blocks.push({ kind: "list", items: reasons });
  return { title: "All metrics", blocks };
}

function shownEstimate(estimate: Estimate | undefined): string {
  return formatEstimate(estimate?.value ?? null, estimate?.lower ?? null, estimate?.upper ?? null);
}

function shownDifference(difference: Difference | undefined): string {
  if (difference === undefined) return formatDifference(null, null, null);
  const { delta, lower, upper } = asRead(difference);
  return formatDifference(delta, lower, upper);
}

function undefinedReasons(estimates: ReadonlyMap<MetricName, Estimate>, title: (metric: MetricName) => string): Text[] {
  const undefinedOnes = [...estimates].filter(([, { value }]) => value === null);
  const byReason = groupBy(undefinedOnes, ([, { reason }]) => reason ?? "");
  return [...byReason].map(([reason, metrics]) => `${metrics.map(([metric]) => title(metric)).join(", ")}: ${reason}`);
}
