import { closest, distance } from "fastest-levenshtein";

/** ` Did you mean "x"?` for the legal name nearest to a mistyped one, or nothing where none is near. */
export function didYouMean(typed: string, legal: readonly string[]): string {
  if (legal.length === 0) return "";
  const nearest = closest(typed.toLowerCase(), legal as string[]);
  const near = distance(typed.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, Math.floor(nearest.length / 3));
  return near ? ` Did you mean "${nearest}"?` : "";
}
