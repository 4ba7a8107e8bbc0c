import { UserError } from "@mlops-actions/errors";
import type { ModelConfig } from "./choose-model.ts";
import { problemsOf, toUserError } from "./problem.ts";
import { configSchema } from "./schema.ts";
import { readYaml } from "./yaml-text.ts";

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
export function parseConfig(text: string, file: string): Config {
  const { value, placeOf } = readYaml(text, { file });
  if (value === null || value === undefined) {
    throw new UserError("The file is empty.", { file, remedy: 'Declare a model below the key "models".' });
  }
  const checked = configSchema.safeParse(value);
  if (!checked.success) {
    const problems = problemsOf({ schema: configSchema, value, subject: "The file" }, checked.error.issues);
    throw toUserError(problems, ({ path, part }) => placeOf(path, part));
  }
  const declared = new Map(Object.entries((value as { models: Record<string, object> }).models));
  const models = new Map<string, ModelConfig>();
  for (const [name, model] of declared) {
    models.set(name, { declared: model, placeOf: (path, part) => placeOf(["models", name, ...path], part) });
  }
  return { file, models };
}
