import { type Place, UserError } from "@mlops-actions/errors";
import type { z } from "zod";

/**
 * A document that a home kept, checked.
 * @throws UserError with its place: it was changed or cut by other hands, or written by a later release
 */
export function readDocument<Schema extends z.ZodType>(schema: Schema, text: string, place: Place): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable("it is no JSON", place, cause);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  if (isLater(value)) {
    throw new UserError(
      `This document of the registry has the schema version ${value.schemaVersion}; 1 is known here.`,
      {
        ...place,
        remedy: "Use the release of mlops-actions that wrote it, or a later one.",
      },
    );
  }
  const [issue] = checked.error.issues;
  const key = issue?.path.map(String).join(".") || "the whole of it";
  throw unreadable(`${key}: ${issue?.message ?? "wrong"}`, place);
}

/** As it is kept: for people too, so indented. */
export function writeDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function unreadable(why: string, place: Place, cause?: unknown): UserError {
  return new UserError(`This document of the registry cannot be read: ${why}.`, {
    ...place,
    remedy: "Bring the file back from a copy or from git's history; documents of a registry are never edited.",
    ...(cause !== undefined && { cause }),
  });
}

function isLater(value: unknown): value is { readonly schemaVersion: number } {
  if (typeof value !== "object" || value === null || !("schemaVersion" in value)) return false;
  return typeof value.schemaVersion === "number" && value.schemaVersion > 1;
}
