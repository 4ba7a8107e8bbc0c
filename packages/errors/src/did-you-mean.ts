import { closest, distance } from "fastest-levenshtein";

/** ` Did you mean "x"?` for the legal name nearest to a mistyped one, or nothing where none is near. */
export function didYouMean(typed: string, legal: readonly string[]): string {
  if (legal.length === 0) return "";
  const nearest = closest(typed.toLowerCase(), legal as string[]);
  const changes = distance(typed.toLowerCase(), nearest.toLowerCase());
  // A word of two letters is two changes from any other of two letters.
  const near = changes <= Math.max(2, Math.floor(nearest.length / 3)) && changes < nearest.length;
  return near ? ` Did you mean "${nearest}"?` : "";
}
