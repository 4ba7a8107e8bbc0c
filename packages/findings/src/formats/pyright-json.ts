import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

/**
 * Findings of `pyright --outputjson` (and basedpyright's). Lines and columns count from 0 there.
 * https://microsoft.github.io/pyright/#/command-line?id=json-output
 */
export const readPyrightJson: Reader<readonly Finding[]> = (text, source) =>
  readJson(text, source, "a report of pyright", report).generalDiagnostics.map(
    ({ file, uri, severity, message, range, rule }) => {
      const path = file ?? (uri === undefined ? null : pathOf(uri));
      return {
        tool: source.tool,
        rule: rule ?? null,
        level: levels[severity] ?? "notice",
        path: path === null || path === "" ? null : reportPath(path, source.root),
        ...(range ? region(range.start.line + 1, range.start.character + 1, range.end.line + 1) : region(null)),
        // Its own indentation is made of no-break spaces.
        message: message.replaceAll("\u00A0", " "),
      };
    },
  );

/** As the language server's protocol writes a file's address. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\//, ""));
  } catch {
    return uri;
  }
}

const position = z.object({ line: z.number(), character: z.number() });

const report = z.object({
  generalDiagnostics: z.array(
    z.object({
      file: z.string().optional(),
      uri: z.string().optional(),
      severity: z.string(),
      message: z.string(),
      range: z.object({ start: position, end: position }).optional(),
      rule: z.string().optional(),
    }),
  ),
});

const levels: Readonly<Record<string, Level>> = { error: "error", warning: "warning", information: "notice" };
