import { updateComment, upsertComment } from "@mlops-actions/github";
import type { Context } from "./context.ts";
import { refusal, withoutToken } from "./refusal.ts";

/**
 * Posts or updates the comment of a pull request: where it is, or why there is none, for the summary.
 * @param quiet only updates one, and says nothing where it can't
 */
export async function postComment(
  body: string,
  marker: string,
  context: Context,
  quiet = false,
): Promise<{ readonly url: string | null; readonly note: string | null }> {
  const pullRequest = context.event?.pullRequest ?? null;
  if (pullRequest === null) return { url: null, note: null };
  const github = await context.github();
  if (github === null) return { url: null, note: quiet ? null : withoutToken("comment") };
  try {
    const comment = { issue: pullRequest.number, marker, body };
    const published = quiet ? await updateComment(github, comment) : await upsertComment(github, comment);
    if (published === null) return { url: null, note: null };
    context.log.info(`Comment ${published.action}: ${published.url}`);
    return { url: published.url, note: null };
  } catch (error) {
    const note = refusal(error, "commenting on the pull request");
    return { url: null, note: quiet ? null : note };
  }
}
