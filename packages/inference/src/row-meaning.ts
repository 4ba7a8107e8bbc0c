import { classNames } from "./classes.ts";
import { listed } from "./listed.ts";
import type { Model } from "./model.ts";
import { fromLogits, notFinite, settleProbabilities } from "./probabilities.ts";
import type { RowFault } from "./row-feeder.ts";
import type { RowOutputs } from "./row-lane.ts";
import type { Scored } from "./score.ts";

/** What a model says of some rows: as `Scored`, but that a row which the model cannot answer is a fault of its own. */
export interface ScoredRows extends Pick<Scored, "rows" | "classes" | "labels" | "scores" | "scoreOf" | "values"> {
  /** Rows whose values mean nothing, in their order. */
  readonly faults: readonly RowFault[];
}

/** Reads the outputs of runs. The arrays are views that the next run overwrites. */
export function openRowMeaning(model: Model): (outputs: RowOutputs, rows: number) => ScoredRows {
  const read = model.task === "regression" ? regression : classification(model);
  return ({ columns, label }, rows) =>
    read(
      columns.map((column) => column.subarray(0, rows)),
      label,
      rows,
    );
}

type Read = (columns: readonly Float64Array[], label: RowOutputs["label"], rows: number) => ScoredRows;

const regression: Read = (columns, _, rows) => {
  const [values = null] = columns;
  const faults = columns.flatMap(notFinite).map((row) => ({ row, what: "the model gives no finite number for it" }));
  return { rows, classes: null, labels: null, scores: null, scoreOf: null, values, faults };
};

function classification(model: Model): Read {
  const label = openLabels(model);
  let known: readonly string[] | null = null;
  return (columns, labels, rows) => {
    if (known === null && (model.classes || columns.length > 0)) {
      known = classNames(model, columns.length, null).classes;
    }
    const faults = new Map<number, string>();
    const fault = (row: number, what: string) => {
      if (!faults.has(row)) faults.set(row, `the model gives ${what} for it, which is no probability`);
    };
    if (model.runtime.logits) {
      for (const row of columns.flatMap(notFinite)) fault(row, "a score that is not a finite number");
      fromLogits(columns);
    }
    settleProbabilities(columns, rows, fault);
    const found = labels && label(labels, rows, known, (row, what) => faults.set(row, what));
    return {
      rows,
      classes: known ?? found?.classes ?? [],
      labels: found?.codes ?? null,
      scores: columns.length > 0 ? columns : null,
      scoreOf: columns.length === 0 ? null : columns.length === 1 ? "second" : "each",
      values: null,
      faults: [...faults].sort(([a], [b]) => a - b).map(([row, what]) => ({ row, what })),
    };
  };
}

/** Labels as indexes into the classes; where nothing names those, into the labels seen so far. */
function openLabels(model: Model) {
  const { numbered, roles } = model.runtime;
  const names = numbered?.output === roles.label ? numbered?.labels : undefined;
  const named = (text: string) => names?.[Number(text)] ?? text;
  /** By the texts of a lane, which only grow: the class of each code that was looked up. */
  const known = new WeakMap<readonly string[], number[]>();
  const indexesOf = (texts: readonly string[], classes: readonly string[]): readonly number[] => {
    const indexes = known.get(texts) ?? [];
    known.set(texts, indexes);
    while (indexes.length < texts.length) indexes.push(classes.indexOf(named(texts[indexes.length]!)));
    return indexes;
  };
  return (
    { codes, texts }: NonNullable<RowOutputs["label"]>,
    rows: number,
    classes: readonly string[] | null,
    fault: (row: number, what: string) => void,
  ): { codes: Int32Array; classes: readonly string[] } => {
    if (classes === null) return { codes: codes.subarray(0, rows), classes: texts.map(named) };
    const indexes = indexesOf(texts, classes);
    const found = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const index = indexes[codes[row]!]!;
      if (index < 0) {
        const label = JSON.stringify(named(texts[codes[row]!]!));
        fault(row, `the model gives the label ${label} for it, which is none of its classes ${listed(classes, 10)}`);
      }
      found[row] = Math.max(0, index);
    }
    return { codes: found, classes };
  };
}
