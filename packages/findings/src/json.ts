import type { z } from "zod";
import { malformed } from "./malformed.ts";
import type { Source } from "./source.ts";

/**
 * JSON of a known shape. Keys that the shape does not name are left out.
 * @param format With its article, for the error: `a SARIF report`.
 * @throws UserError that names the source where it is no JSON, or of another shape.
 */
export function readJson<Shape>(text: string, source: Source, format: string, shape: z.ZodType<Shape>): Shape {
  const result = shape.safeParse(parsed(text, source, format));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const where = issue.path.length === 0 ? "its top" : issue.path.map(String).join(".");
  throw malformed(source, format, `${where} ${expected(issue)}`);
}

const kinds = new Map([
  ["array", "a list"],
  ["object", "a set of keys"],
  ["string", "text"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `is not ${kinds.get(issue.expected) ?? issue.expected}, or is missing`;
  if (issue.code === "invalid_value")
    return `is none of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
  return "is not what is expected there";
}

function parsed(text: string, source: Source, format: string): unknown {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (bare.trim() === "") throw malformed(source, format, "it is empty");
  try {
    return JSON.parse(bare);
  } catch (cause) {
    throw malformed(source, format, "it is no JSON", cause);
  }
}
