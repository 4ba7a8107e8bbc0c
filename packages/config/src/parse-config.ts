import { UserError } from "@mlops-actions/errors";
import type { ModelConfig } from "./choose-model.ts";
import { isKeyed } from "./dictionary.ts";
import type { Section } from "./overlay.ts";
import { problemsOf, toUserError } from "./problem.ts";
import { configSchema } from "./schema.ts";
import { valueAt } from "./schema-keys.ts";
import { readYaml } from "./yaml-text.ts";

/** The file `mlops.yml`, checked. */
export interface Config {
  /** The path as the user gave it. */
  readonly file: string;
  readonly models: ReadonlyMap<string, ModelConfig>;
  /** What the file says of other things than models; undefined where it does not. */
  readonly section: (name: "quality" | "gitflow" | "environments" | "registry" | "openlineage") => Section | undefined;
}

/**
 * Reads the text of `mlops.yml`.
 *
 * @throws UserError with the place of the first problem; up to ten more are listed below its message.
 */
export function parseConfig(text: string, file: string): Config {
  const { value, placeOf } = readYaml(text, { file });
  if (value === null || value === undefined) {
    throw new UserError("The file is empty.", {
      file,
      remedy: "Declare something in it (models, quality, gitflow), or remove it where the action needs no file.",
    });
  }
  const checked = configSchema.safeParse(value);
  if (!checked.success) {
    const problems = problemsOf({ schema: configSchema, value, subject: "The file" }, checked.error.issues);
    throw toUserError(problems, ({ path, part }) => placeOf(path, part));
  }
  const sectionAt = (...keys: string[]): Section | undefined => {
    const declared = valueAt(value, keys);
    // The short form of a section that is an address and little else.
    if (typeof declared === "string") return { declared: { url: declared }, placeOf: () => placeOf(keys, "value") };
    return isKeyed(declared) ? { declared, placeOf: (path, part) => placeOf([...keys, ...path], part) } : undefined;
  };
  const names = Object.keys((value as { models?: object }).models ?? {});
  return {
    file,
    models: new Map(names.map((name) => [name, sectionAt("models", name) as ModelConfig])),
    section: sectionAt,
  };
}
