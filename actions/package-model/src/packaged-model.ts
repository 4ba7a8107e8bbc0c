import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { PackageSettings } from "@mlops-actions/config";
import { columnNames } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { type Examiner, type ModelOutline, outlineModel } from "@mlops-actions/inference";

/** A model as its file tells; whether the server can load it, `tryToOpen` tells. */
export interface PackagedModel {
  /** As the user wrote it. */
  readonly path: string;
  /** The file and the weights beside it, by the names that its graph gives them. */
  readonly files: readonly { readonly name: string; readonly file: string }[];
  readonly bytes: number;
  /** See `ModelOutline`. */
  readonly sha256: Promise<string>;
  readonly producer: string | null;
  readonly classes: readonly string[] | null;
  /** The columns that feed it, in its order; null where nothing names them. */
  readonly features: readonly string[] | null;
  /** See `ModelOutline`. */
  readonly tryToOpen: ModelOutline["tryToOpen"];
}

/**
 * @param digest see `outlineModel`
 * @throws UserError where the file is no model, or one that the settings do not fit
 */
export async function readModel(
  settings: PackageSettings,
  context: Context,
  digest?: Examiner["digest"],
): Promise<PackagedModel> {
  const { artifact: path, task, outputs, scores, classes } = settings;
  const model = await outlineModel(path, { task, outputs, scores, ...(classes !== null && { classes }) }, digest);
  requirePositive(model, settings);
  const files = [
    { name: "model.onnx", file: resolve(path) },
    ...model.weights.map((name) => ({ name, file: resolve(join(dirname(path), name)) })),
  ];
  const sizes = await Promise.all(files.map(async ({ file }) => (await stat(file)).size));
  return {
    path,
    files,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    sha256: model.sha256,
    producer: model.producer,
    classes: model.classes,
    features: await featuresOf(model, settings, context),
    tryToOpen: model.tryToOpen,
  };
}

/** The server would refuse to start; that `1` is `1.0` and `True` is `true` is its to know. */
function requirePositive({ path, classes }: ModelOutline, { data: { positive } }: PackageSettings): void {
  const like = (name: string) => (name.trim() === "" || Number.isNaN(Number(name)) ? name.toLowerCase() : Number(name));
  if (positive === undefined || classes === null || classes.some((name) => like(name) === like(positive))) return;
  throw new UserError(`The positive class ${JSON.stringify(positive)} is none of the model's: ${classes.join(", ")}.`, {
    file: path,
    remedy: "Mend data.positive in the file, or the input positive.",
  });
}

/** The declared ones, else the names of the model's inputs where each takes one column, else the columns of the data. */
async function featuresOf(
  model: ModelOutline,
  { data }: PackageSettings,
  { engines }: Context,
): Promise<readonly string[] | null> {
  const widths = model.inputs.map(({ shape }) => shape.slice(1).reduce<number | null>(product, 1));
  if (widths.every((width) => width === 1) && model.inputs.length > 1) return model.inputs.map(({ name }) => name);
  const wanted = widths.reduce<number | null>((sum, width) => (sum === null || width === null ? null : sum + width), 0);
  const source = data.reference ?? data.holdout;
  if (data.features === undefined && source === undefined) return null;
  const left = new Set([data.id, data.target, ...(data.ignore ?? [])]);
  const duckdb = async () => (await engines.duckdb()).module;
  const features = data.features ?? (await columnNames(source as string, duckdb)).filter((name) => !left.has(name));
  if (wanted === null || wanted === features.length) return features;
  throw new UserError(
    `The model takes ${wanted} ${wanted === 1 ? "column" : "columns"}, and ${data.features ? "features: names" : `${JSON.stringify(source)} has`} ${features.length}.`,
    {
      file: model.path,
      remedy:
        "List the model's columns in its order under data.features, or name those that are none under data.ignore.",
    },
  );
}

function product(width: number | null, size: number | null): number | null {
  return width === null || size === null ? null : width * size;
}
