import { authorship } from "./authorship.ts";
import { createOnce } from "./create-once.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/** What a review says of lines that are new in a pull request. */
export interface ReviewRemark {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** In the head's version of the file, from 1; first and last may be the same. All within one piece of the diff. */
  readonly startLine: number;
  readonly line: number;
  /** Markdown that holds `marker`. */
  readonly body: string;
  /** A hidden comment by which it is found again. */
  readonly marker: string;
}

export interface Review {
  readonly pullRequest: number;
  /** The commit whose lines are meant. */
  readonly headSha: string;
  /** Markdown. */
  readonly body: string;
  readonly remarks: readonly ReviewRemark[];
}

/**
 * Posts one review, as a comment that neither approves nor asks for changes, with those remarks that an earlier review
 * of ours has not made about the same lines already; none where all are made. A stranger's remark with our marker
 * counts for nothing.
 *
 * @returns how many remarks were posted, and the review's address, null where there was nothing to say
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write
 */
export async function postReview(github: GitHub, review: Review): Promise<{ posted: number; url: string | null }> {
  try {
    const made = await ownRemarks(github, review.pullRequest);
    const remarks = review.remarks.filter((remark) => !isMade(remark, made));
    if (remarks.length === 0) return { posted: 0, url: null };
    const url = await createOnce(
      github,
      () => create(github, review, remarks),
      async () => {
        const now = await ownRemarks(github, review.pullRequest);
        return now.find((remark) => isMade(remarks[0]!, [remark]))?.url;
      },
    );
    return { posted: remarks.length, url };
  } catch (error) {
    throw explained(error, "reviewing the pull request");
  }
}

interface MadeRemark {
  readonly path: string;
  /** Where it stands now; null once the lines have changed. */
  readonly line: number | null;
  readonly body: string;
  readonly url: string;
}

function isMade({ path, line, marker }: ReviewRemark, made: readonly MadeRemark[]): boolean {
  return made.some((other) => other.path === path && other.line === line && other.body.includes(marker));
}

async function create(github: GitHub, review: Review, remarks: readonly ReviewRemark[]): Promise<string> {
  const octokit = await github.octokit();
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    ...github.repository,
    pull_number: review.pullRequest,
    commit_id: review.headSha,
    event: "COMMENT",
    body: review.body,
    comments: remarks.map(({ path, startLine, line, body }) => ({
      path,
      line,
      side: "RIGHT",
      ...(startLine < line ? { start_line: startLine, start_side: "RIGHT" } : {}),
      body,
    })),
  });
  return data.html_url;
}

/** Those of this token's user or of a bot. */
async function ownRemarks(github: GitHub, pullRequest: number): Promise<MadeRemark[]> {
  const octokit = await github.octokit();
  const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
    ...github.repository,
    pull_number: pullRequest,
    per_page: 100,
  });
  const isOwn = authorship(github);
  const made: MadeRemark[] = [];
  for await (const { data } of pages) {
    for (const { path, line, body, html_url, user } of data) {
      if (body.includes("<!-- mlops-actions:") && (await isOwn(user)))
        made.push({ path, line: line ?? null, body, url: html_url });
    }
  }
  return made;
}
