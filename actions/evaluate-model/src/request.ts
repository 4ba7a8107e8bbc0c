import { basename, extname } from "node:path";
import { booleanInput, type Context, type Inputs } from "@mlops-actions/action-kit";
import {
  chooseModel,
  defaultConfig,
  type ModelSettings,
  mergeInputs,
  noConfigFile,
  parseConfig,
  placeOfSetting,
  type RegistrySettings,
  readConfigFile,
  registryInputs,
  registrySettings,
  settingInputs,
} from "@mlops-actions/config";
import { type Place, UserError } from "@mlops-actions/errors";

/** What is to be evaluated: the inputs and the file made one. */
export interface EvaluationRequest {
  /** The model's name. */
  readonly model: string;
  readonly settings: ModelSettings;
  /** How the same model was declared in another version of the file; null where that one lacks it. */
  readonly settingsIn: (configText: string) => ModelSettings | null;
  /** Path of the file, relative to the working directory; null where inputs alone declare the model. */
  readonly config: string | null;
  /** Where a baseline of a registry is looked up. */
  readonly registry: () => RegistrySettings;
  readonly threads: number | undefined;
  /** Whether what the candidate predicts of each row is left beside the report. */
  readonly keepPredictions: boolean;
  /** Where the value of a setting stands: an input, or a line of the file. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads mlops.yml and the inputs; an input wins over the file, and a repository with one model may do without a file.
 * @throws UserError for the first mistake in either
 */
export async function readRequest({ inputs }: Context): Promise<EvaluationRequest> {
  const path = inputs("config") ?? defaultConfig;
  const given = givenInputs(inputs, settingInputs);
  const text = await readConfigFile(path);
  if (text === null && (path !== defaultConfig || given.size === 0)) {
    throw await noConfigFile(
      path,
      "Declare the model in mlops.yml, or give task, artifact, holdout and target as inputs.",
    );
  }
  const config = text === null ? null : parseConfig(text, path);
  // A file for other actions alone is as good as none.
  const none = config === null || (config.models.size === 0 && given.size > 0);
  const chosen = none ? undefined : chooseModel(config, inputs("model"));
  const settings = mergeInputs(chosen?.model, given);
  const model = chosen?.name ?? inputs("model") ?? basename(settings.source.path, extname(settings.source.path));
  return {
    model,
    settings,
    settingsIn: (other) => {
      const { models } = parseConfig(other, path);
      return none || models.has(model) ? mergeInputs(models.get(model), given) : null;
    },
    config: text === null ? null : path,
    registry: () => registrySettings(config?.section("registry"), givenInputs(inputs, registryInputs)),
    threads: positiveInteger(inputs, "threads"),
    keepPredictions: keptPredictions(inputs, settings),
    placeOf: (setting) => placeOfSetting(chosen?.model, given, setting),
  };
}

function givenInputs(inputs: Inputs, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => (inputs(name) === undefined ? [] : [[name, inputs(name) as string]])));
}

function keptPredictions(inputs: Inputs, { source }: ModelSettings): boolean {
  const keep = booleanInput(inputs, "keep-predictions", false);
  if (keep && source.kind === "predictions") {
    throw new UserError("Predictions of a model are kept, and the candidate is a file of predictions.", {
      input: "keep-predictions",
      remedy: "Keep that file, or evaluate an artifact.",
    });
  }
  return keep;
}

function positiveInteger(inputs: Inputs, name: string): number | undefined {
  const text = inputs(name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UserError(`"${text}" is no whole number above 0.`, { input: name });
  return Number(text);
}
