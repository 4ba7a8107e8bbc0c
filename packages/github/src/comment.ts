import { authorship } from "./authorship.ts";
import { createOnce } from "./create-once.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/** GitHub answers 422 to a longer comment, the marker and its line end included. */
export const commentLimit = 65_536;

export interface StickyComment {
  /** Number of the issue or pull request. */
  readonly issue: number;
  /** From `markerFor`. */
  readonly marker: string;
  /** Markdown, which may begin with the marker already; with it and a line end at most {@link commentLimit} long. */
  readonly body: string;
}

export interface PublishedComment {
  readonly url: string;
  readonly action: "created" | "updated" | "unchanged";
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

/**
 * Writes the one comment of a marker: creates it, or updates it where it differs. Nothing is written otherwise.
 *
 * A comment is ours when it begins with the marker and a bot wrote it, or the token's own user; who that is, is asked
 * only where a person wrote such a comment. A stranger's comment with our marker is never touched.
 *
 * Two runs at the same moment can both create one. The next run keeps the oldest and turns the others into a link to
 * it, so that no outdated verdict stands; nothing is deleted.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write. RangeError where the body
 *   is longer than a comment can be: whoever rendered it has to cut it.
 */
export async function upsertComment(github: GitHub, comment: StickyComment): Promise<PublishedComment> {
  const body = bodyOf(comment);
  try {
    return (await updateOwn(github, comment, body)) ?? (await create(github, comment, body));
  } catch (error) {
    throw explained(error, "writing the comment");
  }
}

/**
 * Updates the comment of a marker as {@link upsertComment} does, and creates none: for a report that has nothing to say
 * unless an earlier one did.
 * @returns null where there is no comment
 */
export async function updateComment(github: GitHub, comment: StickyComment): Promise<PublishedComment | null> {
  const body = bodyOf(comment);
  try {
    return await updateOwn(github, comment, body);
  } catch (error) {
    throw explained(error, "writing the comment");
  }
}

function bodyOf({ body: text, marker }: StickyComment): string {
  const body = text.startsWith(marker) ? text : `${marker}\n${text}`;
  if (body.length > commentLimit) {
    throw new RangeError(`The comment has ${body.length} characters; GitHub takes ${commentLimit}.`);
  }
  return body;
}

async function updateOwn(github: GitHub, comment: StickyComment, body: string): Promise<PublishedComment | null> {
  const [first, ...doubles] = await ownComments(github, comment);
  if (first === undefined) return null;
  const published = await update(github, first, body);
  for (const double of doubles) {
    await update(github, double, `${comment.marker}\nThis report moved to [the first comment](${first.url}).`);
  }
  return published;
}

async function create(github: GitHub, comment: StickyComment, body: string): Promise<PublishedComment> {
  const octokit = await github.octokit();
  return createOnce(
    github,
    async () => {
      const { data } = await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...github.repository,
        issue_number: comment.issue,
        body,
      });
      return { url: data.html_url, action: "created" };
    },
    async () => {
      const [found] = await ownComments(github, comment);
      return found && { url: found.url, action: "created" };
    },
  );
}

async function update(github: GitHub, { id, url, body: old }: Comment, body: string): Promise<PublishedComment> {
  if (asStored(old) === asStored(body)) return { url, action: "unchanged" };
  const octokit = await github.octokit();
  await octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
    ...github.repository,
    comment_id: id,
    body,
  });
  return { url, action: "updated" };
}

/** GitHub may store line ends and the end of a body in its own way. */
function asStored(body: string): string {
  return body.replaceAll("\r\n", "\n").trimEnd();
}

/** Oldest first. */
async function ownComments(github: GitHub, { issue, marker }: StickyComment): Promise<Comment[]> {
  const octokit = await github.octokit();
  const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    ...github.repository,
    issue_number: issue,
    per_page: 100,
  });
  const ours: Comment[] = [];
  const isOwn = authorship(github);
  for await (const { data } of pages) {
    for (const { id, html_url, body = "", user } of data) {
      if (body.startsWith(marker) && (await isOwn(user))) ours.push({ id, url: html_url, body });
    }
  }
  return ours.sort((a, b) => a.id - b.id);
}
