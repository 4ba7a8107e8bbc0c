import { isDeepStrictEqual } from "node:util";
import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import type { Baseline } from "./baseline.ts";

/**
 * Reads a baseline as the base declares it. Where that is a mistake, it is read as the change declares it: the change
 * may be what mends it.
 */
export async function asDeclared<Result>(
  found: Baseline,
  today: ModelSettings,
  context: Context,
  read: (settings: ModelSettings) => Promise<Result>,
): Promise<Result> {
  if (found.kind === "absent") return read(today);
  try {
    return await read(found.settings);
  } catch (error) {
    const comparable = found.settings.source.kind === today.source.kind && !isDeepStrictEqual(found.settings, today);
    if (!(error instanceof UserError && comparable)) throw error;
    const result = await read(today);
    context.log.info(`The settings on the base do not fit (${error.message}); today's are used for it.`);
    return result;
  }
}
