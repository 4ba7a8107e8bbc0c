import { isDeepStrictEqual } from "node:util";
import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";

/**
 * Reads a baseline as the base declares it. Where that is a mistake, it is read as the change declares it: the change
 * may be what mends it.
 */
export async function asDeclared<Result>(
  declared: ModelSettings,
  today: ModelSettings,
  context: Context,
  read: (settings: ModelSettings) => Promise<Result>,
): Promise<Result> {
  try {
    return await read(declared);
  } catch (error) {
    const comparable = declared.source.kind === today.source.kind && !isDeepStrictEqual(declared, today);
    if (!(error instanceof UserError && comparable)) throw error;
    const result = await read(today);
    context.log.info(`The settings on the base do not fit (${error.message}); today's are used for it.`);
    return result;
  }
}
