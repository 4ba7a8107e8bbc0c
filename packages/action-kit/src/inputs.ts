import { didYouMean, UserError } from "@mlops-actions/errors";

/** An input's text without surrounding blanks; undefined where it is absent or empty. */
export type Inputs = (name: string) => string | undefined;

const truths = new Map([
  ["true", true],
  ["false", false],
]);

/** A yes-or-no input, by the YAML 1.2 words alone, in any case. */
export function booleanInput(inputs: Inputs, name: string, fallback: boolean): boolean {
  const text = inputs(name);
  if (text === undefined) return fallback;
  const value = truths.get(text.toLowerCase());
  if (value === undefined) {
    throw new UserError(`"${text}" is neither true nor false.`, { input: name, remedy: "Write true or false." });
  }
  return value;
}

/** An input that is one of a few words. */
export function choiceInput<Choice extends string>(
  inputs: Inputs,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = inputs(name) ?? fallback;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) {
    throw new UserError(`"${text}" is none of ${choices.join(", ")}.${didYouMean(text, choices)}`, { input: name });
  }
  return choice;
}
