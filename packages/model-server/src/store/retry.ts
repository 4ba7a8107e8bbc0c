import { setTimeout } from "node:timers/promises";

export interface Patience {
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  readonly first: number;
  readonly longest: number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Does a piece of work again, later and later, while it fails in a way that passes. */
export async function retried<Result>(
  work: () => Promise<Result>,
  passes: (error: unknown) => boolean,
  { attempts, first, longest, sleep = setTimeout }: Patience,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !passes(error)) throw error;
      // Those that failed together do not come back together.
      await sleep(Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2));
    }
  }
}
