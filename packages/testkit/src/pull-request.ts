import type { FakeGitHub } from "./fake-github.ts";
import { type Files, type GitRepository, gitRepository } from "./git-repository.ts";

/** A pull request on the fake GitHub and the checkout of its job. */
export interface PullRequest {
  /** As actions/checkout leaves it: one commit deep, on the branch of the pull request. */
  readonly checkout: GitRepository;
  readonly event: object;
  readonly baseSha: string;
  readonly mergeBase: string;
  readonly headSha: string;
}

/**
 * A team's repository with a pull request: `base` is what main holds, `change` what the branch changes. The base has
 * moved on since the branch began, so that the merge base is no branch's tip.
 */
export function pullRequest(
  github: FakeGitHub,
  base: Files,
  change: Files,
  branch = "feature/better",
  movedOn: Files = { "NEWS.md": "moved on" },
): PullRequest {
  const origin = gitRepository(base);
  const mergeBase = origin.head();
  origin.branch(branch);
  const headSha = origin.commit(change);
  origin.branch("main");
  const baseSha = origin.commit(movedOn);
  github.mergeBases.set(`${baseSha}...${headSha}`, mergeBase);
  const repo = { full_name: "org/team-repo", fork: false, owner: { login: "org" } };
  return {
    checkout: origin.clone({ branch, depth: 1 }),
    baseSha,
    mergeBase,
    headSha,
    event: {
      action: "synchronize",
      number: 7,
      repository: repo,
      pull_request: {
        number: 7,
        title: "A better model",
        head: { sha: headSha, ref: branch, repo },
        base: { sha: baseSha, ref: "main", repo },
      },
    },
  };
}
