import { Refusal } from "../refusal.ts";

/** Lists and objects within each other in which integers beyond 2^53 are looked for; what is deeper is no request. */
const DEEPEST = 50;

/** A value of JSON. Integers that a double cannot hold are bigint. Keys are own properties, whatever their names. */
export function parseJson(text: string, what: string, row?: number): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return holdsRounded(value, 0) ? JSON.parse(text, exactInteger) : value;
  } catch (error) {
    const hint = /(?<!["\w])(NaN|-?Infinity)\b/.test(text)
      ? " NaN and Infinity are not JSON; write null for a missing value."
      : "";
    const why = error instanceof SyntaxError ? positionOf(error, text) : "";
    throw new Refusal(`${what} is not JSON${why}.${hint}`, row === undefined ? {} : { rows: [row] });
  }
}

/** Whether a number is an integer that may have been rounded. */
function holdsRounded(value: unknown, depth: number): boolean {
  if (typeof value === "number") return !Number.isSafeInteger(value) && Number.isInteger(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
  const inner = Array.isArray(value) ? value : Object.values(value);
  for (let at = 0; at < inner.length; at++) if (holdsRounded(inner[at], depth + 1)) return true;
  return false;
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
