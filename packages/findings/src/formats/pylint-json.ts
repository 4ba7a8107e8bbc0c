import { z } from "zod";
import type { Finding, Level } from "../finding.ts";
import { readJson } from "../json.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader, Source } from "../source.ts";

/**
 * Findings of pylint's `json` (every version) and `json2` (3.0 and later). Columns there count from 0. Rules are its message ids,
 * and the symbol that people write into `disable=` stands in the message.
 * https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html
 */
export const readPylintJson: Reader<readonly Finding[]> = (text, source) => {
  const report = readJson(
    text,
    source,
    "a report of pylint",
    z.union([z.array(shape), z.object({ messages: z.array(shape) })]),
  );
  return ("messages" in report ? report.messages : report).map((message) => finding(message, source));
};

const shape = z.object({
  type: z.string(),
  symbol: z.string(),
  message: z.string(),
  messageId: z.string().optional(),
  "message-id": z.string().optional(),
  path: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number().nullish(),
});

function finding(said: z.infer<typeof shape>, source: Source): Finding {
  // What is wrong with the call itself stands in no file.
  const placed = !said.path.startsWith("Command line");
  const { line, endLine } = said;
  return {
    tool: source.tool,
    rule: said.messageId ?? said["message-id"] ?? null,
    level: levels[said.type] ?? "error",
    path: placed ? reportPath(said.path, source.root) : null,
    ...(placed ? region(line, said.column + 1, endLine) : region(null)),
    message: `${said.message} (${said.symbol})`,
  };
}

const levels: Readonly<Record<string, Level>> = {
  fatal: "error",
  error: "error",
  warning: "warning",
  refactor: "notice",
  convention: "notice",
  info: "notice",
};
