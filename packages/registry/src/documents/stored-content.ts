import type { z } from "zod";
import { readDocument } from "../document.ts";
import { modelVersionSchema } from "../model-version.ts";
import { recordedMoveSchema } from "../move.ts";
import type { StoredDocument } from "./document-store.ts";

/** @throws UserError where it is no such document */
export function contentOf<Schema extends z.ZodType>(
  schema: Schema,
  { text, place, checked = false }: StoredDocument,
): z.output<Schema> {
  if (!checked) return readDocument(schema, text, place);
  try {
    return JSON.parse(text);
  } catch {
    // The copy was changed since: the schema says what is wrong, and where.
    return readDocument(schema, text, place);
  }
}

/** The schema of each kind of document. */
export const schemas = { versions: modelVersionSchema, moves: recordedMoveSchema };
