import type { z } from "zod";
import type { Overlaid } from "./overlay.ts";
import { problemsOf, toUserError } from "./problem.ts";

/**
 * A section's values, checked again with the inputs that were laid over it.
 *
 * @param name the section's key, as messages call it
 * @throws UserError that names the input, or the place in the file, that is wrong
 */
export function checkSection<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  { declared, placeOf }: Overlaid,
): z.output<Schema> {
  const checked = schema.safeParse(declared);
  if (checked.success) return checked.data;
  throw toUserError(problemsOf({ schema, value: declared, subject: name }, checked.error.issues), placeOf);
}
