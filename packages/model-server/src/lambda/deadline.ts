import { Refusal } from "../refusal.ts";

/** Milliseconds that are left to tell of a failure before the runtime ends the function. */
const MARGIN = 200;

/** A timer of more is none. */
const LONGEST = 2 ** 31 - 1;

/**
 * Does a piece of work in the time that is left, less what it takes to answer.
 *
 * @param left milliseconds; NaN: no limit
 * @throws Refusal of status 504 when it is over; the signal tells the work
 */
export async function within<Result>(left: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const limit = Math.max(left - MARGIN, left / 2, 0);
  const over = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () =>
      reject(new Refusal("The request took longer than the function may run.", { status: 504, kind: "timeout" })),
    );
  });
  const timer = Number.isNaN(limit) ? undefined : setTimeout(() => controller.abort(), Math.min(limit, LONGEST));
  try {
    return await Promise.race([work(controller.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
