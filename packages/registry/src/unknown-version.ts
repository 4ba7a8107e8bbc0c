import { didYouMean, UserError } from "@mlops-actions/errors";
import type { RegisteredVersion, Registry } from "./registry.ts";

/** A registry that answers has no such model or version; one that cannot answer fails otherwise. */
export class UnknownVersion extends UserError {}

/** @param models names of those that are there */
export function unknownModel(model: string, models: readonly string[]): UnknownVersion {
  return new UnknownVersion(`The registry has no model ${model}.${didYouMean(model, models)}`, {
    remedy:
      models.length === 0
        ? "It is empty: register a version first, or look whether it is the registry that you mean."
        : `Its models are ${models.slice(0, 10).join(", ")}${models.length > 10 ? " and others" : ""}.`,
  });
}

/**
 * As `get` of the registry; null where it has no such model, version, alias or stage.
 * @throws UserError where the registry cannot tell
 */
export async function findVersion(
  registry: Pick<Registry, "get">,
  model: string,
  reference: string,
): Promise<RegisteredVersion | null> {
  return registry.get(model, reference).catch((error: unknown) => {
    if (error instanceof UnknownVersion) return null;
    throw error;
  });
}
