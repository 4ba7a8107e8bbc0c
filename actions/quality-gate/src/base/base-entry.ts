import type { BaseFinding, BaseTool } from "./base-runs.ts";

/** What a tool said of a base, as it is kept. */
export function writeEntry({ findings, percent }: BaseTool): string {
  return JSON.stringify({ findings, percent });
}

/** Reads what was kept; null where it is not what we write. Other jobs and programs may have written it. */
export function readEntry(text: string): BaseTool | null {
  const entry = parsed(text);
  if (!isRecord(entry)) return null;
  const { findings, percent } = entry;
  if (!Array.isArray(findings) || !findings.every(isFinding)) return null;
  if (percent !== null && !isPercent(percent)) return null;
  return { findings, percent };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFinding(value: unknown): value is BaseFinding {
  if (!isRecord(value)) return false;
  const { tool, rule, level, path, line, column, endLine, message, cell, text } = value;
  return (
    [tool, message].every(isText) &&
    [rule, path, text].every((one) => one === null || isText(one)) &&
    [line, column].every((one) => one === null || isCount(one)) &&
    [endLine, cell].every((one) => one === undefined || isCount(one)) &&
    (level === "error" || level === "warning" || level === "notice")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPercent(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}
