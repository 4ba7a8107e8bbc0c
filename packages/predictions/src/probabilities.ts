import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { finiteNumbers } from "./numbers.ts";
import { firstOf, placeOfRow, RowSample, rowsInWords } from "./rows.ts";
import { take } from "./take.ts";

/** What float32 sums of trees or a softmax may be off by; more than that is no probability. */
const rangeSlack = 1e-5;
const sumSlack = 1e-4;

const remedy = "Write probabilities: for logits, a sigmoid or softmax of them.";

/**
 * A column of numbers, one for each row that is kept.
 *
 * @throws UserError where a cell is missing or no number.
 */
export function readValues(table: Table, name: string, kept: Int32Array | null): Float64Array {
  const values = finiteNumbers(table, name);
  const missing = new RowSample();
  const count = kept?.length ?? table.rows;
  for (let index = 0; index < count; index++) {
    const row = kept === null ? index : kept[index]!;
    if (Number.isNaN(values[row])) missing.add(row);
  }
  if (missing.count > 0) {
    const where = rowsInWords(table.lineOf, missing.rows, missing.count);
    throw new UserError(`The prediction "${name}" is missing or not a number in ${where}.`, {
      ...placeOfRow(table, missing.rows[0]!, name),
      remedy: "Predict every row, or leave these out on both sides.",
    });
  }
  return take(values, kept);
}

/**
 * A column of probabilities. What rounding put beyond 0 or 1 is put back there.
 *
 * @throws UserError where a cell is missing or beyond 0..1.
 */
export function readProbabilities(table: Table, name: string, kept: Int32Array | null): Float64Array {
  const values = readValues(table, name, kept);
  const beyond = new RowSample();
  let rounded = false;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value >= 0 && value <= 1) continue;
    rounded = true;
    if (value < -rangeSlack || value > 1 + rangeSlack) beyond.add(kept === null ? index : kept[index]!);
  }
  if (beyond.count > 0) {
    const where = rowsInWords(table.lineOf, beyond.rows, beyond.count);
    throw new UserError(`The score "${name}" is beyond 0 to 1 in ${where}.`, {
      ...placeOfRow(table, beyond.rows[0]!, name),
      remedy,
    });
  }
  return rounded ? values.map((value) => Math.min(1, Math.max(0, value))) : values;
}

/** @throws UserError where the scores of a row do not sum to 1. */
export function refuseSums(
  table: Table,
  names: readonly string[],
  columns: readonly Float64Array[],
  kept: Int32Array | null,
): void {
  const off = new RowSample();
  let example = 1;
  for (let index = 0; index < columns[0]!.length; index++) {
    let sum = 0;
    for (const column of columns) sum += column[index]!;
    if (Math.abs(sum - 1) <= sumSlack) continue;
    if (off.count === 0) example = sum;
    off.add(kept === null ? index : kept[index]!);
  }
  if (off.count === 0) return;
  const where = rowsInWords(table.lineOf, off.rows, off.count);
  throw new UserError(
    `The scores ${firstOf(names)} do not sum to 1 in ${where}; the first sum is ${Number(example.toPrecision(6))}.`,
    { ...placeOfRow(table, off.rows[0]!, names[0]), remedy },
  );
}
