import { UserError } from "@mlops-actions/errors";

interface Page {
  readonly after?: string;
  readonly limit?: number;
}

/**
 * The numbers of a page of versions, newest first, and what is after it. The mark of a page is the last number on it, so
 * that versions registered meanwhile move nothing.
 * @param numbers ascending
 */
export function pageOf(
  numbers: readonly number[],
  { after, limit = 100 }: Page = {},
): { readonly numbers: readonly number[]; readonly next: string | null } {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new UserError(`A page cannot have ${limit} versions.`, { remedy: "Ask for 1 to 10,000." });
  }
  if (after !== undefined && !/^\d+$/.test(after)) {
    throw new UserError(`${JSON.stringify(after)} is not the end of a page of versions.`, {
      remedy: "Give what the page before named as the next.",
    });
  }
  const below = after === undefined ? numbers : numbers.filter((number) => number < Number(after));
  const page = below.slice(-limit).reverse();
  return { numbers: page, next: page.length < below.length ? String(page.at(-1)) : null };
}
