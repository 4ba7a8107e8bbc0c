import type { PreparedClassification } from "./prepared.ts";
import type { Side } from "./sample.ts";

/** Rows below which no interval is given. */
export const fewestRows = 10;

export const tooFewRows = `fewer than ${fewestRows} rows are too few for an interval`;

export const tooLarge = "the numbers are too large to be computed with";

export const noRows = "there are no rows";

export const singleRow = "a class has a single row, which shows no spread";

export function noScores(side: Side): string {
  return `the ${side} gives labels alone, no scores`;
}

/** Why what needs rows of every class is undefined; null where every class has rows. */
export function absentClass({ cells, classes }: PreparedClassification): string | null {
  const present = new Set(cells().truth);
  const absent = classes.filter((_, index) => !present.has(index));
  if (absent.length === 0) return null;
  const rest =
    absent.length > 1 ? ` (and of ${absent.length - 1} more ${absent.length > 2 ? "classes" : "class"})` : "";
  return `no row is of class ${absent[0]}${rest}`;
}
