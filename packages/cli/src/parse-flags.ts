import { parseArgs } from "node:util";
import { didYouMean } from "@mlops-actions/errors";
import type { Manifest } from "./manifest.ts";

/** Wrong usage: exit code 2. */
export class UsageError extends Error {}

export interface Parsed {
  readonly values: ReadonlyMap<string, string>;
  readonly named: string | undefined;
}

/**
 * The inputs that flags give.
 * @param names whether one word, a model, may stand beside the flags
 * @throws UsageError where there is another flag or word
 */
export function parseFlags(
  action: string,
  words: readonly string[],
  inputs: Manifest["inputs"],
  { names = false } = {},
): Parsed {
  const strings = [...inputs.keys()].map((name) => [name, { type: "string" }] as const);
  const options = Object.fromEntries([...strings, ["help", { type: "boolean", short: "h" }]] as const);
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: names });
    const [named, ...more] = positionals;
    if (more.length > 0) throw new Error(`${action} takes one model, and ${JSON.stringify(more[0])} is another`);
    return { values: new Map(Object.entries(values).map(([name, value]) => [name, String(value)])), named };
  } catch (error) {
    const unknown = /Unknown option '--?([^']+)'/.exec(String(error))?.[1];
    const message =
      unknown === undefined
        ? (error as Error).message
        : `${action} has no input "${unknown}".${didYouMean(unknown, [...inputs.keys()])}`;
    throw new UsageError(`${/[.?!]$/.test(message) ? message : `${message}.`} See mlops ${action} --help.`);
  }
}
