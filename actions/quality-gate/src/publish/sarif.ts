import { createHash } from "node:crypto";
import { inFolder } from "../in-folder.ts";
import type { Judged, JudgedFinding } from "../judged.ts";
import { byWeight } from "../report/findings.ts";
import { hasResult } from "../report/tools-table.ts";
import { uncoloured } from "../report/words.ts";
import type { ToolRun } from "../run/tool-run.ts";

/** GitHub shows no more results of a run, and takes no more runs in a file. */
const mostResults = 5_000;
const mostRuns = 20;

export interface SarifPlaces {
  /** Tells uses of the gate apart: GitHub closes alerts of a tool and category that a later upload lacks. */
  readonly category: string;
  /** The folder that was checked as the repository's root sees it, ending in `/`; empty for the root. */
  readonly prefix: string;
  /** The text of the line that a finding is on, by which an alert is known again when it moves; null where it can't be read. */
  readonly lineAt: (finding: JudgedFinding) => string | null;
}

/**
 * The findings as SARIF 2.1.0, a run for each tool that judged the code, none found included; a tool that crashed has no
 * run, so that its alerts stay open (https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning).
 */
export function sarifOf(judged: Judged, places: SarifPlaces): object {
  const runs = judged.runs.filter((run) => hasResult(run) && run.tests === null).slice(0, mostRuns);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: runs.map((run) => sarifRun(run, judged.findings, places)),
  };
}

function sarifRun({ name, version }: ToolRun, findings: readonly JudgedFinding[], places: SarifPlaces): object {
  const own = findings.filter(({ tool, path }) => tool === name && inFolder(path));
  const shown = own.sort(byWeight).slice(0, mostResults);
  const rules = [...new Set(shown.map(({ rule }) => rule ?? name))];
  const seen = new Map<string, number>();
  return {
    tool: { driver: { name, ...(version === null ? {} : { version }), rules: rules.map((id) => ({ id })) } },
    automationDetails: { id: `${places.category}/${name}/` },
    results: shown.map((finding) => ({
      ruleId: finding.rule ?? name,
      ruleIndex: rules.indexOf(finding.rule ?? name),
      level: finding.level === "notice" ? "note" : finding.level,
      message: { text: uncoloured(finding.message).toWellFormed().trim() || (finding.rule ?? name) },
      locations: [{ physicalLocation: physicalLocation(finding, places) }],
      partialFingerprints: { primaryLocationLineHash: fingerprint(finding, places, seen) },
    })),
  };
}

/** A line of a notebook's cell is none of the file. */
function physicalLocation({ path, line, column, endLine, cell }: JudgedFinding, { prefix }: SarifPlaces): object {
  // A lone surrogate, which a report in JSON can hold, has no place in a URI.
  const uri = `${prefix}${path}`.toWellFormed().split("/").map(encodeURIComponent).join("/");
  const startLine = cell === undefined && line !== null ? line : 1;
  const end = cell === undefined && endLine !== undefined && endLine > startLine ? { endLine } : {};
  return {
    artifactLocation: { uri },
    region: { startLine, ...(cell === undefined && column !== null ? { startColumn: column } : {}), ...end },
  };
}

/** The same for a finding that only moved; equal ones of a file are counted. */
function fingerprint(finding: JudgedFinding, { lineAt }: SarifPlaces, seen: Map<string, number>): string {
  const { rule, path, cell } = finding;
  const known = [rule, path, cell ?? null, lineAt(finding)?.trim() ?? finding.message];
  const hash = createHash("sha256").update(JSON.stringify(known)).digest("hex").slice(0, 16);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}
