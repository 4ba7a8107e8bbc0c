import type { Confusion } from "./estimate.ts";
import type { Prepared } from "./prepare.ts";
import type { Side } from "./sample.ts";

/** How many rows the candidate mends and breaks against the baseline. */
export interface Changes {
  /** Wrong in the baseline, right in the candidate. */
  readonly fixed: number;
  /** Right in the baseline, wrong in the candidate. */
  readonly broken: number;
  /** Two-sided McNemar mid-p; null where no row changed. */
  readonly mcnemarMidP: number | null;
}

/** Rows fixed and broken; null for regression or without a baseline. */
export function changes(_prepared: Prepared): Changes | null {
  throw new Error("not built yet");
}

/** The confusion matrix of a model, rows by truth. Throws a TypeError for regression. */
export function confusion(_prepared: Prepared, _side: Side): Confusion {
  throw new Error("not built yet");
}
