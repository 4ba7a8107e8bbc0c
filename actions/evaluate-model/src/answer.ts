import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings, PredictionColumns } from "@mlops-actions/config";
import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { bindColumns, openModel, type Scored, score } from "@mlops-actions/inference";
import type { ModelFacts } from "./facts.ts";

/** What one side says of rows: a model that was run, or a file of predictions. */
export type Answer =
  | { readonly kind: "model"; readonly table: Table; readonly scored: Scored; readonly facts: ModelFacts }
  | { readonly kind: "file"; readonly table: Table; readonly columns: PredictionColumns; readonly facts: ModelFacts };

export interface Question {
  /** Where the bytes are, and the path that the user knows. */
  readonly path: string;
  readonly shownAs: string;
  readonly settings: ModelSettings;
  readonly threads: number | undefined;
}

/** Runs an ONNX file over the hold-out, or reads a file of predictions. */
export async function ask(
  question: Question,
  readRows: (path: string) => Promise<Table>,
  context: Context,
): Promise<Answer> {
  return question.path.endsWith(".onnx") ? runModel(question, readRows, context) : readPredictions(question, readRows);
}

async function readPredictions(
  { path, shownAs, settings }: Question,
  readRows: (path: string) => Promise<Table>,
): Promise<Answer> {
  const table = await readRows(path);
  const columns = settings.source.kind === "predictions" ? settings.source.columns : {};
  const facts = { artifact: { path: shownAs, sha256: table.sha256 }, columns: null, producer: null, latency: null };
  return { kind: "file", table, columns, facts };
}

async function runModel(
  { path, shownAs, settings, threads }: Question,
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
  const model = await openModel(path, options);
  try {
    const binding = bindColumns(model, table, data);
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
