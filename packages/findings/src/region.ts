import type { Finding } from "./finding.ts";

/** A line or a column as a finding has it: from 1; null for what reports put where they have none: nothing, 0, -1. */
export function counted(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 1 ? (number as number) : null;
}

/** Where a finding stands in its file, of what a report says of it; without a line there is no column. */
export function region(line: unknown, column: unknown = null, endLine: unknown = null) {
  const [first, last] = [counted(line), counted(endLine)];
  const region: Pick<Finding, "line" | "column" | "endLine"> = {
    line: first,
    column: first === null ? null : counted(column),
    ...(first !== null && last !== null && last > first && { endLine: last }),
  };
  return region;
}
