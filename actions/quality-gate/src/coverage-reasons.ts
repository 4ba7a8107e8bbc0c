import type { CoverageLimits } from "@mlops-actions/config";
import type { Judged, JudgedCoverage } from "./judged.ts";
import type { Reason } from "./reason.ts";

/**
 * Which limits of coverage are not kept, for each tool that measures it. What was not measured keeps no limit. Where only
 * the base or the change is not known (a branch's first push, tests that are new with the change) a limit can be neither
 * kept nor broken: that is said, and fails nobody.
 */
export function coverageReasons({ coverage, otherCoverage = [] }: Judged, limits: CoverageLimits): Reason[] {
  if (coverage === null) return asked(limits).map((limit) => unknown("fail", null, limit, "head"));
  return [coverage, ...otherCoverage].flatMap((one) => [
    ...least(one, limits.min),
    ...drop(one, limits.maxDrop),
    ...changedLines(one, limits.changedLinesMin),
  ]);
}

/** Totals are sums and quotients in binary: 85.5 − 85 must not be more than 0.5. */
const rounding = 1e-9;

function least({ tool, percent }: JudgedCoverage, limit: number | undefined): Reason[] {
  if (limit === undefined) return [];
  if (percent === null) return [unknown("fail", tool, "min", "head")];
  return percent >= limit - rounding ? [] : [{ level: "fail", kind: "coverage-min", tool, percent, limit }];
}

function drop({ tool, percent, basePercent }: JudgedCoverage, limit: number | undefined): Reason[] {
  if (limit === undefined) return [];
  if (percent === null) return [unknown("fail", tool, "max-drop", "head")];
  if (basePercent === null) return [unknown("warn", tool, "max-drop", "base")];
  if (basePercent - percent <= limit + rounding) return [];
  return [{ level: "fail", kind: "coverage-drop", tool, percent, basePercent, limit }];
}

/** A change without a line that can run keeps any limit. */
function changedLines({ tool, changed, totalsAlone }: JudgedCoverage, limit: number | undefined): Reason[] {
  if (limit === undefined) return [];
  if (totalsAlone) return [unknown("fail", tool, "changed-lines-min", "head")];
  if (changed === null) return [unknown("warn", tool, "changed-lines-min", "change")];
  const { covered, lines } = changed;
  if (lines === 0 || (100 * covered) / lines >= limit - rounding) return [];
  return [{ level: "fail", kind: "coverage-changed-lines", tool, covered, lines, limit }];
}

type Limit = Extract<Reason, { kind: "coverage-unknown" }>["limit"];
type Missing = Extract<Reason, { kind: "coverage-unknown" }>["missing"];

function unknown(level: "fail" | "warn", tool: string | null, limit: Limit, missing: Missing): Reason {
  return { level, kind: "coverage-unknown", tool, limit, missing };
}

function asked({ min, maxDrop, changedLinesMin }: CoverageLimits): Limit[] {
  return [
    ...(min === undefined ? [] : (["min"] as const)),
    ...(maxDrop === undefined ? [] : (["max-drop"] as const)),
    ...(changedLinesMin === undefined ? [] : (["changed-lines-min"] as const)),
  ];
}
