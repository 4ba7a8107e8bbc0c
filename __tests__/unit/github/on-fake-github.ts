import { createGitHub, type GitHub, type GitHubOptions } from "@mlops-actions/github";
import type { FakeGitHub } from "@mlops-actions/testkit";

export const sha = (digit: string): string => digit.repeat(40);

/** A client of the fake one, whose waits take no time and are noted in seconds. */
export function clientOf(fake: FakeGitHub, options: Partial<GitHubOptions> = {}): { github: GitHub; waits: number[] } {
  const waits: number[] = [];
  const github = createGitHub({
    token: fake.token,
    apiUrl: fake.url,
    repository: fake.repository,
    sleep: async (milliseconds) => {
      waits.push(milliseconds / 1_000);
    },
    now: () => Date.UTC(2026, 0, 1),
    ...options,
  });
  return { github, waits };
}
