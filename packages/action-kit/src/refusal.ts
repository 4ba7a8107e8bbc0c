import { explainFailure } from "@mlops-actions/github";

/**
 * A report that can't be posted is no reason to fail: the verdict stands, and the summary says what is missing.
 * @throws what is no refusal of GitHub's but a bug
 */
export function refusal(error: unknown, doing: string): string {
  const explained = explainFailure(error, doing);
  if (explained === null) throw error;
  return [explained.message, explained.remedy].filter(Boolean).join(" ");
}

/** Why there is no comment or check run where the action was given no token. */
export function withoutToken(what: string): string {
  return `There is no ${what}, since the input github-token is empty.`;
}
