import { closest, distance } from "fastest-levenshtein";

/**
 * ` Did you mean "x"?` for the legal name nearest to a mistyped one, or nothing where none is near. The name itself is among
 * them only where a file was not found that its folder lists: that is a link that leads nowhere, and is called so.
 */
export function didYouMean(typed: string, legal: readonly string[]): string {
  if (legal.length === 0) return "";
  if (legal.includes(typed)) return " It is a link that leads nowhere: what it points to is not there.";
  const nearest = closest(typed.toLowerCase(), legal as string[]);
  const changes = distance(typed.toLowerCase(), nearest.toLowerCase());
  // A word of two letters is two changes from any other of two letters.
  const near = changes <= Math.max(2, Math.floor(nearest.length / 3)) && changes < nearest.length;
  return near ? ` Did you mean "${nearest}"?` : "";
}
