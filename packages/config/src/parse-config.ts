import type { ModelConfig } from "./choose-model.ts";

/** The file `mlops.yml`, checked. */
export interface Config {
  /** The path as the user gave it. */
  readonly file: string;
  readonly models: ReadonlyMap<string, ModelConfig>;
}

/**
 * Reads the text of `mlops.yml`.
 *
 * @throws UserError with the place of the first problem; up to ten more are listed below its message.
 */
export function parseConfig(_text: string, _file: string): Config {
  throw new Error("not built yet");
}
