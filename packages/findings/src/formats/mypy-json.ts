import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";
import { readMypyText } from "./mypy-text.ts";

/**
 * Findings of `mypy --output json` (1.11 and later): one object a line. Columns there count from 0, and a finding without a place has the
 * line -1. Notes that stand alone (`reveal_type`) are notices. What stops mypy is text in some versions, which is read too.
 * https://mypy.readthedocs.io/en/stable/command_line.html#cmdoption-mypy-output
 */
export const readMypyJson: Reader<readonly Finding[]> = (text, source) => {
  const lines = text.split(/\r?\n/);
  const objects = lines.filter((line) => line.startsWith("{"));
  return [
    ...readMypyText(lines.filter((line) => !line.startsWith("{")).join("\n"), source),
    ...objects.map((line) => finding(readJson(line, source, "a report of mypy", shape), source)),
  ];
};

const shape = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  end_line: z.number().nullish(),
  message: z.string(),
  hint: z.string().nullish(),
  code: z.string().nullish(),
  severity: z.string(),
});

function finding({ file, line, column, end_line: endLine, ...said }: z.infer<typeof shape>, source: Source): Finding {
  return {
    tool: source.tool,
    rule: said.code ?? null,
    level: levels[said.severity] ?? "error",
    path: reportPath(file, source.root),
    ...region(line, column + 1, endLine),
    message: said.hint ? `${said.message}\n${said.hint}` : said.message,
  };
}

const levels: Readonly<Record<string, Level>> = { error: "error", note: "notice" };
