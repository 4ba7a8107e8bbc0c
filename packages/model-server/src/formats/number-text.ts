/** The shortest text that reads back as the same double; JSON has no word for what is not finite: null. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "null";
  return Object.is(value, -0) ? "-0" : String(value);
}
