import { column, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import type { Task, Truth } from "@mlops-actions/metrics";
import { binaryClasses } from "./binary-classes.ts";
import { indexesIn, type Labels, readLabels, sortedLabels } from "./labels.ts";
import { finiteNumbers } from "./numbers.ts";
import { firstOf, placeOfRow, RowSample, rowsInWords } from "./rows.ts";
import { take } from "./take.ts";

export interface TruthOptions {
  readonly task: Task;
  /** The column that holds the truth. */
  readonly target: string;
  /** Label of the positive class; needed for two classes other than 0 and 1 or false and true. */
  readonly positive?: string;
  /** Every class that the candidate knows, in the order of its scores: another label is an error. Null: not known. */
  readonly classes?: readonly string[] | null;
  /** Further classes that predictions may name: the baseline's, or the labels that a model without a class list gave. */
  readonly others?: readonly string[];
  /** What happens to labels that are not among `classes`: a baseline may not know a class that came later. Default `error`. */
  readonly unknownLabels?: "error" | "accept";
  /** What happens to rows without a label; default `error`. */
  readonly unlabelled?: "error" | "exclude";
}

export interface LabelledRows {
  readonly truth: Truth;
  /** The table's rows that `truth` holds, in order; null where it holds all. */
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
}

/** Rows that are not evaluated. */
export interface Exclusion {
  readonly reason: string;
  /** The first 20, from 0. */
  readonly rows: readonly number[];
  readonly count: number;
}

/**
 * Reads the truth of labelled rows. Labels are compared as text, but a number or a truth value in any spelling:
 * `positive: 1` is met by the cells 1, 1.0 and true.
 *
 * The truth's classes are those of `classes`, then what only `others` names; without `classes`, the labels of both, sorted.
 *
 * @throws UserError where a label is missing, unknown to the model, or does not fit the task.
 */
export function readTruth(table: Table, options: TruthOptions): LabelledRows {
  if (options.task === "regression") {
    const numbers = finiteNumbers(table, options.target);
    const { kept, exclusions } = labelledRows(table, options, (row) => Number.isNaN(numbers[row]));
    return { truth: { task: "regression", values: take(numbers, kept) }, kept, exclusions };
  }
  const labels = readLabels(column(table, options.target));
  const { kept, exclusions } = labelledRows(table, options, (row) => labels.codes[row]! < 0);
  const codes = take(labels.codes, kept);
  return { truth: truthOf(table, options, labels, codes, kept), kept, exclusions };
}

function truthOf(
  table: Table,
  options: TruthOptions,
  labels: Labels,
  codes: Int32Array,
  kept: Int32Array | null,
): Truth {
  const present = presentNames(labels, codes);
  const known = options.classes ?? null;
  const accepted = options.unknownLabels === "accept" ? present : [];
  if (known !== null && accepted.length === 0) refuseUnknown(table, options, known, labels, codes, kept);
  const own = known ?? present;
  // Two classes are all that a binary task has: a third that is only predicted is a mistake of the prediction.
  const further = options.task === "binary" && own.length >= 2 ? [] : (options.others ?? []);
  const others = newNames(own, [...accepted, ...further], labels.text);
  if (options.task === "binary") {
    const classes = binaryClasses(table, options, [...own, ...others], labels.text);
    const positive = indexesIn(classes, labels.names, labels.text);
    return { task: "binary", classes, labels: positiveMarks(codes, positive) };
  }
  const classes = known === null ? sortedLabels([...present, ...others]) : [...known, ...others];
  const indexes = indexesIn(classes, labels.names, labels.text);
  return { task: "multiclass", classes, labels: codes.map((code) => indexes[code]!) };
}

function positiveMarks(codes: Int32Array, positive: Int32Array): Uint8Array {
  const marked = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) marked[row] = positive[codes[row]!]!;
  return marked;
}

function newNames(known: readonly string[], names: readonly string[], text: boolean): string[] {
  const places = indexesIn(known, names, text);
  return [...new Set(names.filter((_, index) => places[index]! < 0))];
}

function labelledRows(
  table: Table,
  { target, unlabelled }: TruthOptions,
  isMissing: (row: number) => boolean,
): Omit<LabelledRows, "truth"> {
  const missing = new RowSample();
  for (let row = 0; row < table.rows; row++) if (isMissing(row)) missing.add(row);
  if (missing.count === 0) return { kept: null, exclusions: [] };
  const { rows, count } = missing;
  const where = rowsInWords(table.lineOf, rows, count);
  if (unlabelled !== "exclude") {
    throw new UserError(`The target "${target}" is blank in ${where}.`, {
      ...placeOfRow(table, rows[0]!, target),
      remedy: "Label these rows, or leave them out with unlabelled: exclude.",
    });
  }
  if (count === table.rows) {
    throw new UserError(`The target "${target}" is blank in every row.`, { file: table.path });
  }
  const kept = new Int32Array(table.rows - count);
  for (let row = 0, next = 0; row < table.rows; row++) if (!isMissing(row)) kept[next++] = row;
  return { kept, exclusions: [{ reason: `no label in "${target}"`, rows, count }] };
}

function presentNames({ names }: Labels, codes: Int32Array): string[] {
  const seen = new Uint8Array(names.length);
  for (const code of codes) seen[code] = 1;
  return names.filter((_, code) => seen[code]);
}

function refuseUnknown(
  table: Table,
  { target }: TruthOptions,
  known: readonly string[],
  labels: Labels,
  codes: Int32Array,
  kept: Int32Array | null,
): void {
  const indexes = indexesIn(known, labels.names, labels.text);
  const found = new Map<number, RowSample>();
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index]!;
    if (indexes[code]! >= 0) continue;
    const sample = found.get(code) ?? new RowSample();
    found.set(code, sample);
    sample.add(kept === null ? index : kept[index]!);
  }
  if (found.size === 0) return;
  const described = [...found].map(
    ([code, { rows, count }]) => `"${labels.names[code]}" (${rowsInWords(table.lineOf, rows, count)})`,
  );
  const first = [...found.values()][0]!.rows[0]!;
  throw new UserError(`The model does not know ${firstOf(described)} in "${target}".`, {
    ...placeOfRow(table, first, target),
    remedy: `It knows ${firstOf(known)}. Correct the labels, or name the classes in the order of its scores with classes.`,
  });
}
