import type { CoverageLimits } from "@mlops-actions/config";
import { type Block, formatDuration, type Text } from "@mlops-actions/report";
import type { Judged } from "../judged.ts";
import type { Ruling } from "../verdict.ts";
import { coverageInLead } from "./coverage.ts";
import { type TestSummary, testsInLead } from "./tests.ts";
import { outcomeWords, toolsTable } from "./tools-table.ts";
import { clause, counted, firstLine } from "./words.ts";

/** What a reader sees without unfolding anything: each tool, why some judged nothing, failing tests, coverage. */
export function lead(judged: Judged, ruling: Ruling, tests: TestSummary | null, limits: CoverageLimits): Block[] {
  const blocks: Block[] = [{ kind: "paragraph", text: basis(judged) }];
  if (judged.runs.length > 0) blocks.push(toolsTable(judged, ruling));
  const items = broken(ruling);
  if (items.length > 0) blocks.push({ kind: "list", items });
  if (tests !== null) blocks.push(...testsInLead(tests));
  return [...blocks, ...coverageInLead(judged, ruling, limits)];
}

/** Why tools judged nothing, or failed without a finding. */
function broken({ reasons }: Ruling): Text[] {
  return reasons.flatMap((reason): Text[] => {
    switch (reason.kind) {
      case "crashed":
      case "timed-out":
      case "missing":
      case "misconfigured":
      case "no-tests":
        return [said(reason.tool, outcomeWords[reason.kind], reason.detail)];
      case "exit-code": {
        const code = `ended with exit code ${reason.exitCode}`;
        const isSaid = reason.exitCode === null || reason.detail?.startsWith(`it ${code}`);
        return [said(reason.tool, isSaid ? "failed" : code, reason.detail)];
      }
      default:
        return [];
    }
  });
}

function said(tool: string, what: string, detail: string | null): Text {
  return [{ text: tool, style: "code" }, ` ${what}${detail === null ? "." : `: ${firstLine(detail)}`}`];
}

function basis({ runs, base, seconds }: Judged): Text {
  if (runs.length === 0) {
    return "The repository declares no tool that the gate knows. Name some in tools, below quality in mlops.yml: known ones, or commands of your own.";
  }
  const ran = `${counted(runs.length, "tool")} in ${formatDuration(seconds)}.`;
  if (base === null) return ran;
  if ("absent" in base) return `${ran} Every finding counts as new: ${clause(base.absent)}.`;
  return [
    `${ran} New is what `,
    { text: base.name, style: "code" },
    " (",
    { text: base.commit.slice(0, 7), style: "code" },
    ") does not have.",
  ];
}
