import { didYouMean, UserError } from "@mlops-actions/errors";
import type { Section } from "./overlay.ts";
import type { Config } from "./parse-config.ts";

/** One model as the file declares it. `mergeInputs` makes settings of it. */
export type ModelConfig = Section;

/**
 * The model of that name, or the only one.
 *
 * @throws UserError that lists the models where the name is unknown, or absent and there are several.
 */
export function chooseModel(config: Config, name: string | undefined): { name: string; model: ModelConfig } {
  const names = [...config.models.keys()];
  if (names.length === 0) {
    throw new UserError("The file declares no model.", {
      file: config.file,
      remedy: 'Declare a model below the key "models".',
    });
  }
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
