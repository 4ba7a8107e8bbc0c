import { UserError } from "@mlops-actions/errors";
import type { z } from "zod";
import { type Position, placeIn, positionOf } from "./json-place.ts";

/**
 * JSON of a schema.
 *
 * @throws UserError that names each wrong key, and the place of the first
 */
export function parseJsonFile<Schema extends z.ZodType>(schema: Schema, text: string, file: string): z.output<Schema> {
  const result = schema.safeParse(json(text, file));
  if (result.success) return result.data;
  const { issues } = result.error;
  const wrong = issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
  throw new UserError(`${wrong.join("; ")}.`, { file, ...placeIn(text, pathOf(issues[0]!)), remedy: "Mend the file." });
}

function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path;
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { why, ...position } = flawOf(cause as SyntaxError, text);
    throw new UserError(`The file is not JSON: ${why}.`, { file, ...position, remedy: "Mend the file.", cause });
  }
}

/** The engine's own words, which tell a place only sometimes. */
function flawOf({ message }: SyntaxError, text: string): Position & { readonly why: string } {
  if (text.trim() === "") return { why: "it is empty", ...positionOf(text, 0) };
  const told = /position (\d+)/.exec(message)?.[1];
  const offset = told === undefined ? unexpected(text) : Number(told);
  if (offset >= text.trimEnd().length) return { why: "it ends too early", ...positionOf(text, text.trimEnd().length) };
  const why = message.replace(/( in JSON)? at position .*$|, .* is not valid JSON$/s, "");
  return { why: why.charAt(0).toLowerCase() + why.slice(1), ...positionOf(text, offset) };
}

/** Where the token stands that no JSON has there: without it, the text before it only ends too early. */
function unexpected(text: string): number {
  let [fine, wrong] = [0, text.length + 1];
  while (wrong - fine > 1) {
    const middle = (fine + wrong) >> 1;
    if (holdsUnexpected(text.slice(0, middle))) wrong = middle;
    else fine = middle;
  }
  return fine;
}

function holdsUnexpected(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return String(error).includes("Unexpected token");
  }
}
