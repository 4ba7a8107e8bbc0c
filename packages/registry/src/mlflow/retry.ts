import type { UserError } from "@mlops-actions/errors";

/** What may go better in a moment. */
export class Transient extends Error {
  override readonly name = "Transient";
  /** What is to be said where it does not. */
  readonly failure: UserError;
  /** Milliseconds that the server asks for. */
  readonly after: number | null;

  constructor(failure: UserError, after: number | null = null) {
    super(failure.message);
    this.failure = failure;
    this.after = after;
  }
}

const retries = 5;
const milliseconds = { first: 500, longest: 16_000, longestAsked: 120_000 };

/** Repeats what fails for a while, each time after twice the pause, give or take a half. */
export async function retry<Result>(
  sleep: (milliseconds: number) => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      if (attempt >= retries || (error.after ?? 0) > milliseconds.longestAsked) throw error.failure;
      const backoff = Math.min(milliseconds.first * 2 ** attempt, milliseconds.longest) * (0.5 + Math.random());
      await sleep(Math.round(error.after ?? backoff));
    }
  }
}

/** Milliseconds of a Retry-After header: seconds or a date. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
