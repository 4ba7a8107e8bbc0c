/** Where a diff first touches a file. */
interface FirstChange {
  /** What stands after `--- `, whole: a path, and whatever its writer adds. */
  readonly header: string;
  /** Of the old text, from 1. */
  readonly line: number;
}

/**
 * The first changed line of each file in unified diffs, with the rows that stand between them. No content is taken for a
 * header: the lines of a hunk are counted off.
 */
export function firstChanges(rows: readonly string[]): { changes: FirstChange[]; others: string[] } {
  const changes: FirstChange[] = [];
  const others: string[] = [];
  let header: string | null = null;
  for (let row = 0; row < rows.length; ) {
    const line = rows[row]!;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (line.startsWith("--- ") && rows[row + 1]?.startsWith("+++ ")) {
      header = line.slice("--- ".length);
      row += 2;
    } else if (hunk !== null && header !== null) {
      const [, first, removed = "1", added = "1"] = hunk;
      const { end, before } = hunkEnd(rows, row + 1, Number(removed), Number(added));
      if (changes.at(-1)?.header !== header) changes.push({ header, line: Math.max(1, Number(first) + before) });
      row = end;
    } else {
      others.push(line);
      row++;
    }
  }
  return { changes, others };
}

/** The row after a hunk, and how many lines stand in it before its first change. */
function hunkEnd(
  rows: readonly string[],
  start: number,
  removed: number,
  added: number,
): { end: number; before: number } {
  let [row, before, changed, old, now] = [start, 0, false, removed, added];
  for (; (old > 0 || now > 0) && row < rows.length; row++) {
    const sign = rows[row]![0];
    if (sign === "\\") continue;
    if (sign !== "+") old--;
    if (sign !== "-") now--;
    if (sign === "+" || sign === "-") changed = true;
    if (!changed) before++;
  }
  while (rows[row]?.startsWith("\\")) row++;
  return { end: row, before };
}
