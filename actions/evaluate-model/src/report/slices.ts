import type { MetricName } from "@mlops-actions/metrics";
import { type Block, formatCount, formatDifference, formatEstimate, type Section } from "@mlops-actions/report";
import type { Evaluation, SliceResult } from "../evaluate.ts";
import { icons } from "./lead.ts";
import { enumeration } from "./titles.ts";

type Title = (metric: MetricName) => string;

/** How each slice fares, the regressed ones first. */
export function slicesSection({ slices, rules }: Evaluation, title: Title): Section[] {
  if (slices.length === 0) return [];
  const metrics = [...new Set(rules.map(({ metric }) => metric))];
  const judged = slices
    .filter(({ verdict }) => verdict !== "too-small")
    .sort((a, b) => order[a.verdict] - order[b.verdict]);
  const small = slices.filter(({ verdict }) => verdict === "too-small");
  const regressed = slices.filter((slice) => slice.regressed.length > 0).length;
  const blocks: Block[] = [];
  if (judged.length > 0) blocks.push(sliceTable(judged, metrics, title));
  if (small.length > 0) {
    const names = small.map(({ slice, rows }) => `${slice} (${formatCount(rows)})`);
    blocks.push({ kind: "paragraph", text: `Too few rows to judge: ${enumeration(names)}.` });
  }
  const count = `${formatCount(slices.length)} ${slices.length === 1 ? "slice" : "slices"}`;
  return [{ title: regressed === 0 ? `None of ${count} regressed` : `${regressed} of ${count} regressed`, blocks }];
}

const order = { fail: 0, inconclusive: 1, pass: 2, "too-small": 3 };
const words = { fail: "worse", inconclusive: "undecided", pass: "no worse", "too-small": "too small" };

function sliceTable(slices: readonly SliceResult[], metrics: readonly MetricName[], title: Title): Block {
  return {
    kind: "table",
    columns: [
      { title: "" },
      { title: "slice" },
      { title: "rows", align: "right" },
      ...metrics.map((metric) => ({ title: title(metric), align: "right" as const })),
      { title: "" },
    ],
    rows: slices.map((slice) => [
      slice.verdict === "too-small" ? "" : icons[slice.verdict],
      slice.slice,
      formatCount(slice.rows),
      ...metrics.map((metric) => cell(slice, metric)),
      words[slice.verdict],
    ]),
  };
}

function cell({ candidate, differences }: SliceResult, metric: MetricName): string {
  const difference = differences?.get(metric);
  if (difference !== undefined && "pWorse" in difference) {
    const { better, delta, lower, upper } = difference;
    return better === "higher" ? formatDifference(delta, lower, upper) : formatDifference(-delta, -upper, -lower);
  }
  const estimate = candidate.get(metric);
  return formatEstimate(estimate?.value ?? null, estimate?.lower ?? null, estimate?.upper ?? null);
}
