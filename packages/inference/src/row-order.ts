import { didYouMean } from "@mlops-actions/errors";
import { listed } from "./listed.ts";
import type { RowBinding } from "./row-binding.ts";

/** For each column of the model its place in a row that is an array, null where that is its own; and the cells that a row has to have. */
export interface Order {
  readonly places: readonly number[] | null;
  readonly length: number;
}

/** How rows with these columns are read; a text says why they cannot be. */
export function orderOf({ names, named, width }: RowBinding, columns: readonly string[] | null): Order | string {
  if (columns === null) return { places: null, length: width };
  const places = new Map(columns.map((name, at) => [name, at]));
  const fits = names?.filter((name) => places.has(name)).length ?? 0;
  if (names && fits === names.length) {
    const found = names.map((name) => places.get(name)!);
    const own = columns.length === width && found.every((place, at) => place === at);
    return { places: own ? null : found, length: columns.length };
  }
  if (!named && fits === 0 && columns.length === width) return { places: null, length: width };
  if (names && (named || fits > 0)) return lacks(names, Object.fromEntries(places));
  return `expected ${width} columns, got ${columns.length}`;
}

/** Names the fields that a row lacks. */
export function lacks(names: readonly string[], row: Readonly<Record<string, unknown>>): string {
  const offered = Object.keys(row);
  const missing = names.filter((name) => !Object.hasOwn(row, name));
  const spare = offered.filter((name) => !names.includes(name));
  const [first] = missing;
  const hint = first !== undefined && missing.length < names.length ? didYouMean(first, spare.slice(0, 100)) : "";
  return `missing ${missing.length === 1 ? "field" : "fields"} ${listed(missing, 5)}${hint ? `.${hint}` : ""}`;
}
