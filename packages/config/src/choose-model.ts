import type { Place } from "@mlops-actions/errors";
import type { Config } from "./parse-config.ts";

/** One model as the file declares it: checked, without defaults, not yet complete. `mergeInputs` makes settings of it. */
export interface ModelConfig {
  /** Keys and values as they stand in the file. */
  readonly declared: object;
  /** Where a key of the model stands in the file; the nearest enclosing key where it is absent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * The model of that name, or the only one.
 *
 * @throws UserError that lists the models where the name is unknown, or absent and there are several.
 */
export function chooseModel(_config: Config, _name: string | undefined): { name: string; model: ModelConfig } {
  throw new Error("not built yet");
}
