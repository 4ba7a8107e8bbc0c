import type { Report } from "./report.ts";

/**
 * The content of report.json: `report.data` in the order of its keys, two spaces of indent, a newline at the end.
 * A number that JSON can't hold, or an object that it would lose, is a bug of the action and throws with its path.
 */
export function renderJson(report: Report): string {
  check(report.data, "data");
  return `${JSON.stringify(report.data, null, 2)}\n`;
}

function check(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${path} is ${value}; JSON has null.`);
  if (["bigint", "function", "symbol"].includes(typeof value)) throw new TypeError(`${path} is a ${typeof value}.`);
  if (typeof value !== "object" || value === null) return;
  if (
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) !== Object.prototype &&
    Object.getPrototypeOf(value) !== null
  )
    throw new TypeError(`${path} is a ${value.constructor?.name}; JSON has objects and arrays.`);
  for (const [key, inner] of Object.entries(value))
    check(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}
