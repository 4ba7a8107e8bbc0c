import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { linesOf } from "./lines.ts";
import type { Model } from "./model.ts";

/** How far float32 rounding may carry a probability out of 0..1, and a row's sum from 1. */
const BEYOND = 1e-5;
const OFF_ONE = 1e-4;

/**
 * Checks scores that should be probabilities, in place: what lies outside 0..1 by rounding is clipped, nothing else is touched.
 *
 * @throws UserError where a score is outside 0..1, or several scores of a row do not sum to 1.
 */
export function checkProbabilities(model: Model, table: Table, scores: readonly Float64Array[]): void {
  const sums = scores.length > 1 ? new Float64Array(table.rows) : null;
  for (const column of scores) {
    for (let row = 0; row < column.length; row++) {
      const score = column[row]!;
      if (sums) sums[row]! += score;
      if (score >= 0 && score <= 1) continue;
      if (!(score >= -BEYOND && score <= 1 + BEYOND)) throw notProbable(model, table, row, `a score of ${score}`);
      column[row] = score < 0 ? 0 : 1;
    }
  }
  const wrong = sums?.findIndex((sum) => Math.abs(sum - 1) > OFF_ONE) ?? -1;
  if (wrong >= 0) throw notProbable(model, table, wrong, `scores that sum to ${sums![wrong]}`);
}

function notProbable(model: Model, table: Table, row: number, what: string): UserError {
  return new UserError(`The model gives ${what} for ${linesOf(table, [row])}, which is no probability.`, {
    file: model.path,
    remedy:
      "If the output holds logits, set `scores: logits`; if another output holds the probabilities, name it under `outputs:`.",
  });
}

/** Turns logits into probabilities, in place and in double precision: softmax over the classes, the logistic function for one score. */
export function fromLogits(scores: readonly Float64Array[]): void {
  const [first] = scores;
  if (first && scores.length === 1) {
    for (let row = 0; row < first.length; row++) first[row] = 1 / (1 + Math.exp(-first[row]!));
  } else for (let row = 0; row < (first?.length ?? 0); row++) softmax(scores, row);
}

function softmax(scores: readonly Float64Array[], row: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (const column of scores) largest = Math.max(largest, column[row]!);
  let sum = 0;
  for (const column of scores) {
    column[row] = Math.exp(column[row]! - largest);
    sum += column[row]!;
  }
  for (const column of scores) column[row]! /= sum;
}
