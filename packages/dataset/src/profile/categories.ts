import { createHash } from "node:crypto";
import type { CategoriesProfile } from "./schema.ts";

const MOST_CATEGORIES = 1000;
const LONGEST_NAME = 200;

/** How often each value occurs: the most frequent 1,000 by name, the rest as one. Values that never occur are none. */
export function categoriesProfile(counts: Iterable<readonly [value: string, rows: number]>): CategoriesProfile {
  const found = [...counts].filter(([, rows]) => rows > 0);
  found.sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1));
  const values = found.slice(0, MOST_CATEGORIES).map(([value, rows]) => ({ value: categoryName(value), rows }));
  const rest = found.slice(MOST_CATEGORIES);
  return { values, others: { values: rest.length, rows: rest.reduce((sum, [, rows]) => sum + rows, 0) } };
}

/**
 * The name of a text in a profile: the text itself up to 200 characters, else its beginning and its SHA-256, so that a
 * profile of documents stays small and tells them apart.
 */
export function categoryName(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  return `${text.slice(0, 100).toWellFormed()}… sha256:${createHash("sha256").update(text).digest("hex")}`;
}
