import type { ModelSettings } from "@mlops-actions/config";
import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import type { Sample, Truth } from "@mlops-actions/metrics";
import {
  type Exclusion,
  fromFile,
  fromModel,
  type Ids,
  knownClasses,
  type Labelled,
  pair,
  readIds,
  readTruth,
  rowNumbers,
  type TruthOptions,
  truthClasses,
} from "@mlops-actions/predictions";
import type { Answer } from "./answer.ts";

/** The rows that are judged: truth, and what one or both sides say of each. */
export interface PairedRows {
  readonly sample: Sample;
  /** The candidate's table, and which of its rows the sample holds (null: all), in the sample's order. */
  readonly table: Table;
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
  /** The id of each row of the sample. */
  readonly ids: () => Ids;
}

/** A model or its predictions, and how it is declared. */
export interface Side {
  readonly answer: Answer;
  readonly settings: ModelSettings;
}

/**
 * Matches both sides with the truth. Models that predicted the same table are paired row by row, predictions that a
 * registry kept of the same file by the numbers of its rows; whatever else meets is paired by id.
 */
export function pairRowsOf(candidate: Side, baseline: Side | null): PairedRows {
  const { classes, others } = namedClasses(candidate.answer, baseline?.answer ?? null);
  const options = {
    ...truthOptions(candidate.settings),
    classes: classes ?? candidate.settings.classes ?? null,
    others,
  };
  const own = read(candidate, options);
  const { truth, predictions } = own;
  const shared = { table: candidate.answer.table, kept: own.kept, exclusions: own.exclusions, ids: own.ids };
  if (baseline === null) return { ...shared, sample: { truth, candidate: predictions, baseline: null } };
  if (sameRows(candidate.answer, baseline.answer)) {
    const other = fromModel(baseline.answer.scored, truth, { ...threshold(baseline.settings), kept: own.kept });
    return { ...shared, sample: { truth, candidate: predictions, baseline: other } };
  }
  const { target } = baseline.settings.data;
  const other = read(baseline, { ...options, target, ...namesOf(truth), unknownLabels: "accept" });
  const ids = isByRow(baseline) ? rowNumbers(candidate.answer.table, own.kept) : own.ids();
  return { ...shared, sample: pair({ ids, truth, predictions }, { ...other, ids: other.ids() }) };
}

interface Read extends Omit<Labelled, "ids"> {
  readonly ids: () => Ids;
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
}

function read({ answer, settings }: Side, options: TruthOptions): Read {
  if (answer.kind === "file") {
    const file = fromFile(answer.table, {
      ...options,
      ...threshold(settings),
      id: idColumn(settings),
      columns: answer.columns,
    });
    return { ...file, ids: () => file.ids };
  }
  const { truth, kept, exclusions } = readTruth(answer.table, options);
  return {
    truth,
    kept,
    exclusions,
    predictions: fromModel(answer.scored, truth, { ...threshold(settings), kept }),
    ids: () => readIds(answer.table, idColumn(settings), kept),
  };
}

/** Predictions of the very same hold-out, which a registry kept under the numbers of its rows. */
function isByRow({ answer }: Side): boolean {
  return answer.kind === "file" && answer.byRow;
}

function sameRows(one: Answer, other: Answer): other is Extract<Answer, { kind: "model" }> {
  return one.kind === "model" && other.kind === "model" && one.table === other.table;
}

/** The classes that the models name; a file of predictions names none before it is read. */
function namedClasses(candidate: Answer, baseline: Answer | null): ReturnType<typeof truthClasses> {
  const other = baseline?.kind === "model" ? baseline.scored : null;
  if (candidate.kind === "model") return truthClasses(candidate.scored, other);
  return { classes: null, others: (other === null ? null : knownClasses(other)) ?? [] };
}

function namesOf(truth: Truth): { classes?: readonly string[] } {
  return truth.task === "regression" ? {} : { classes: truth.classes };
}

function truthOptions({ task, data }: ModelSettings): TruthOptions {
  return {
    task,
    target: data.target,
    unlabelled: data.unlabelled,
    ...(data.positive === undefined ? {} : { positive: data.positive }),
  };
}

function threshold(settings: ModelSettings): { threshold?: number } {
  return settings.threshold === undefined ? {} : { threshold: settings.threshold };
}

/** The column by which rows of two files are paired. */
export function idColumn({ data }: ModelSettings): string {
  if (data.id !== undefined) return data.id;
  throw new UserError("Predictions are paired by id, and no id column is named.", {
    remedy: "Name the column in data.id of mlops.yml, or in the input id.",
  });
}
