import type { Finding } from "../finding.ts";
import { linesOf } from "../lines.ts";
import { noFinding } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * Findings of pydocstyle: of each, a line that says where and an indented one that says what; a file that it cannot parse is a
 * finding without a rule, from its warning. A text of which no line is either is malformed.
 * https://www.pydocstyle.org/en/stable/usage.html
 */
export const readPydocstyle: Reader<readonly Finding[]> = (text, source) => {
  const findings: Finding[] = [];
  const strange: string[] = [];
  let where: Pick<Finding, "path" | "line" | "column"> | null = null;
  const { tool, root } = source;
  for (const line of linesOf(text)) {
    const place = /^(.+):(\d+) (?:in|at) .+:$/.exec(line);
    const rule = /^\s+(D\d+): (.*)$/.exec(line);
    const broken = unparsed.exec(line);
    if (place !== null) where = { path: reportPath(place[1]!, root), ...region(place[2]) };
    else if (rule !== null && where !== null) {
      findings.push({ tool, rule: rule[1]!, level: "error", ...where, message: rule[2]! });
    } else if (broken !== null) {
      const path = reportPath(broken[1]!, root);
      findings.push({ tool, rule: null, level: "error", path, ...region(null), message: broken[2]! });
    } else if (line.trim() !== "" && !/^\d+$/.test(line)) strange.push(line);
  }
  if (findings.length === 0 && strange.length > 0) throw noFinding(source, "a report of pydocstyle", strange[0]!);
  return findings;
};

const unparsed = /^WARNING: Error in file (.+?): (Cannot parse file\..*)$/;
