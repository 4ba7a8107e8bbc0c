import { failedRequest, isLost } from "./failed-request.ts";
import type { GitHub } from "./github.ts";

/**
 * Creates something although answers get lost: before a creation that may have happened is tried again, it is looked
 * for. `create` sends its request with `request: { once: true }` or by POST.
 */
export async function createOnce<Created>(
  github: GitHub,
  create: () => Promise<Created>,
  find: () => Promise<Created | undefined>,
): Promise<Created> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await create();
    } catch (error) {
      const failed = failedRequest(error);
      if (failed === null || !isLost(failed)) throw error;
      if (!(await github.patience.waitBeforeRepeating(error, { attempt, once: false }))) throw error;
      const found = await find();
      if (found !== undefined) return found;
    }
  }
}
