import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { linesOf } from "./lines.ts";
import type { Model } from "./model.ts";

/** How far float32 rounding may carry a probability out of 0..1, and a row's sum from 1. */
const BEYOND = 1e-5;
const OFF_ONE = 1e-4;

/** Rows at a time, so that their sums need no room of their own. */
const BLOCK = 1024;

/**
 * Checks scores that should be probabilities, in place: what lies outside 0..1 by rounding is clipped, nothing else is touched.
 *
 * @throws UserError where a score is no number or outside 0..1, or where several scores of a row do not sum to 1.
 */
export function checkProbabilities(model: Model, table: Table, scores: readonly Float64Array[]): void {
  settleProbabilities(scores, table.rows, (row, what) => {
    throw notProbable(model, table, scores, row, what);
  });
}

/**
 * Clips what lies outside 0..1 by rounding, in place.
 *
 * @param improper is told each row that holds no probabilities, and what it holds.
 */
export function settleProbabilities(
  scores: readonly Float64Array[],
  rows: number,
  improper: (row: number, what: string) => void,
): void {
  const sums = new Float64Array(Math.min(BLOCK, rows));
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows);
    if (arePairs(scores, from, to)) continue;
    sums.fill(0);
    for (const column of scores) {
      for (let row = from; row < to; row++) {
        const score = column[row]!;
        sums[row - from]! += score;
        if (score >= 0 && score <= 1) continue;
        if (!(score >= -BEYOND && score <= 1 + BEYOND)) improper(row, `a score of ${score}`);
        else column[row] = score < 0 ? 0 : 1;
      }
    }
    for (let row = from; row < to && scores.length > 1; row++) {
      const sum = sums[row - from]!;
      if (!(Math.abs(sum - 1) <= OFF_ONE)) improper(row, `scores that sum to ${sum}`);
    }
  }
}

/** Whether two scores a row are probabilities as they stand, which is the most common case and spares the sums. */
function arePairs([a, b, ...others]: readonly Float64Array[], from: number, to: number): boolean {
  if (!a || !b || others.length > 0) return false;
  for (let row = from; row < to; row++) {
    const [p, q] = [a[row]!, b[row]!];
    if (!(p >= 0 && p <= 1 && q >= 0 && q <= 1 && Math.abs(p + q - 1) <= OFF_ONE)) return false;
  }
  return true;
}

function notProbable(
  model: Model,
  table: Table,
  scores: readonly Float64Array[],
  row: number,
  what: string,
): UserError {
  checkNumbers(model, table, scores);
  return new UserError(`The model gives ${what} for ${linesOf(table, [row])}, which is no probability.`, {
    file: model.path,
    remedy:
      "If the output holds logits, set `scores: logits`; if another output holds the probabilities, name it under `outputs:`; if these are no scores of classes, check `task:`.",
  });
}

/** @throws UserError with the lines where a value is not a finite number. */
export function checkNumbers(model: Model, table: Table, columns: readonly Float64Array[]): void {
  for (const column of columns) {
    const wrong = notFinite(column);
    if (wrong.length === 0) continue;
    const what = model.task === "regression" ? "value" : "score";
    throw new UserError(`The model gives a ${what} that is not a finite number for ${linesOf(table, wrong)}.`, {
      file: model.path,
      remedy: "See whether a feature is missing there, which the model cannot take.",
    });
  }
}

/** Rows whose value is not a finite number. */
export function notFinite(column: Float64Array): number[] {
  const wrong: number[] = [];
  for (let row = 0; row < column.length; row++) if (!Number.isFinite(column[row])) wrong.push(row);
  return wrong;
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
