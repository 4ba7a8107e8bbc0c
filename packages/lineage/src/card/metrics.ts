import { metricTitle } from "@mlops-actions/metrics";
import type { ModelVersion, VersionMetric } from "@mlops-actions/registry";
import { type Block, formatCount, formatEstimate, formatShare, type Section, type Table } from "@mlops-actions/report";

/** The metrics of the whole hold-out, and what is to be said of the evaluation. */
export function metricBlocks({ evaluation, required }: ModelVersion): Block[] {
  const asked =
    required === "none"
      ? "No evaluation was asked for when it was registered"
      : `${asks[required]} was asked for when it was registered`;
  if (evaluation === null) {
    return [{ kind: "paragraph", text: [{ text: `It was not evaluated. ${asked}.`, style: "strong" }] }];
  }
  const { verdict, rows, confidence, metrics } = evaluation;
  const said = `The gate said ${verdict} on ${formatCount(rows)} hold-out rows. ${asked}. Intervals hold ${formatShare(confidence)}.`;
  return [{ kind: "paragraph", text: said }, metricTable(metrics)];
}

const asks = { pass: "A pass", warn: "A pass or a warning" };

/** Each slice with its rows and verdict, a column for each metric. */
export function sliceSection({ evaluation }: ModelVersion): Section | null {
  const slices = evaluation?.slices ?? [];
  if (slices.length === 0) return null;
  const names = [...new Set(slices.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
  const rows = slices.map(({ slice, rows, verdict, metrics }) => [
    slice,
    formatCount(rows),
    verdict,
    ...names.map((name) => estimateOf(metrics.find((it) => it.name === name))),
  ]);
  const columns = [
    { title: "slice" },
    { title: "rows", align: "right" },
    { title: "verdict" },
    ...names.map((name) => ({ title: metricTitle(name), align: "right" }) as const),
  ] as const;
  return { title: "Metrics by slice", blocks: [{ kind: "table", columns, rows }] };
}

export function estimateOf(metric: Pick<VersionMetric, "value" | "lower" | "upper"> | null | undefined): string {
  return metric === null || metric === undefined ? "" : formatEstimate(metric.value, metric.lower, metric.upper);
}

function metricTable(metrics: readonly VersionMetric[]): Table {
  return {
    kind: "table",
    columns: [{ title: "metric" }, { title: "value", align: "right" }],
    rows: metrics.map((metric) => [metricTitle(metric.name), estimateOf(metric)]),
  };
}
