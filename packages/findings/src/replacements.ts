import { diffArrays } from "diff";

/** Lines of a text and what another text has in their place. */
export interface Replacement {
  /** First and last line that give way, from 1; of a mere insertion the last is one before the first. */
  readonly first: number;
  readonly last: number;
  readonly before: readonly string[];
  /** None where the lines are only taken away. */
  readonly after: readonly string[];
}

/** More changed lines than this are no small difference, and take long to find. */
const mostEdits = 5_000;

/**
 * How one text differs from another, in the fewest lines. How lines end, and whether the last one does, is no
 * difference. Null where the texts have hardly anything in common.
 */
export function replacements(before: string, after: string): readonly Replacement[] | null {
  const parts = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostEdits });
  if (parts === undefined) return null;
  const found: { first: number; last: number; before: string[]; after: string[] }[] = [];
  let line = 1;
  let open = false;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      line += value.length;
      open = false;
      continue;
    }
    if (!open) found.push({ first: line, last: line - 1, before: [], after: [] });
    open = true;
    const current = found.at(-1)!;
    if (added) current.after.push(...value);
    else {
      current.before.push(...value);
      line += value.length;
      current.last = line - 1;
    }
  }
  return found;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
