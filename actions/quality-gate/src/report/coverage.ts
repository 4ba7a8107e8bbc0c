import type { CoverageLimits } from "@mlops-actions/config";
import { type Block, formatCount, type Span, type Text } from "@mlops-actions/report";
import type { Judged, JudgedCoverage } from "../judged.ts";
import type { Reason } from "../reason.ts";
import type { Ruling } from "../verdict.ts";
import { percents, points } from "./words.ts";

/** A line for each tool that measures coverage, with the limits and which of them are broken, and what can't be judged. */
export function coverageInLead(judged: Judged, { reasons }: Ruling, limits: CoverageLimits): Block[] {
  const measured = judged.coverage === null ? [] : [judged.coverage, ...(judged.otherCoverage ?? [])];
  const lines: Text[] = measured.map((one) => {
    const broken = reasons.flatMap((reason) => ("tool" in reason && reason.tool === one.tool ? [reason.kind] : []));
    return coverageLine(one, limits, new Set(broken), measured.length > 1);
  });
  const unknown = reasons.flatMap((reason) => (reason.kind === "coverage-unknown" ? [unjudged(reason, judged)] : []));
  return [...lines, ...new Set(unknown)].map((text) => ({ kind: "paragraph", text }));
}

type Pieces = Exclude<Text, string>;

/**
 * `Coverage 91.2% (at least 80%), −0.8 points beside the base's 92% (too much, at most 0.5 points). Of the 50 changed
 * lines that can run, 42 did: 84% (at least 80%).`
 */
function coverageLine(
  { tool, percent, basePercent, changed }: JudgedCoverage,
  { min, maxDrop, changedLinesMin }: CoverageLimits,
  broken: ReadonlySet<Reason["kind"]>,
  named: boolean,
): Pieces {
  const text: (string | Span)[] = ["Coverage "];
  if (named) text.push("by ", { text: tool, style: "code" }, " ");
  text.push(percent === null ? "is not known" : { text: percents(percent), style: "strong" });
  if (min !== undefined) text.push(...limit(broken.has("coverage-min") && "too low", `at least ${percents(min)}`));
  if (percent !== null && basePercent !== null) {
    const difference = percent - basePercent;
    text.push(
      difference === 0 ? ", as on the base" : `, ${points(difference)} beside the base's ${percents(basePercent)}`,
    );
    const most = maxDrop === undefined ? "" : `at most ${points(maxDrop).replace("+", "")} less`;
    if (most !== "") text.push(...limit(broken.has("coverage-drop") && "too much", most));
  }
  text.push(".");
  if (changed === null) return text;
  text.push(` ${changedLines(changed)}`);
  if (changedLinesMin !== undefined && changed.lines > 0) {
    text.push(...limit(broken.has("coverage-changed-lines") && "too few", `at least ${percents(changedLinesMin)}`));
  }
  text.push(".");
  return text;
}

function limit(broken: string | false, allowed: string): Pieces {
  return broken === false ? [` (${allowed})`] : [" (", { text: broken, style: "strong" }, `, ${allowed})`];
}

function changedLines({ covered, lines }: NonNullable<JudgedCoverage["changed"]>): string {
  if (lines === 0) return "No changed line can run";
  const of = lines === 1 ? "the one changed line" : `the ${formatCount(lines)} changed lines`;
  return `Of ${of} that can run, ${formatCount(covered)} did: ${percents((100 * covered) / lines)}`;
}

function unjudged({ limit, missing }: Extract<Reason, { kind: "coverage-unknown" }>, { base }: Judged): string {
  switch (missing) {
    case "head":
      return "There are limits of coverage and nothing measured it: let the tests do so (pytest-cov, the runner's own), or take the limits out.";
    case "base":
      return `${limit} is not judged, since the coverage of the base is not known${base === null ? ": name the base (baseline: base, or a branch)" : ""}.`;
    case "change":
      return `${limit} is not judged, since it is not known which lines the change touches, or the report holds totals alone.`;
  }
}
