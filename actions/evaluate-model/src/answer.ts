import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings, PredictionColumns } from "@mlops-actions/config";
import type { Table } from "@mlops-actions/dataset";
import { type Place, UserError, withPlace } from "@mlops-actions/errors";
import { bindColumns, openModel, type Scored, score } from "@mlops-actions/inference";
import type { ModelFacts } from "./facts.ts";
import type { Tools } from "./tools.ts";

/** What one side says of rows: a model that was run, or a file of predictions. */
export type Answer =
  | { readonly kind: "model"; readonly table: Table; readonly scored: Scored; readonly facts: ModelFacts }
  | {
      readonly kind: "file";
      readonly table: Table;
      readonly columns: PredictionColumns;
      /** Its ids are the numbers of the hold-out's rows. */
      readonly byRow: boolean;
      readonly facts: ModelFacts;
    };

export interface Question {
  readonly kind: Answer["kind"];
  /** Where the bytes are, and the path that the user knows. */
  readonly path: string;
  readonly shownAs: string;
  /** What messages call the baseline: `baseline model.onnx on main`. */
  readonly calledIn?: string;
  readonly settings: ModelSettings;
  /** Where the path was given. */
  readonly place: Place;
  readonly threads: number | undefined;
  /** Of predictions that a registry kept: the model's digest; their ids are the numbers of the hold-out's rows. */
  readonly keptOf?: string;
}

/** Runs an ONNX file over the hold-out, or reads a file of predictions. */
export async function ask(question: Question, tools: Tools, context: Context): Promise<Answer> {
  const { kind, place } = question;
  return withPlace(
    () => place,
    () => (kind === "model" ? runModel(question, tools, context) : readPredictions(question, tools)),
  );
}

async function readPredictions(question: Question, { rows }: Tools): Promise<Answer> {
  const { path, shownAs, calledIn, settings, keptOf } = question;
  const read = await calling(question, () => rows(path));
  const table = path === shownAs ? read : called(read, `the ${calledIn ?? shownAs}`);
  const columns = settings.source.kind === "predictions" ? settings.source.columns : {};
  const artifact = { path: shownAs, sha256: keptOf ?? table.sha256 };
  const facts = { artifact, columns: null, producer: null, latency: null };
  return { kind: "file", table, columns, byRow: keptOf !== undefined, facts };
}

async function runModel(question: Question, { rows, onnxruntime }: Tools, context: Context): Promise<Answer> {
  const { path, shownAs, settings, threads } = question;
  const { task, outputs, scores, classes, data, source } = settings;
  if (source.holdout === undefined) {
    throw new UserError(`The model ${shownAs} needs rows to predict.`, { remedy: "Name them in data.holdout." });
  }
  const table = await rows(source.holdout);
  if (onnxruntime === null) throw new Error("a model is to be run and no engine was brought");
  const { module: ort, path: ortPath } = onnxruntime;
  const options = { ort, ortPath, task, outputs, scores, ...(classes === undefined ? {} : { classes }) };
  const model = await calling(question, () => openModel(path, options));
  try {
    const binding = await calling(question, () => bindColumns(model, table, data));
    const run = {
      ...(threads === undefined ? {} : { threads }),
      progress: context.log.progress(`Predicting with ${shownAs}`),
    };
    const scored = await calling(question, () => score(model, binding, table, run));
    const facts = {
      artifact: { path: shownAs, sha256: model.sha256 },
      columns: binding.columns,
      producer: model.producer,
      latency: scored.latency,
    };
    return { kind: "model", table, scored, facts };
  } finally {
    await model.close();
  }
}

/** A mistake of the baseline says so; in a copy out of the repository's history it is told of the file, not of the copy. */
async function calling<Result>(
  { calledIn, path, shownAs }: Question,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (calledIn === undefined || !(error instanceof UserError)) throw error;
    const { message, remedy, cause, place } = error;
    const isCopy = path !== shownAs;
    const told = (text: string): string => (isCopy ? text.replaceAll(path, shownAs) : text);
    throw new UserError(`The ${calledIn}: ${told(message)}`, {
      ...(isCopy && place.file === path ? {} : place),
      ...(remedy !== undefined && { remedy: told(remedy) }),
      ...(cause !== undefined && { cause }),
    });
  }
}

function called(table: Table, path: string): Table {
  return { ...table, path, placeOf: (row, column) => ({ ...table.placeOf(row, column), file: path }) };
}
