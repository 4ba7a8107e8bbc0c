import { z } from "zod";
import type { Finding } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

const report = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(
      z.object({
        ruleId: z.string().nullish(),
        fatal: z.boolean().optional(),
        severity: z.number(),
        message: z.string(),
        line: z.number().nullish(),
        column: z.number().nullish(),
        endLine: z.number().nullish(),
      }),
    ),
  }),
);

/**
 * ESLint's `--format json`, of 8 to 10 alike. What a comment in the code suppresses stands elsewhere in it.
 * @throws UserError where it is something else.
 */
export const readEslintJson: Reader<Finding[]> = (text, source) =>
  readJson(text, source, "a report of ESLint", report).flatMap(({ filePath, messages }) => {
    if (messages.length === 0) return [];
    // ESLint calls what it is given on its standard input so.
    const path = filePath === "<text>" ? null : reportPath(filePath, source.root);
    return messages.map(
      ({ ruleId, fatal, severity, message, line, column, endLine }): Finding => ({
        tool: source.tool,
        rule: ruleId ?? null,
        level: fatal || severity === 2 ? "error" : "warning",
        path,
        ...region(line, column, endLine),
        message,
      }),
    );
  });
