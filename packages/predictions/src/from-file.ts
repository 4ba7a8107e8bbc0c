import { column, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import type { Predictions, Truth } from "@mlops-actions/metrics";
import { binaryPredictions, firstArgMax, inOrder } from "./classified.ts";
import { readIds } from "./ids.ts";
import { indexesIn, readLabels } from "./labels.ts";
import type { Labelled } from "./pair.ts";
import { type FileColumns, findColumns, type PredictionColumns } from "./prediction-columns.ts";
import { readProbabilities, readValues, refuseSums } from "./probabilities.ts";
import { firstOf, placeOfRow, RowSample, rowsInWords } from "./rows.ts";
import { type Exclusion, readTruth, type TruthOptions } from "./truth.ts";

export interface FileOptions extends TruthOptions {
  readonly id: string;
  readonly columns?: PredictionColumns;
  /** A row is positive where its score is above; default the file's own label, without one 0.5. */
  readonly threshold?: number;
}

/** A predictions file, its rows in the file's order. */
export interface FilePredictions extends Labelled {
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
}

/**
 * Reads a predictions file: id, truth, and label and/or scores of each row. The classes are those of `classes`, else
 * those that have a score column, else the labels in the file. With `unknownLabels: "accept"`, for a baseline, the file may
 * lack classes of `classes` and bring others.
 *
 * @throws UserError with file and line where a cell is missing, no probability, or an id is doubled.
 */
export function fromFile(table: Table, options: FileOptions): FilePredictions {
  const columns = findColumns(table, options);
  const classes = options.classes ?? columns.classes;
  const open = classes === null || options.unknownLabels === "accept";
  const predicted = open && columns.label !== undefined ? readLabels(column(table, columns.label)).names : [];
  const others = [...(options.others ?? []), ...(open ? (columns.classes ?? []) : []), ...predicted];
  const { truth, kept, exclusions } = readTruth(table, { ...options, classes, others });
  const predictions = read(table, columns, truth, kept, options.threshold);
  return { ids: readIds(table, options.id, kept), truth, predictions, kept, exclusions };
}

function read(
  table: Table,
  columns: FileColumns,
  truth: Truth,
  kept: Int32Array | null,
  threshold: number | undefined,
): Predictions {
  if (truth.task === "regression") {
    return { task: "regression", values: readValues(table, columns.prediction!, kept) };
  }
  const labels = columns.label === undefined ? null : readLabelColumn(table, columns.label, truth.classes, kept);
  const names = [...columns.scores.values()];
  const read = names.map((name) => readProbabilities(table, name, kept));
  if (read.length > 1) refuseSums(table, names, read, kept);
  const places = indexesIn(truth.classes, [...columns.scores.keys()], false);
  const scores = read.length > 1 ? inOrder(read, places, truth.classes.length) : null;
  if (truth.task === "multiclass") return { task: "multiclass", labels: labels ?? firstArgMax(scores ?? []), scores };
  const score = columns.score === undefined ? read[places.indexOf(1)] : readProbabilities(table, columns.score, kept);
  if (score === undefined && (labels === null || threshold !== undefined)) {
    throw new UserError(`There is no score of the positive class "${truth.classes[1]}".`, {
      file: table.path,
      line: 1,
      remedy: "Add it, or name its column under predictions.score.",
    });
  }
  return binaryPredictions({ labels, scores }, score ?? null, 1, threshold);
}

/** The predicted class of each kept row, as an index into `classes`. */
function readLabelColumn(table: Table, name: string, classes: readonly string[], kept: Int32Array | null): Int32Array {
  const { codes, names, text } = readLabels(column(table, name));
  const indexes = indexesIn(classes, names, text);
  const missing = new RowSample();
  const unknown = new RowSample();
  const labels = new Int32Array(kept?.length ?? table.rows);
  for (let index = 0; index < labels.length; index++) {
    const row = kept === null ? index : kept[index]!;
    const code = codes[row]!;
    if (code < 0) missing.add(row);
    else if (indexes[code]! < 0) unknown.add(row);
    else labels[index] = indexes[code]!;
  }
  if (missing.count > 0) {
    const where = rowsInWords(table.lineOf, missing.rows, missing.count);
    throw new UserError(`The predicted label "${name}" is blank in ${where}.`, {
      ...placeOfRow(table, missing.rows[0]!, name),
      remedy: "Predict every row, or leave these out on both sides.",
    });
  }
  if (unknown.count > 0) {
    const strange = [...new Set(unknown.rows.map((row) => `"${names[codes[row]!]}"`))];
    const where = rowsInWords(table.lineOf, unknown.rows, unknown.count);
    throw new UserError(`The predicted label ${firstOf(strange)} in ${where} is none of the classes.`, {
      ...placeOfRow(table, unknown.rows[0]!, name),
      remedy: `The classes are ${firstOf(classes)}.`,
    });
  }
  return labels;
}
