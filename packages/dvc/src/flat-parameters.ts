import type { ParameterFile } from "./dvc-lock.ts";

export type Scalar = string | number | boolean | null;

/**
 * Parameters of a stage as plain values by dotted key: tables are opened, lists are their JSON. A key that two files
 * give different values has its file before it: `params.yaml:seed`.
 */
export function flatParameters(files: readonly ParameterFile[]): ReadonlyMap<string, Scalar> {
  const flat = files.flatMap(({ file, values }) =>
    [...values].flatMap(([key, value]) => opened(key, value)).map(([key, value]) => ({ file, key, value })),
  );
  const values = new Map<string, Set<Scalar>>();
  for (const { key, value } of flat) values.set(key, (values.get(key) ?? new Set<Scalar>()).add(value));
  const named = flat.map(({ file, key, value }): [string, Scalar] => {
    return [(values.get(key)?.size ?? 0) > 1 ? `${file}:${key}` : key, value];
  });
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function opened(key: string, value: unknown): [string, Scalar][] {
  if (value === null || value === undefined) return [[key, null]];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[key, value]];
  if (Array.isArray(value)) return [[key, JSON.stringify(value)]];
  const entries = Object.entries(value);
  return entries.length === 0 ? [[key, "{}"]] : entries.flatMap(([inner, of]) => opened(`${key}.${inner}`, of));
}
