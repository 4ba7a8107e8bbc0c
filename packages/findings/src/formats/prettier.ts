import type { Finding } from "../finding.ts";
import { linesOf } from "../lines.ts";
import { malformed } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * What `prettier --list-different` prints: the path of a file a line. Lines with prettier's own `[error]` and `[warn]`
 * marks are for `readPrettierErrors`.
 * @throws UserError where a line is no path.
 */
export const readPrettier: Reader<Finding[]> = (text, source) =>
  linesOf(text)
    .filter((line) => line.trim() !== "" && !/^\[(?:error|warn)\] /.test(line))
    .map((line) => {
      if (line.length > 4096 || line.includes("\0") || /[<>|:]\s|^[{[]/.test(line))
        throw malformed(source, "prettier's list of files", `"${line.slice(0, 60)}" is no path`);
      return {
        tool: source.tool,
        rule: "format",
        level: "error",
        path: reportPath(line, source.root),
        ...region(null),
        message: "This file is not formatted as prettier would.",
      };
    });

/** Files that prettier could not parse, of what it writes to standard error: `[error] a.js: SyntaxError: … (1:7)`. */
export const readPrettierErrors: Reader<Finding[]> = (text, source) =>
  linesOf(text).flatMap((line) => {
    const match = /^\[error\] (.+?): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/.exec(line);
    if (!match) return [];
    const [, path, message, at, column] = match;
    return {
      tool: source.tool,
      rule: "syntax",
      level: "error",
      path: reportPath(path!, source.root),
      ...region(at, column),
      message: message!,
    };
  });
