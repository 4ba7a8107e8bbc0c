import { type Change, changedCoverage, type Finding, inChange, newFindings } from "@mlops-actions/findings";
import type { BaseRuns } from "./base/base-runs.ts";
import type { Judged, JudgedCoverage, JudgedFinding } from "./judged.ts";
import type { ToolRun } from "./run/tool-run.ts";

/** What the gate has gathered when its tools have ended. */
export interface Gathered {
  readonly runs: readonly ToolRun[];
  /** Null where none was asked for. */
  readonly base: BaseRuns | { readonly absent: string } | null;
  /** Null where nobody knows what the change began from. */
  readonly change: Change | null;
  /** The text of the line that a finding is on, as it is now; null where there is none. */
  readonly lineAt: (finding: Finding) => string | null;
  /** Wall-clock seconds of all tools together. */
  readonly seconds: number;
}

/** Sets what the tools said beside the base and the change. */
export function judge(gathered: Gathered): Judged {
  const { runs, base, seconds } = gathered;
  const [first, ...others] = runs.flatMap((run) => judgedCoverage(run, gathered));
  return {
    runs,
    findings: runs.flatMap((run) => judgedFindings(run, gathered)),
    base: base === null || "absent" in base ? base : comparedWith(base),
    coverage: first ?? null,
    otherCoverage: others,
    seconds,
  };
}

/** Of a base that is there for its coverage no finding is known, and no report may say that it was compared with. */
function comparedWith({ commit, name, cached, coverageAlone }: BaseRuns): Judged["base"] {
  return coverageAlone ? null : { commit, name, cached };
}

function judgedFindings({ name, findings }: ToolRun, { base, change, lineAt }: Gathered): JudgedFinding[] {
  const known = baseTool(name, base);
  const fresh =
    known === undefined
      ? findings.map(() => true)
      : newFindings(findings, known.findings, { lineAt, baseLineAt: ({ text }) => text, change });
  return findings.map((finding, at) => ({
    ...finding,
    new: fresh[at] as boolean,
    inChange: change === null || inChange(finding, change),
  }));
}

function judgedCoverage({ name, coverage }: ToolRun, { base, change }: Gathered): JudgedCoverage[] {
  if (coverage === null) return [];
  const totalsAlone = coverage.files.size === 0;
  return [
    {
      tool: name,
      percent: coverage.percent,
      basePercent: baseTool(name, base)?.percent ?? null,
      changed: change === null || totalsAlone ? null : changedCoverage(change, coverage),
      totalsAlone,
    },
  ];
}

function baseTool(name: string, base: Gathered["base"]) {
  return base === null || "absent" in base ? undefined : base.tools.get(name);
}
