import { isMargin } from "@mlops-actions/gate";
import { asRead, type MetricName } from "@mlops-actions/metrics";
import {
  type Block,
  formatCount,
  formatDifference,
  formatEstimate,
  type Section,
  shorten,
} from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { SliceResult } from "../judged-slices.ts";
import { icons } from "./lead.ts";
import { enumeration } from "./titles.ts";

type Title = (metric: MetricName) => string;

/** How each slice fares, the regressed ones first. */
export function slicesSection({ slices, rules, baseline, unpaired }: Evaluation, title: Title): Section[] {
  if (slices.length === 0) return [];
  const compared = baseline !== null && unpaired?.notComparable == null && rules.some(isMargin);
  const metrics = [...new Set(rules.map(({ metric }) => metric))];
  const judged = slices
    .filter(({ verdict }) => verdict !== "too-small")
    .sort((a, b) => order[a.verdict] - order[b.verdict]);
  const small = slices.filter(({ verdict }) => verdict === "too-small");
  const regressed = slices.filter((slice) => slice.regressed.length > 0).length;
  const blocks: Block[] = [];
  if (judged.length > 0) blocks.push(sliceTable(judged, metrics, title, compared));
  const unknown = judged.filter(({ differences }) => differences?.size === 0);
  if (compared && unpaired !== null && unknown.length > 0) {
    const text = `Nothing is stored of the baseline in these slices: ${listed(unknown.map(({ slice }) => shorten(slice)))}.`;
    blocks.push({ kind: "paragraph", text });
  }
  if (small.length > 0) {
    const names = small.map(({ slice, rows }) => `${shorten(slice)} (${formatCount(rows)})`);
    blocks.push({ kind: "paragraph", text: `Too few rows to judge: ${listed(names)}.` });
  }
  return [{ title: sectionTitle(slices.length, regressed, compared), blocks }];
}

const mostNamed = 30;

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? [`${formatCount(names.length - mostNamed)} more`] : [];
  return enumeration([...names.slice(0, mostNamed), ...more]);
}

function sectionTitle(count: number, regressed: number, compared: boolean): string {
  const all = `${formatCount(count)} ${count === 1 ? "slice" : "slices"}`;
  if (!compared) return all;
  return regressed === 0 ? `None of ${all} regressed` : `${formatCount(regressed)} of ${all} regressed`;
}

const order = { fail: 0, inconclusive: 1, pass: 2, "too-small": 3 };
const words = { fail: "worse", inconclusive: "undecided", pass: "no worse", "too-small": "too small" };

/** Slices are judged by margins to a baseline alone: without these there are numbers and no verdicts. */
function sliceTable(
  slices: readonly SliceResult[],
  metrics: readonly MetricName[],
  title: Title,
  compared: boolean,
): Block {
  return {
    kind: "table",
    columns: [
      ...(compared ? [{ title: "" }] : []),
      { title: "slice" },
      { title: "rows", align: "right" },
      ...metrics.map((metric) => ({ title: title(metric), align: "right" as const })),
      ...(compared ? [{ title: "" }] : []),
    ],
    rows: slices.map((slice) => [
      ...(compared ? [slice.verdict === "too-small" ? "" : icons[slice.verdict]] : []),
      slice.slice,
      formatCount(slice.rows),
      ...metrics.map((metric) => cell(slice, metric)),
      ...(compared ? [words[slice.verdict]] : []),
    ]),
  };
}

function cell({ candidate, differences }: SliceResult, metric: MetricName): string {
  const difference = differences?.get(metric);
  if (difference !== undefined && "pWorse" in difference) {
    const { delta, lower, upper } = asRead(difference);
    return formatDifference(delta, lower, upper);
  }
  const estimate = candidate.get(metric);
  return formatEstimate(estimate?.value ?? null, estimate?.lower ?? null, estimate?.upper ?? null);
}
