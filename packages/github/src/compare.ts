import { failedRequest } from "./failed-request.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

/** What one commit has and another lacks. */
export interface Comparison {
  readonly ahead: number;
  /** As many as were asked for, the oldest first. */
  readonly commits: readonly ComparedCommit[];
}

export interface ComparedCommit {
  readonly sha: string;
  /** Untrusted text. */
  readonly message: string;
  readonly isMerge: boolean;
}

const largestPage = 100;

/**
 * What `head` has and `base` lacks, both ways of a fork in the history included. One request; more where more than a
 * hundred commits are asked for.
 *
 * @param base commit or branch
 * @param commits how many of them to read; 0 for their number alone
 * @returns null where GitHub does not know one of them; "unrelated" where they have no commit in common
 */
export async function compare(
  github: GitHub,
  base: string,
  head: string,
  commits: number,
): Promise<Comparison | "unrelated" | null> {
  const octokit = await github.octokit();
  const ask = async (number: number, size: number) => {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
      ...github.repository,
      basehead: `${base}...${head}`,
      per_page: size,
      page: number,
    });
    return data;
  };
  try {
    const size = Math.min(Math.max(commits, 1), largestPage);
    const first = await ask(1, size);
    const wanted = Math.min(commits, first.ahead_by);
    const read = [...first.commits];
    for (let number = 2; read.length < wanted; number++) {
      const { commits: more } = await ask(number, size);
      if (more.length === 0) break;
      read.push(...more);
    }
    return {
      ahead: first.ahead_by,
      commits: read.slice(0, wanted).map(({ sha, commit, parents }) => ({
        sha,
        message: commit.message,
        isMerge: parents.length > 1,
      })),
    };
  } catch (error) {
    const failed = failedRequest(error);
    if (failed?.status !== 404) throw explained(error, "comparing commits");
    return /no common ancestor/i.test(failed.words) ? "unrelated" : null;
  }
}

/** How many commits led to one: one request. */
export async function countCommits(github: GitHub, sha: string): Promise<number> {
  const octokit = await github.octokit();
  try {
    const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/commits", {
      ...github.repository,
      sha,
      per_page: 1,
    });
    const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
    return last === undefined ? data.length : Number(last);
  } catch (error) {
    throw explained(error, "counting the commits");
  }
}
