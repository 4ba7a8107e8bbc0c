import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Context, Inputs } from "@mlops-actions/action-kit";
import { chooseModel, type ModelSettings, mergeInputs, parseConfig, settingInputs } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";

/** What is to be evaluated: the inputs and the file made one. */
export interface EvaluationRequest {
  /** The model's name. */
  readonly model: string;
  readonly settings: ModelSettings;
  /** How the same model was declared in another version of the file; null where that one lacks it. */
  readonly settingsIn: (configText: string) => ModelSettings | null;
  /** Path of the file, relative to the working directory. */
  readonly config: string;
  readonly threads: number | undefined;
}

const defaultConfig = "mlops.yml";

/**
 * Reads mlops.yml and the inputs; an input wins over the file, and a repository with one model may do without a file.
 * @throws UserError for the first mistake in either
 */
export async function readRequest({ inputs }: Context): Promise<EvaluationRequest> {
  const path = inputs("config") ?? defaultConfig;
  const given = givenSettings(inputs);
  const text = await readConfig(path);
  if (text === null && (path !== defaultConfig || given.size === 0)) {
    throw new UserError(`There is no file ${path}.`, {
      input: "config",
      remedy: "Declare the model in mlops.yml, or give task, artifact, holdout and target as inputs.",
    });
  }
  const chosen = text === null ? undefined : chooseModel(parseConfig(text, path), inputs("model"));
  const settings = mergeInputs(chosen?.model, given);
  const model = chosen?.name ?? inputs("model") ?? basename(settings.source.path, extname(settings.source.path));
  return {
    model,
    settings,
    settingsIn: (other) => {
      const config = parseConfig(other, path);
      return config.models.has(model) ? mergeInputs(chooseModel(config, model).model, given) : null;
    },
    config: path,
    threads: positiveInteger(inputs, "threads"),
  };
}

function givenSettings(inputs: Inputs): ReadonlyMap<string, string> {
  return new Map(settingInputs.flatMap((name) => (inputs(name) === undefined ? [] : [[name, inputs(name) as string]])));
}

async function readConfig(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new UserError(`The file ${file} can't be read.`, { input: "config", cause: error });
  }
}

function positiveInteger(inputs: Inputs, name: string): number | undefined {
  const text = inputs(name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UserError(`"${text}" is no whole number above 0.`, { input: name });
  return Number(text);
}
