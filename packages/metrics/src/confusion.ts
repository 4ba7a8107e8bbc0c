import { mcnemarMidP } from "@mlops-actions/statistics";
import type { Confusion } from "./estimate.ts";
import { type Prepared, sideOf } from "./prepared.ts";
import type { Side } from "./sample.ts";
import { marginal } from "./table.ts";
import { countChanges } from "./tally.ts";

/** How many rows the candidate mends and breaks against the baseline. */
export interface Changes {
  /** Wrong in the baseline, right in the candidate. */
  readonly fixed: number;
  /** Right in the baseline, wrong in the candidate. */
  readonly broken: number;
  /** Two-sided McNemar mid-p; null where no row was fixed or broken. */
  readonly mcnemarMidP: number | null;
}

/** Rows fixed and broken; null for regression or without a baseline. */
export function changes(prepared: Prepared): Changes | null {
  if (prepared.task === "regression" || prepared.baseline === null) return null;
  const { fixed, broken } = countChanges(prepared.cells());
  return { fixed, broken, mcnemarMidP: mcnemarMidP(fixed, broken) };
}

/** The confusion matrix of a model, rows by truth. Throws a TypeError for regression. */
export function confusion(prepared: Prepared, side: Side): Confusion {
  if (prepared.task === "regression") throw new TypeError("Regression has no confusion matrix.");
  sideOf(prepared, side);
  const { classes } = prepared;
  const matrix = classes.map(() => classes.map(() => 0));
  const cells = marginal(prepared.cells(), side, classes.length);
  cells.counts.forEach((count, cell) => {
    matrix[cells.truth[cell]!]![cells.candidate[cell]!] = count;
  });
  return { labels: classes, matrix };
}
