import { column, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { firstOf } from "./rows.ts";
import type { TruthOptions } from "./truth.ts";

/** Names of a predictions file's columns; default `label`, `score`, `score_<class>`, `prediction`. */
export interface PredictionColumns {
  readonly label?: string;
  /** Of the positive class. */
  readonly score?: string;
  /** Column by class. */
  readonly scores?: ReadonlyMap<string, string>;
  readonly prediction?: string;
}

/** The columns that a file has. */
export interface FileColumns {
  readonly label?: string;
  readonly score?: string;
  readonly scores: ReadonlyMap<string, string>;
  readonly prediction?: string;
  /** The classes of the score columns, where there is one for each class. */
  readonly classes: readonly string[] | null;
}

interface Wanted extends TruthOptions {
  readonly id: string;
  readonly columns?: PredictionColumns;
}

/** @throws UserError where the file lacks a column that is named, or holds no predictions at all. */
export function findColumns(table: Table, options: Wanted): FileColumns {
  const { id, target, task, columns: named = {} } = options;
  const find = (name: string | undefined, fallback: string): string | undefined => {
    if (name !== undefined) column(table, name);
    // The truth or the id may bear the default name of a prediction.
    return name ?? (table.columns.has(fallback) && fallback !== target && fallback !== id ? fallback : undefined);
  };
  if (task === "regression") {
    const prediction = find(named.prediction, "prediction");
    if (prediction === undefined) throw noPredictions(table, '"prediction"');
    return { prediction, scores: new Map(), classes: null };
  }
  const label = find(named.label, "label");
  const score = task === "binary" ? find(named.score, "score") : undefined;
  const found = score === undefined ? scoreColumns(table, options) : new Map<string, string>();
  // One of several classes says too little of a row, and may be a column of another meaning.
  const scores = task === "multiclass" && found.size === 1 ? new Map<string, string>() : found;
  if (label === undefined && score === undefined && scores.size === 0) {
    throw noPredictions(
      table,
      task === "binary" ? '"label", "score" or "score_<class>"' : '"label" or "score_<class>"',
    );
  }
  return {
    ...(label !== undefined && { label }),
    ...(score !== undefined && { score }),
    scores,
    classes: scores.size > 1 ? [...scores.keys()] : null,
  };
}

function scoreColumns(
  table: Table,
  { id, target, task, classes, unknownLabels, columns }: Wanted,
): ReadonlyMap<string, string> {
  const named = columns?.scores;
  for (const name of named?.values() ?? []) column(table, name);
  const found = new Map(named);
  if (named === undefined) {
    for (const name of table.columns.keys()) {
      if (name.startsWith("score_") && name !== id && name !== target) found.set(name.slice("score_".length), name);
    }
  }
  if (!classes || found.size === 0 || unknownLabels === "accept") return found;
  const lacking = classes.filter((name) => !found.has(name));
  if (lacking.length > 0 && task === "multiclass") {
    throw new UserError(`There is no score column of ${firstOf(lacking)}.`, {
      file: table.path,
      line: 1,
      remedy: `Add ${firstOf(lacking.map((name) => `score_${name}`))}, or name the columns under predictions.scores.`,
    });
  }
  return new Map(classes.flatMap((name) => (found.has(name) ? [[name, found.get(name)!] as const] : [])));
}

function noPredictions(table: Table, expected: string): UserError {
  return new UserError(`The file holds no predictions: there is no column ${expected}.`, {
    file: table.path,
    line: 1,
    remedy: `Name its columns under predictions. It has ${firstOf([...table.columns.keys()])}.`,
  });
}
