import { UserError } from "@mlops-actions/errors";
import { type DatasetProfile, profileSchema } from "./schema.ts";

/**
 * Reads a profile.json.
 * @throws UserError where it is none, was cut or changed, or a later release wrote it
 */
export function readProfile(text: string, file: string): DatasetProfile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable("it is no JSON", file, cause);
  }
  const checked = profileSchema.safeParse(value);
  if (checked.success) return checked.data;
  const later = laterVersion(value);
  if (later !== null) {
    throw new UserError(`This profile of a dataset has the schema version ${later}; 1 is known here.`, {
      file,
      remedy: "Use the release of mlops-actions that wrote it, or a later one.",
    });
  }
  const [issue] = checked.error.issues;
  throw unreadable(`${issue?.path.map(String).join(".") || "the whole of it"}: ${issue?.message}`, file);
}

function unreadable(why: string, file: string, cause?: unknown): UserError {
  return new UserError(`This profile of a dataset cannot be read: ${why}.`, {
    file,
    remedy: "Make it again from the dataset, or bring it back from a copy.",
    ...(cause !== undefined && { cause }),
  });
}

function laterVersion(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("schemaVersion" in value)) return null;
  const { schemaVersion } = value;
  return typeof schemaVersion === "number" && schemaVersion > 1 ? schemaVersion : null;
}
