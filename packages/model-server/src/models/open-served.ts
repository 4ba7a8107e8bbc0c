import { UserError } from "@mlops-actions/errors";
import { bindRows, type Model, type OnnxRuntime, openModel, openRowFeeder } from "@mlops-actions/inference";
import { type Description, descriptionSchema } from "./description.ts";
import type { FoundModel } from "./repository.ts";

export interface Runtime {
  /** onnxruntime-node, and the file from which worker threads load it too. */
  readonly ort: OnnxRuntime;
  readonly ortPath: string;
}

/** A model that is loaded, and what its description says or its graph tells. */
export interface OpenedModel {
  readonly model: Model;
  readonly description: Description;
  readonly feeder: ReturnType<typeof openRowFeeder>;
  /** Whether the task was guessed from the outputs. */
  readonly guessed: boolean;
}

/**
 * Loads a model as its description says. Without one: a regression where its only output is one number a row, else a classification by probabilities.
 *
 * @throws UserError where file and description do not go together
 */
export async function openServed(found: FoundModel, runtime: Runtime): Promise<OpenedModel> {
  const { model, description } = found.description
    ? { model: await described(found.path, found.description, runtime), description: found.description }
    : await guessed(found, runtime);
  try {
    checkDigest(model, description);
    const feeder = openRowFeeder(bindRows(model, description.features));
    return { model, description, feeder, guessed: found.description === null };
  } catch (error) {
    await model.close();
    throw error;
  }
}

function described(path: string, description: Description, { ort, ortPath }: Runtime): Promise<Model> {
  const { task, scores, classes, outputs } = description;
  const names = outputs && {
    ...(outputs.label !== undefined && { label: outputs.label }),
    ...(outputs.scores !== undefined && { scores: outputs.scores }),
  };
  return openModel(path, { task, ort, ortPath, scores, ...(classes && { classes }), ...(names && { outputs: names }) });
}

async function guessed({ name, version, path }: FoundModel, runtime: Runtime) {
  const description = (task: Description["task"]) => descriptionSchema.parse({ name, version, task });
  const several = description("multiclass");
  const model = await described(path, several, runtime);
  const { label, scores } = model.runtime.roles;
  const [score] = model.outputs.filter((output) => scores.includes(output.name));
  const single = score?.shape.slice(1).every((size) => size === 1) ?? false;
  if (label === null && scores.length === 1 && single) {
    await model.close();
    const regression = description("regression");
    return { model: await described(path, regression, runtime), description: regression };
  }
  if (model.classes?.length === 2) {
    await model.close();
    const binary = description("binary");
    return { model: await described(path, binary, runtime), description: binary };
  }
  return { model, description: several };
}

function checkDigest(model: Model, { sha256 }: Description): void {
  if (sha256 === null || sha256 === model.sha256) return;
  throw new UserError(`The model is not the one that its model.json describes: its SHA-256 is ${model.sha256}.`, {
    file: model.path,
    remedy: `Put the model with ${sha256} there, or package this one again.`,
  });
}
