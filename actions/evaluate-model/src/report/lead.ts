import { isMargin, type Judgement } from "@mlops-actions/gate";
import type { Estimate, MetricName } from "@mlops-actions/metrics";
import {
  type Block,
  formatCount,
  formatDifference,
  formatEstimate,
  formatShare,
  formatValue,
  type Text,
} from "@mlops-actions/report";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";
import { allowed } from "./detail.ts";
import { unpairedBecause } from "./unpaired.ts";

type Title = (metric: MetricName) => string;

/** What a reviewer sees without unfolding anything: on which rows it rests, each rule with its numbers, what changed. */
export function lead(evaluation: Evaluation, facts: Facts, title: Title): Block[] {
  const blocks: Block[] = [{ kind: "paragraph", text: basis(evaluation, facts, title) }];
  if (evaluation.judgements.length > 0) blocks.push(gateTable(evaluation, facts, title));
  const measured = facts.baseline?.measured ?? null;
  if (measured !== null) blocks.push({ kind: "paragraph", text: unpairedBecause(measured, facts) });
  for (const text of remarks(evaluation, title)) blocks.push({ kind: "paragraph", text });
  return blocks;
}

function basis(evaluation: Evaluation, facts: Facts, title: Title): Text {
  const { baseline, noBaseline, exclusions, confidence } = facts;
  const rows = evaluation.prepared.rows;
  const excluded = exclusions.reduce((sum, exclusion) => sum + exclusion.rows, 0);
  const text: Exclude<Text, string>[number][] = [`${formatCount(rows)} hold-out ${rows === 1 ? "row" : "rows"}`];
  if (excluded > 0) text.push(` (${formatCount(excluded)} excluded)`);
  if (baseline === null) text.push(". ", ...spans(noBaseline ?? ""), " Only absolute limits are judged.");
  else if (baseline.measured !== null) {
    text.push(", ", { text: "unpaired", style: "strong" }, ": from stored metrics of ");
    text.push({ text: baseline.name, style: "code" }, ` on ${formatCount(baseline.measured.rows)} rows.`);
  } else if (baseline.insteadOfModel !== null) {
    text.push(", paired with the kept predictions of ", { text: baseline.name, style: "code" });
    text.push(`: ${baseline.insteadOfModel}.`);
  } else if (baseline.commit === null)
    text.push(", paired with ", { text: baseline.artifact.path, style: "code" }, ".");
  else {
    const isVersion = baseline.origin === "registry";
    text.push(isVersion ? ", paired with the registry's " : ", paired with the model on ");
    text.push({ text: baseline.name, style: "code" }, isVersion ? " of commit " : " (");
    text.push({ text: baseline.commit.slice(0, 7), style: "code" }, isVersion ? "." : ").");
  }
  text.push(` ${formatShare(confidence)} intervals.`);
  const needed = rowsNeeded(evaluation, title);
  if (needed !== null) text.push(" ", { text: needed, style: "strong" });
  return text;
}

function spans(text: Text): Exclude<Text, string> {
  return typeof text === "string" ? [text] : text;
}

const mostTold = 3;

/** `420 more rows would decide recall, 1,900 ROC AUC.`: the rules that need the fewest. */
function rowsNeeded({ judgements, prepared, gate }: Evaluation, title: Title): string | null {
  if (gate.statistical !== "inconclusive") return null;
  const open = judgements.flatMap(({ rule, rowsToDecide }) => (rowsToDecide === null ? [] : [{ rule, rowsToDecide }]));
  const [first, ...others] = open.sort((a, b) => a.rowsToDecide - b.rowsToDecide).slice(0, mostTold);
  if (first === undefined) return null;
  const more = (rule: typeof first): number => rule.rowsToDecide - prepared.rows;
  const rest = others.map((other) => `, ${formatCount(more(other))} ${title(other.rule.metric)}`).join("");
  const rows = more(first) === 1 ? "row" : "rows";
  return `${formatCount(more(first))} more ${rows} would decide ${title(first.rule.metric)}${rest}.`;
}

function gateTable(evaluation: Evaluation, facts: Facts, title: Title): Block {
  const paired = facts.baseline !== null;
  const baselineName: Text = [
    { text: facts.baseline?.name ?? "", style: facts.baseline?.commit ? "code" : "emphasis" },
  ];
  return {
    kind: "table",
    columns: [
      { title: "" },
      { title: "metric" },
      ...(paired ? [{ title: baselineName, align: "right" as const }] : []),
      { title: "this change", align: "right" },
      ...(paired ? [{ title: "difference", align: "right" as const }] : []),
      { title: "allowed", align: "right" },
      { title: "" },
    ],
    rows: evaluation.judgements.map((judgement) => {
      const { metric } = judgement.rule;
      const margin = isMargin(judgement.rule);
      const { value, lower, upper } = judgement;
      const shown = (estimate: Estimate | undefined): string => formatValue(estimate?.value ?? null, lower, upper);
      const own = evaluation.candidate.get(metric);
      return [
        icons[judgement.verdict],
        title(metric),
        ...(paired ? [shown(evaluation.baseline?.get(metric))] : []),
        margin ? shown(own) : formatEstimate(value, lower, upper),
        ...(paired ? [margin ? formatDifference(value, lower, upper) : ""] : []),
        allowed(judgement),
        word(judgement, evaluation),
      ];
    }),
  };
}

export const icons = { pass: "✅", fail: "❌", inconclusive: "⚠️" } as const;

function word({ rule, verdict, reason }: Judgement, { unpaired }: Evaluation): string {
  if (reason !== null && reason === unpaired?.notComparable) return "not comparable";
  if (verdict === "inconclusive") return "undecided";
  if (reason === "unchanged") return "unchanged";
  if (isMargin(rule)) return verdict === "pass" ? "no worse" : "worse";
  if (verdict === "pass") return "within";
  return rule.kind === "min" ? "too low" : "too high";
}

function remarks(evaluation: Evaluation, title: Title): string[] {
  const { changes, judgements, gate, slices } = evaluation;
  const said: string[] = [];
  if (changes !== null) {
    said.push(
      `${formatCount(changes.fixed)} ${changes.fixed === 1 ? "row" : "rows"} fixed, ${formatCount(changes.broken)} broken.`,
    );
  }
  for (const { rule, reason, lower } of judgements) {
    if (reason === null || reason === "unchanged" || reason === evaluation.unpaired?.notComparable) continue;
    said.push(
      lower === null ? `${title(rule.metric)} can't be judged: ${reason}.` : `${title(rule.metric)} ${reason}.`,
    );
  }
  if (gate.byPoint) {
    said.push(
      evaluation.unpaired?.notComparable == null
        ? "The intervals leave the gate undecided; on-inconclusive: point lets the point estimates decide."
        : "on-inconclusive: point asks for a decision, and point estimates of different rows decide nothing.",
    );
  }
  const regressed = slices.filter((slice) => slice.regressed.length > 0);
  if (regressed.length > 0) {
    said.push(
      `Worse by more than the margin in ${regressed.length} of ${slices.length} slices: look at them below before merging.`,
    );
  }
  // Two rules of one metric have one reason.
  return [...new Set(said)];
}
