import { isMargin, type Judgement } from "@mlops-actions/gate";
import type { MetricName } from "@mlops-actions/metrics";
import type { Evaluation } from "../evaluate.ts";
import type { Facts } from "../facts.ts";
import { groupBy } from "./group-by.ts";
import { enumeration } from "./titles.ts";

type Title = (metric: MetricName) => string;

const mostNamed = 3;

/** What was found, in one clause: `undecided, recall may have dropped`. */
export function headline(evaluation: Evaluation, facts: Facts, title: Title): string {
  const { judgements, gate, unchanged } = evaluation;
  const failed = judgements.filter(({ verdict }) => verdict === "fail");
  if (failed.length > 0) return named(failed, title, changed);
  const open = judgements.filter(({ verdict }) => verdict === "inconclusive");
  if (open.length > 0 && open.every(({ reason }) => reason !== null && reason === evaluation.unpaired?.notComparable)) {
    return `undecided, ${facts.baseline?.measured?.notComparable ?? "the baseline is not comparable"}`;
  }
  if (open.length > 0) return undecided(open, gate.verdict, gate.byPoint, title);
  const regressed = evaluation.slices.filter((slice) => slice.regressed.length > 0).length;
  if (regressed > 0) return `no worse overall, but worse in ${regressed} of ${evaluation.slices.length} slices`;
  if (unchanged) return "unchanged, the same file as the baseline";
  if (facts.baseline !== null && judgements.some(({ rule }) => isMargin(rule))) return "no worse than the baseline";
  return judgements.length > 0 ? "within every limit" : "no baseline, nothing to compare with";
}

function undecided(open: readonly Judgement[], verdict: string, byPoint: boolean, title: Title): string {
  if (byPoint) {
    const beyond = open.filter(({ pointHolds }) => pointHolds !== true);
    return verdict === "pass"
      ? "undecided, passed by the point estimates"
      : `undecided, failed by the point estimates: ${named(beyond, title, changed)}`;
  }
  const undefinedOnes = open.filter(({ value, lower }) => value === null || lower === null);
  if (undefinedOnes.length === open.length) {
    const metrics = new Set(open.map(({ rule }) => title(rule.metric)));
    return `undecided, ${enumeration([...metrics].slice(0, mostNamed))} can't be judged`;
  }
  return `undecided, ${named(
    open.filter((judgement) => !undefinedOnes.includes(judgement)),
    title,
    mayHaveChanged,
  )}`;
}

/** `recall and F1 dropped, log loss rose`; the most important ones where there are many. */
function named(judgements: readonly Judgement[], title: Title, verb: (judgement: Judgement) => string): string {
  const shown = judgements.slice(0, mostNamed);
  const byVerb = groupBy(shown, verb);
  const clauses = [...byVerb].map(
    ([words, some]) => `${enumeration(some.map(({ rule }) => title(rule.metric)))} ${words}`,
  );
  const rest = judgements.length - shown.length;
  return `${clauses.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function changed({ rule }: Judgement): string {
  if (isMargin(rule)) return rule.kind === "max-drop" ? "dropped" : "rose";
  return rule.kind === "min" ? "fell short of the limit" : "exceeded the limit";
}

function mayHaveChanged({ rule }: Judgement): string {
  if (isMargin(rule)) return rule.kind === "max-drop" ? "may have dropped" : "may have risen";
  return rule.kind === "min" ? "may fall short of the limit" : "may exceed the limit";
}
