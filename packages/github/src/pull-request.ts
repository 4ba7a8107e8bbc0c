import type { GitHubEvent } from "./event.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";
import { readPullRequest } from "./read-pull-request.ts";

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  /** The description; empty where there is none. As untrusted as the title. */
  readonly body: string;
  /** Null for an account that is gone. */
  readonly author: string | null;
  readonly baseSha: string;
  /** Name of the branch; as untrusted as the title and `headRef`. */
  readonly baseRef: string;
  readonly headSha: string;
  readonly headRef: string;
  /** The branch lies in another repository, or its repository is gone: the token is read-only. */
  readonly fork: boolean;
}

/**
 * The open pull request that an event is about, or null.
 *
 * The event of a pull request holds it. For a push and for a workflow that ended GitHub is asked (one request) which
 * open pull request has that very commit as its head now, so that an outdated run comments nowhere; of several, with
 * different bases, the newest. The number never comes from an artifact or another thing that a fork could forge.
 */
export async function pullRequestOf(github: GitHub, event: GitHubEvent): Promise<PullRequest | null> {
  if (event.pullRequest !== null) return event.pullRequest;
  if (event.sha === null) return null;
  try {
    const found = await candidates(github, event, event.sha);
    return found.find(({ headSha }) => headSha === event.sha) ?? null;
  } catch (error) {
    throw explained(error, "looking for the pull request of the commit");
  }
}

/** Newest first. */
async function candidates(github: GitHub, event: GitHubEvent, sha: string): Promise<PullRequest[]> {
  const octokit = await github.octokit();
  if (event.name === "push") {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
      ...github.repository,
      commit_sha: sha,
      per_page: 100,
    });
    const open = data.filter(({ state }) => state === "open").sort((a, b) => b.number - a.number);
    return open.map(readPullRequest);
  }
  if (event.name === "workflow_run" && event.headOwner !== null && event.ref !== null) {
    // Commits of a fork have no pull requests in the list by commit: the branch is looked for.
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls", {
      ...github.repository,
      state: "open",
      head: `${event.headOwner}:${event.ref}`,
      sort: "created",
      direction: "desc",
      per_page: 100,
    });
    return data.map(readPullRequest);
  }
  return [];
}
