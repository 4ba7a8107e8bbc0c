import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";

/**
 * Findings of `ruff check --output-format json`. Of a notebook, `cell` counts all its cells from 1 and the row is the cell's. A file
 * that cannot be parsed has the rule E999, none, or `invalid-syntax`, as the version has it.
 * https://docs.astral.sh/ruff/settings/#output-format
 */
export const readRuffJson: Reader<readonly Finding[]> = (text, source) =>
  readJson(text, source, "a report of ruff", z.array(shape)).map((diagnostic) => finding(diagnostic, source));

const place = z.object({ row: z.number(), column: z.number() });

const shape = z.object({
  code: z.string().nullish(),
  filename: z.string().nullish(),
  location: place.nullish(),
  end_location: place.nullish(),
  message: z.string(),
  severity: z.string().nullish(),
  cell: z.number().nullish(),
});

function finding(diagnostic: z.infer<typeof shape>, source: Source): Finding {
  const { code, filename, location, end_location: end, message, severity, cell } = diagnostic;
  return {
    tool: source.tool,
    rule: code ?? null,
    level: levels[severity ?? "error"] ?? "error",
    path: filename ? reportPath(filename, source.root) : null,
    ...region(location?.row, location?.column, end?.row),
    message,
    ...(typeof cell === "number" && { cell }),
  };
}

const levels: Readonly<Record<string, Level>> = { error: "error", warning: "warning", info: "notice", help: "notice" };
