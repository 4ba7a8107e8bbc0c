import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings, PredictionColumns } from "@mlops-actions/config";
import type { Table } from "@mlops-actions/dataset";
import { type Place, UserError, withPlace } from "@mlops-actions/errors";
import { bindColumns, openModel, type Scored, score } from "@mlops-actions/inference";
import type { ModelFacts } from "./facts.ts";

/** What one side says of rows: a model that was run, or a file of predictions. */
export type Answer =
  | { readonly kind: "model"; readonly table: Table; readonly scored: Scored; readonly facts: ModelFacts }
  | { readonly kind: "file"; readonly table: Table; readonly columns: PredictionColumns; readonly facts: ModelFacts };

export interface Question {
  readonly kind: Answer["kind"];
  /** Where the bytes are, and the path that the user knows. */
  readonly path: string;
  readonly shownAs: string;
  /** What messages call the file, where it is another one than the path that the user knows: `model.onnx on main`. */
  readonly calledIn?: string;
  readonly settings: ModelSettings;
  /** Where the path was given. */
  readonly place: Place;
  readonly threads: number | undefined;
}

/** Runs an ONNX file over the hold-out, or reads a file of predictions. */
export async function ask(
  question: Question,
  readRows: (path: string) => Promise<Table>,
  context: Context,
): Promise<Answer> {
  const { kind, place } = question;
  return withPlace(
    () => place,
    () => (kind === "model" ? runModel(question, readRows, context) : readPredictions(question, readRows)),
  );
}

async function readPredictions(
  { path, shownAs, calledIn, settings }: Question,
  readRows: (path: string) => Promise<Table>,
): Promise<Answer> {
  const read = await calling(calledIn, path, () => readRows(path));
  const table = calledIn === undefined ? read : called(read, calledIn);
  const columns = settings.source.kind === "predictions" ? settings.source.columns : {};
  const facts = { artifact: { path: shownAs, sha256: table.sha256 }, columns: null, producer: null, latency: null };
  return { kind: "file", table, columns, facts };
}

async function runModel(
  { path, shownAs, calledIn, settings, threads }: Question,
  readRows: (path: string) => Promise<Table>,
  context: Context,
): Promise<Answer> {
  const { task, outputs, scores, classes, data, source } = settings;
  if (source.holdout === undefined) {
    throw new UserError(`The model ${shownAs} needs rows to predict.`, { remedy: "Name them in data.holdout." });
  }
  const table = await readRows(source.holdout);
  const { module: ort, path: ortPath } = await context.engines.onnxruntime();
  const options = { ort, ortPath, task, outputs, scores, ...(classes === undefined ? {} : { classes }) };
  const model = await calling(calledIn, path, () => openModel(path, options));
  try {
    const binding = await calling(calledIn, path, () => bindColumns(model, table, data));
    const scored = await score(model, binding, table, {
      ...(threads === undefined ? {} : { threads }),
      progress: context.log.progress(`Predicting with ${shownAs}`),
    });
    const facts = {
      artifact: { path: shownAs, sha256: model.sha256 },
      columns: binding.columns,
      producer: model.producer,
      latency: { seconds: scored.seconds, rows: scored.rows },
    };
    return { kind: "model", table, scored, facts };
  } finally {
    await model.close();
  }
}

/** A mistake in a file that was copied out of the repository's history is told of the file, not of the copy. */
async function calling<Result>(
  name: string | undefined,
  copy: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (name === undefined || !(error instanceof UserError)) throw error;
    const { message, remedy, cause, place } = error;
    throw new UserError(`${name}: ${message.replaceAll(copy, name)}`, {
      ...(place.file === copy ? {} : place),
      ...(remedy !== undefined && { remedy: remedy.replaceAll(copy, name) }),
      ...(cause !== undefined && { cause }),
    });
  }
}

function called(table: Table, path: string): Table {
  return { ...table, path, placeOf: (row, column) => ({ ...table.placeOf(row, column), file: path }) };
}
