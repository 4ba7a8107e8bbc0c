import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * Findings of `bandit --format json`. A file that bandit could not read is a finding too, without a rule: it was not judged.
 * Columns count from 0 there; before 1.7.1 there are none.
 * https://bandit.readthedocs.io/en/latest/formatters/json.html
 */
export const readBanditJson: Reader<readonly Finding[]> = (text, source) => {
  const { results, errors } = readJson(text, source, "a report of bandit", report);
  return [
    ...errors.map(({ filename, reason }): Finding => {
      const place = { path: reportPath(filename, source.root), ...region(null) };
      return { tool: source.tool, rule: null, level: "error", ...place, message: `Not checked: ${reason}` };
    }),
    ...results.map(
      (issue): Finding => ({
        tool: source.tool,
        rule: issue.test_id,
        level: levels[issue.issue_severity] ?? "notice",
        path: reportPath(issue.filename, source.root),
        ...region(issue.line_number, columnOf(issue), issue.line_range.at(-1)),
        message: `${issue.issue_text} (${issue.test_name}; severity ${issue.issue_severity.toLowerCase()}, confidence ${issue.issue_confidence.toLowerCase()})`,
      }),
    ),
  ];
};

const issueShape = z.object({
  filename: z.string(),
  line_number: z.number(),
  line_range: z.array(z.number()).default([]),
  col_offset: z.number().optional(),
  issue_text: z.string(),
  issue_severity: z.string(),
  issue_confidence: z.string(),
  test_id: z.string(),
  test_name: z.string(),
});

/** That of the statement's first line; what is wrong with a call may stand on a later one. */
function columnOf({
  col_offset: offset,
  line_number: line,
  line_range: lines,
}: z.infer<typeof issueShape>): number | null {
  return offset === undefined || (lines[0] ?? line) !== line ? null : offset + 1;
}

const report = z.object({
  errors: z.array(z.object({ filename: z.string(), reason: z.string() })),
  results: z.array(issueShape),
});

const levels: Readonly<Record<string, Level>> = { HIGH: "error", MEDIUM: "warning", LOW: "notice" };
