/** A line or a column as a finding has it: from 1; null for what reports put where they have none: nothing, 0, -1. */
export function counted(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 1 ? (number as number) : null;
}
