import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

const impacts = z.array(z.object({ severity: z.string() }));
const report = z.object({
  rules: z.array(z.object({ id: z.string(), severity: z.string().optional(), impacts: impacts.optional() })).optional(),
  issues: z.array(
    z.object({
      ruleId: z.string(),
      severity: z.string().optional(),
      primaryLocation: z.object({
        message: z.string(),
        filePath: z.string(),
        textRange: z
          .object({ startLine: z.number(), endLine: z.number().nullish(), startColumn: z.number().nullish() })
          .nullish(),
      }),
    }),
  ),
});

/** Worst first; those of the old form, then those of impacts. */
const levels = new Map<string, Level>([
  ["BLOCKER", "error"],
  ["CRITICAL", "error"],
  ["HIGH", "error"],
  ["MAJOR", "warning"],
  ["MEDIUM", "warning"],
  ["MINOR", "notice"],
  ["LOW", "notice"],
  ["INFO", "notice"],
]);

/**
 * SonarQube's generic issue data: the form before 10.3, whose issues have a severity, and the one with `rules`, whose
 * impacts have it. Its columns count from 0.
 * @throws UserError where it is neither.
 */
export const readSonar: Reader<Finding[]> = (text, source) => {
  const { rules, issues } = readJson(text, source, "a report of Sonar's generic issues", report);
  const ofRules = new Map(
    (rules ?? []).map((rule) => [rule.id, [rule.severity, ...(rule.impacts ?? []).map(({ severity }) => severity)]]),
  );
  return issues.map(
    ({ ruleId, severity, primaryLocation: { message, filePath, textRange } }): Finding => ({
      tool: source.tool,
      rule: ruleId,
      level: worst(severity ? [severity] : (ofRules.get(ruleId) ?? [])),
      path: reportPath(filePath, source.root),
      ...region(textRange?.startLine, (textRange?.startColumn ?? -1) + 1, textRange?.endLine),
      message,
    }),
  );
};

function worst(severities: readonly (string | undefined)[]): Level {
  const given = severities.map((severity) => levels.get(severity?.toUpperCase() ?? ""));
  return (["error", "warning", "notice"] as const).find((level) => given.includes(level)) ?? "warning";
}
