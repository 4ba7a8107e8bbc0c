import type { Place } from "@mlops-actions/errors";
import { isKeyed } from "./dictionary.ts";
import { readYaml } from "./yaml-text.ts";

/** An input of an action that sets a key of the model, or of another section of the file. */
export interface SettingInput {
  readonly input: string;
  /** Which key it sets, in a section as it is declared so far. */
  readonly pathIn: (declared: Readonly<Record<string, unknown>>) => readonly string[];
  readonly read: (text: string, origin: Place) => InputValue;
}

interface InputValue {
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[], part: "key" | "value") => Place;
}

/** In the order in which they apply: a whole before its parts. */
export const modelSettings: readonly SettingInput[] = [
  setting("task", ["task"], asText),
  setting("artifact", ["artifact"], asText),
  {
    input: "predictions",
    pathIn: ({ predictions }) => (isKeyed(predictions) ? ["predictions", "path"] : ["predictions"]),
    read: asText,
  },
  setting("holdout", ["data", "holdout"], asText),
  setting("reference", ["data", "reference"], asText),
  setting("target", ["data", "target"], asText),
  setting("positive", ["data", "positive"], asText),
  setting("id", ["data", "id"], asText),
  setting("features", ["data", "features"], asList),
  setting("ignore", ["data", "ignore"], asList),
  setting("columns", ["data", "columns"], asYaml),
  setting("missing", ["data", "missing"], asList),
  setting("unlabelled", ["data", "unlabelled"], asText),
  setting("classes", ["classes"], asList),
  setting("outputs", ["outputs"], asYaml),
  setting("scores", ["scores"], asText),
  setting("threshold", ["threshold"], asNumber),
  setting("baseline", ["baseline"], asText),
  setting("gate", ["gate"], asYaml),
  setting("on-inconclusive", ["gate", "on-inconclusive"], asText),
  setting("confidence", ["gate", "confidence"], asNumber),
  setting("min-rows", ["gate", "min-rows"], asNumber),
  setting("slices", ["gate", "slices"], asList),
];

/** The input that sets exactly this key. */
export function settingOfPath(path: readonly PropertyKey[]): SettingInput | undefined {
  return modelSettings.find(({ pathIn }) => pathIn({}).join(".") === path.join("."));
}

export function setting(input: string, path: readonly string[], read: SettingInput["read"]): SettingInput {
  return { input, pathIn: () => path, read };
}

export function asText(text: string, origin: Place): InputValue {
  return { value: text, placeOf: () => origin };
}

/** What is no number stays text, for the schema to say so. */
export function asNumber(text: string, origin: Place): InputValue {
  const value = Number(text);
  return { value: Number.isNaN(value) ? text : value, placeOf: () => origin };
}

/** What is neither true nor false stays text, for the schema to say so. */
export function asBoolean(text: string, origin: Place): InputValue {
  const value = new Map([
    ["true", true],
    ["false", false],
  ]).get(text.toLowerCase());
  return { value: value ?? text, placeOf: () => origin };
}

export function asYaml(text: string, origin: Place): InputValue {
  return readYaml(text, origin);
}

/** Names between commas or new lines; as a YAML list in brackets where a name holds one of these. */
export function asList(text: string, origin: Place): InputValue {
  if (text.startsWith("[")) return readYaml(text, origin, true);
  const value = text.split(/[,\n]/).flatMap((name) => name.trim() || []);
  return { value, placeOf: () => origin };
}
