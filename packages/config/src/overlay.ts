import type { Place } from "@mlops-actions/errors";
import { isKeyed } from "./dictionary.ts";
import type { Problem } from "./problem.ts";
import type { SettingInput } from "./setting-inputs.ts";

/** A part of the file: checked, without defaults. */
export interface Section {
  /** Keys and values as they stand in the file. */
  readonly declared: object;
  /** Where a key of the section, or its value, stands in the file; the nearest that is there, where it is absent. */
  readonly placeOf: (path: readonly PropertyKey[], part: "key" | "value") => Place;
}

/** A section with inputs laid over it. */
export interface Overlaid {
  readonly declared: Keyed;
  /** Where what a problem is about stands: in an input, else in the file. */
  readonly placeOf: (part: Pick<Problem, "path" | "part">) => Place;
}

export type Keyed = Readonly<Record<string, unknown>>;

/**
 * Lays inputs over what the file declares: each replaces the whole value of its key.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @param prepare changes what the file declares, by the names of the inputs that are given.
 */
export function overlay(
  section: Section | undefined,
  settings: readonly SettingInput[],
  inputs: ReadonlyMap<string, string>,
  prepare: (declared: Keyed, names: ReadonlySet<string>) => Keyed = (declared) => declared,
): Overlaid {
  const given = settings.flatMap((setting) => {
    const text = inputs.get(setting.input)?.trim();
    return text ? [{ setting, ...setting.read(text, { input: setting.input }) }] : [];
  });
  let declared = prepare({ ...section?.declared }, new Set(given.map(({ setting }) => setting.input)));
  for (const { setting, value } of given) declared = replaced(declared, setting.pathIn(declared), value);
  return {
    declared,
    placeOf: ({ path, part }) => {
      const source = given.find(({ setting }) => isPrefix(setting.pathIn(declared), path));
      if (source) return source.placeOf(path.slice(source.setting.pathIn(declared).length), part);
      if (section) return section.placeOf(path, part);
      const input = settings.find(({ pathIn }) => pathIn({}).join(".") === path.join("."))?.input;
      return input === undefined ? {} : { input };
    },
  };
}

function replaced(keyed: Keyed, [key, ...deeper]: readonly string[], value: unknown): Keyed {
  if (key === undefined) return keyed;
  if (deeper.length === 0) return { ...keyed, [key]: value };
  const child = keyed[key];
  return { ...keyed, [key]: replaced(isKeyed(child) ? child : {}, deeper, value) };
}

function isPrefix(prefix: readonly PropertyKey[], path: readonly PropertyKey[]): boolean {
  return prefix.every((step, index) => step === path[index]);
}
