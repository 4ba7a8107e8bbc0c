import { didYouMean, type Place, UserError } from "@mlops-actions/errors";
import type { Config } from "./parse-config.ts";

/** One model as the file declares it: checked, without defaults. `mergeInputs` makes settings of it. */
export interface ModelConfig {
  /** Keys and values as they stand in the file. */
  readonly declared: object;
  /** Where a key of the model, or its value, stands in the file; the nearest that is there, where it is absent. */
  readonly placeOf: (path: readonly PropertyKey[], part: "key" | "value") => Place;
}

/**
 * The model of that name, or the only one.
 *
 * @throws UserError that lists the models where the name is unknown, or absent and there are several.
 */
export function chooseModel(config: Config, name: string | undefined): { name: string; model: ModelConfig } {
  const names = [...config.models.keys()];
  const chosen = name ?? (names.length === 1 ? names[0] : undefined);
  const model = chosen === undefined ? undefined : config.models.get(chosen);
  if (chosen !== undefined && model !== undefined) return { name: chosen, model };
  const list = names.join(", ");
  if (chosen === undefined) {
    throw new UserError(`${config.file} declares ${names.length} models: ${list}.`, {
      input: "model",
      remedy: "Say which one with the input model.",
    });
  }
  throw new UserError(`${config.file} declares no model "${chosen}".${didYouMean(chosen, names)}`, {
    input: "model",
    remedy: `Its models: ${list}.`,
  });
}
