import type { UserError } from "@mlops-actions/errors";

/** What may go better in a moment. */
export class Transient extends Error {
  override readonly name = "Transient";
  /** What is to be said where it does not. */
  readonly failure: UserError;
  /** Milliseconds that the other side asks for. */
  readonly after: number | null;

  constructor(failure: UserError, after: number | null = null) {
    super(failure.message);
    this.failure = failure;
    this.after = after;
  }
}

export interface Patience {
  /** How often something is tried again. */
  readonly retries: number;
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}

const milliseconds = { first: 500, longest: 30_000, longestAsked: 120_000 };

/** Repeats what fails for a while, each time after twice the pause, give or take a half so that many do not come at once. */
export async function retry<Result>(patience: Patience, work: (attempt: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      if (attempt >= patience.retries || (error.after ?? 0) > milliseconds.longestAsked) throw error.failure;
      await pause(patience, attempt, error);
    }
  }
}

export async function pause(patience: Patience, attempt: number, { failure, after }: Transient): Promise<void> {
  const backoff = Math.min(milliseconds.first * 2 ** attempt, milliseconds.longest) * (0.5 + Math.random());
  const wait = Math.round(after ?? backoff);
  patience.log(`${failure.message} Trying again in ${(wait / 1_000).toFixed(1)} s.`);
  await patience.sleep(wait);
}

/** Milliseconds of a Retry-After header: seconds or a date. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
