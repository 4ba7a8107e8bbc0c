import type { Place, UserError } from "@mlops-actions/errors";
import type { ModelConfig } from "./choose-model.ts";
import { type Keyed, type Overlaid, overlay } from "./overlay.ts";
import { type Problem, problemsOf, toUserError } from "./problem.ts";
import { type DeclaredModel, modelSchema } from "./schema.ts";
import { modelSettings, settingOfPath } from "./setting-inputs.ts";
import type { ModelSettings } from "./settings.ts";
import { toSettings } from "./to-settings.ts";

/** Names of the inputs that are settings of a model. */
export const settingInputs: readonly string[] = modelSettings.map(({ input }) => input);

/**
 * The settings of a model: what the file declares, overridden by inputs; without a file, the inputs alone. An input
 * replaces the whole value of its key: `gate` the whole gate, before `on-inconclusive` and the like change a part of it.
 * The input `artifact` puts aside the file's predictions, and the other way round.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong or missing.
 */
export function mergeInputs(model: ModelConfig | undefined, inputs: ReadonlyMap<string, string>): ModelSettings {
  const { declared, placeOf } = merge(model, inputs);
  const fail = (problems: readonly Problem[]): UserError => toUserError(problems, placeOf);

  const checked = modelSchema.safeParse(declared);
  if (!checked.success)
    throw fail(
      problemsOf({ schema: modelSchema, value: declared, subject: "The model" }, checked.error.issues).map(withInput),
    );
  const lacking = missingSource(checked.data);
  if (lacking !== undefined) throw fail([withInput(lacking)]);
  return toSettings(checked.data);
}

/**
 * Where the value of a setting stands, for a mistake that shows only when it is used: the input that gives it, else the
 * file. `path` is that of the file, `["data", "target"]`.
 */
export function placeOfSetting(
  model: ModelConfig | undefined,
  inputs: ReadonlyMap<string, string>,
  path: readonly PropertyKey[],
): Place {
  return merge(model, inputs).placeOf({ path, part: "value" });
}

function merge(model: ModelConfig | undefined, inputs: ReadonlyMap<string, string>): Overlaid {
  return overlay(model, modelSettings, inputs, (declared, names) => {
    const whole = { data: {}, ...declared };
    if (names.has("artifact")) return without(whole, "predictions");
    return names.has("predictions") ? without(whole, "artifact") : whole;
  });
}

/** An evaluation needs predictions, or an artifact and rows for it. */
function missingSource({ artifact, predictions, data }: DeclaredModel): Problem | undefined {
  if (artifact === undefined && predictions === undefined) {
    return { message: "Neither an artifact nor predictions are given.", path: ["artifact"], part: "key" };
  }
  if (predictions === undefined && data.holdout === undefined) {
    return { message: "No hold-out is given.", path: ["data", "holdout"], part: "key" };
  }
  return undefined;
}

/** What is missing can be given by an input as well as in the file. */
function withInput(problem: Problem): Problem {
  const setting = problem.remedy === undefined && problem.part === "key" ? settingOfPath(problem.path) : undefined;
  if (setting === undefined) return problem;
  const key = setting.pathIn({}).join(".");
  return { ...problem, remedy: `Give the input ${setting.input}, or declare ${key} for the model in the file.` };
}

function without(keyed: Keyed, key: string): Keyed {
  return Object.fromEntries(Object.entries(keyed).filter(([name]) => name !== key));
}
