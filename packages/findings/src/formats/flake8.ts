import type { Finding } from "../finding.ts";
import { noFinding } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";

const start = "\u001E";
const separator = "\u001F";

/**
 * What `--format` is given, so that no path and no message is taken for another part of the line. flake8 fills it in by Python's `%`.
 * https://flake8.pycqa.org/en/latest/internal/formatters.html
 */
export const flake8Template = start + ["%(row)d", "%(col)d", "%(code)s", "%(path)s", "%(text)s"].join(separator);

/**
 * Findings of flake8, as its own default format (`path:row:column: code text`) or `flake8Template` writes them. Source lines,
 * statistics and counts between them are passed over; a text of which no line is a finding or a number is malformed.
 */
export const readFlake8: Reader<readonly Finding[]> = (text, source) => {
  const findings: Finding[] = [];
  const strange: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = ofTemplate(line, source) ?? ofDefault(line, source);
    if (found !== null) findings.push(found);
    else if (line.trim() !== "" && !number.test(line)) strange.push(line);
  }
  if (findings.length === 0 && strange.length > 0) throw noFinding(source, "a report of flake8", strange[0]!);
  return findings;
};

/** A count, a line of `--statistics`, a line of `--benchmark`. */
const number = /^\d+(?:\.\d+)?(?:\s|$)/;

function ofTemplate(line: string, source: Source): Finding | null {
  if (!line.startsWith(start)) return null;
  const [row, column, code, path, ...text] = line.slice(start.length).split(separator);
  if (text.length === 0 || !/^\d+$/.test(row!) || !/^-?\d+$/.test(column!)) return null;
  return finding({ row: row!, column: column!, code: code!, path: path!, text: text.join(separator) }, source);
}

function ofDefault(line: string, source: Source): Finding | null {
  const match = /^(?<path>.+?):(?<row>\d+):(?<column>-?\d+): (?<code>[A-Z][A-Z0-9]*) (?<text>.*)$/.exec(line);
  return match === null ? null : finding(match.groups as unknown as Parts, source);
}

interface Parts {
  readonly row: string;
  readonly column: string;
  readonly code: string;
  readonly path: string;
  readonly text: string;
}

function finding({ row, column, code, path, text }: Parts, source: Source): Finding {
  return {
    tool: source.tool,
    rule: code,
    level: "error",
    path: reportPath(path, source.root),
    // Row 0 is the file as a whole: one that cannot be read.
    ...region(row, column),
    message: text,
  };
}
