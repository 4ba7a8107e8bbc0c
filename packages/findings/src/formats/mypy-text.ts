import type { Finding } from "../finding.ts";
import { noFinding } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * Findings of mypy as text, `path:line:column: severity: message  [code]`, as `--show-column-numbers --show-error-codes --no-pretty
 * --hide-error-context --no-error-summary` makes it; older versions know no other, and newer ones print errors that stop them so.
 * A note about the line of the error before it is a part of that error's message.
 */
export const readMypyText: Reader<readonly Finding[]> = (text, source) => {
  const findings: Finding[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || summary.test(line)) continue;
    const match = form.exec(line);
    if (match === null) throw noFinding(source, "text of mypy", line);
    const { path, row, column, endRow, severity, rest } = match.groups as Record<string, string | undefined>;
    const [, message, rule] = /^(.*?)(?: {2}\[([a-z0-9-]+)\])?$/s.exec(rest!)!;
    const finding: Finding = {
      tool: source.tool,
      rule: rule ?? null,
      level: severity === "note" ? "notice" : "error",
      path: reportPath(path!, source.root),
      ...region(row, column, endRow),
      message: message!,
    };
    const last = findings.at(-1);
    if (last !== undefined && isNoteOn(finding, last))
      findings[findings.length - 1] = { ...last, message: `${last.message}\n${finding.message}` };
    else findings.push(finding);
  }
  return findings;
};

const form =
  /^(?<path>(?:[A-Za-z]:[\\/])?[^:]+):(?:(?<row>\d+):(?:(?<column>\d+):)?(?:(?<endRow>\d+):\d+:)?)? (?<severity>error|note|warning): (?<rest>.*)$/;

const summary = /^(?:Found \d+ errors? in |Success: )/;

function isNoteOn(note: Finding, error: Finding): boolean {
  return note.level === "notice" && error.level === "error" && note.path === error.path && note.line === error.line;
}
