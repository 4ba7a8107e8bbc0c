import type { ModelConfig } from "./choose-model.ts";
import type { ModelSettings } from "./settings.ts";

/** Names of the inputs that are settings of a model. */
export const settingInputs: readonly string[] = [];

/**
 * The settings of a model: what the file declares, overridden by inputs; without a file, the inputs alone.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong or missing.
 */
export function mergeInputs(_model: ModelConfig | undefined, _inputs: ReadonlyMap<string, string>): ModelSettings {
  throw new Error("not built yet");
}
