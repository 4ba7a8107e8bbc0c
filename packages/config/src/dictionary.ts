import { z } from "zod";

/**
 * Keys that the user chooses (models, metrics, columns) and a value of one kind each, as a Map: `__proto__` and
 * `constructor` are legal names, which zod's own record drops.
 */
export function dictionary<Value extends z.ZodType>(value: Value) {
  return z.preprocess(entriesOf, z.map(z.string(), value));
}

export function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

function entriesOf(value: unknown): unknown {
  return isKeyed(value) ? new Map(Object.entries(value)) : value;
}
