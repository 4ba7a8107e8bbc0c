import { upsertComment } from "@mlops-actions/github";
import type { Context } from "./context.ts";
import { refusal, withoutToken } from "./refusal.ts";

/** Posts or updates the comment of a pull request: where it is, or why there is none, for the summary. */
export async function postComment(
  body: string,
  marker: string,
  context: Context,
): Promise<{ readonly url: string | null; readonly note: string | null }> {
  const pullRequest = context.event?.pullRequest ?? null;
  if (pullRequest === null) return { url: null, note: null };
  const github = await context.github();
  if (github === null) return { url: null, note: withoutToken("comment") };
  try {
    const { url, action } = await upsertComment(github, { issue: pullRequest.number, marker, body });
    context.log.info(`Comment ${action}: ${url}`);
    return { url, note: null };
  } catch (error) {
    return { url: null, note: refusal(error, "commenting on the pull request") };
  }
}
