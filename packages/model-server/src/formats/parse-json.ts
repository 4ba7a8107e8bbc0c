import { Refusal } from "../refusal.ts";

/** An integer of 16 digits or more may be beyond 2^53; a fraction's digits are none. */
const LONG_INTEGER = /(?<![\d.])\d{16,}(?![\d.eE])/;

/** A value of JSON. Integers that a double cannot hold are bigint. Keys are own properties, whatever their names. */
export function parseJson(text: string, what: string, row?: number): unknown {
  try {
    return LONG_INTEGER.test(text) ? JSON.parse(text, exactInteger) : JSON.parse(text);
  } catch (error) {
    const hint = /(?<!["\w])(NaN|-?Infinity)\b/.test(text)
      ? " NaN and Infinity are not JSON; write null for a missing value."
      : "";
    const why = error instanceof SyntaxError ? positionOf(error, text) : "";
    throw new Refusal(`${what} is not JSON${why}.${hint}`, row === undefined ? {} : { rows: [row] });
  }
}

function exactInteger(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  // Node 20 gives no source; the nearest double has to do there.
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

/** The engine's message holds pieces of the body, and no two versions say the same. */
function positionOf({ message }: SyntaxError, text: string): string {
  if (text.trim() === "") return ": it is empty";
  if (message.startsWith("Unexpected end")) return ": it ends too early";
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return "";
  const before = text.slice(0, Number(at));
  const line = before.split("\n").length;
  return `: line ${line}, column ${before.length - before.lastIndexOf("\n")}`;
}
