import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { ModelVersion } from "@mlops-actions/registry";
import { type Done, finalVersion } from "./done.ts";

/**
 * The version that people compare this one with: the one that it took a stage from, else the champion when it was registered, else the one before it.
 * Null of the first, and where the registry cannot give it: what was asked for is done by then.
 */
export async function versionBefore(done: Done, { log }: Context): Promise<ModelVersion | null> {
  const { registry, promotion } = done;
  const { model, number, parent } = finalVersion(done).version;
  const before = promotion?.replaced ?? parent ?? number - 1;
  if (before < 1) return null;
  try {
    return (await registry.get(model, String(before))).version;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warning(`What changed since version ${before} is not told: ${error.message}`);
    return null;
  }
}
