import { UserError } from "@mlops-actions/errors";
import type { Source } from "./source.ts";

/**
 * A report that is not what its format says.
 * @param format With its article: `a SARIF report`.
 * @param why A clause without full stop: `line 3 is cut short`.
 */
export function malformed(source: Source, format: string, why: string, cause?: unknown): UserError {
  return new UserError(`${source.name} cannot be read as ${format}: ${why}.`, {
    remedy: `Check that ${source.tool} ran to its end and was asked for this format.`,
    ...(cause !== undefined && { cause }),
  });
}

/** A text that has no line of its format; `line` is the first that is none. */
export function noFinding(source: Source, format: string, line: string): UserError {
  return malformed(source, format, `"${line.slice(0, 80)}" is no finding`);
}
