import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What the runner reads in an action.yml. */
export interface ActionMetadata {
  /** Defaults by the inputs' names; an input without one has an empty text. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The script, absolute. */
  readonly main: string;
}

export function readActionMetadata(folder: string): ActionMetadata {
  const { inputs, runs } = parse(readFileSync(join(folder, "action.yml"), "utf8")) as {
    inputs?: Record<string, { default?: unknown } | null>;
    runs: { using: string; main: string };
  };
  if (runs.using !== "node24") throw new Error(`The runner no longer has ${runs.using}.`);
  return {
    inputs: new Map(Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? "")])),
    main: join(folder, runs.main),
  };
}

/**
 * The variables by which a step receives its inputs: spaces become `_`, hyphens stay. Defaults fill what is not given;
 * `${{ github.… }}` in them is looked up.
 *
 * @throws Error on an input that the action does not have, which the runner only warns of
 */
export function inputVariables(
  { inputs }: ActionMetadata,
  given: Readonly<Record<string, string>>,
  github: ReadonlyMap<string, string>,
): Record<string, string> {
  for (const name of Object.keys(given)) {
    if (!inputs.has(name)) throw new Error(`The action has no input "${name}".`);
  }
  const variables = [...inputs].map(([name, fallback]) => {
    const value = given[name] ?? fallback.replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_, path) => lookUp(github, path));
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value];
  });
  return Object.fromEntries(variables);
}

function lookUp(github: ReadonlyMap<string, string>, path: string): string {
  const value = github.get(path);
  if (value === undefined) throw new Error(`This runner does not know the expression ${path}.`);
  return value;
}
