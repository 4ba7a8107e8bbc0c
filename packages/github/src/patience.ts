import { UserError } from "@mlops-actions/errors";
import { type FailedRequest, failedRequest, isLost, isRateLimit } from "./failed-request.ts";

export interface Patience {
  /**
   * Waits as long as a failed request should wait before it is sent again.
   *
   * @returns false where sending it again would not help: the request itself is wrong, or it failed too often.
   *   With `once`, also where GitHub may have carried it out.
   * @throws UserError where a rate limit asks for more patience than is left; it says when to try again.
   */
  readonly waitBeforeRepeating: (error: unknown, request: { attempt: number; once: boolean }) => Promise<boolean>;
}

interface Effects {
  readonly log: (message: string) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

const allSeconds = 60;
const attempts = 4;
/** What GitHub asks for after a secondary rate limit that names no time. */
const unnamedRateLimitSeconds = 60;

/** Up to a minute of waiting, shared by all requests of a client. */
export function patience({ log, sleep, now }: Effects): Patience {
  let secondsLeft = allSeconds;

  async function waitBeforeRepeating(error: unknown, { attempt, once }: { attempt: number; once: boolean }) {
    const failed = failedRequest(error);
    if (failed === null) return false;
    const limited = isRateLimit(failed);
    if (!limited && (!isLost(failed) || once || attempt >= attempts)) return false;
    const seconds = limited ? rateLimitSeconds(failed, now()) : 2 ** (attempt - 1);
    if (seconds > secondsLeft) {
      if (limited) throw rateLimited(error, timeOf(failed, now()) + seconds * 1_000);
      return false;
    }
    secondsLeft -= seconds;
    const why = limited
      ? "GitHub limits the rate of requests"
      : `GitHub did not answer (${failed.status ?? failed.words})`;
    log(`${why}: trying again in ${seconds} s.`);
    await sleep(seconds * 1_000);
    return true;
  }

  return { waitBeforeRepeating };
}

/** Whole seconds, at least one so that a limit that is over by our clock is not hammered. */
function rateLimitSeconds(failed: FailedRequest, now: number): number {
  const after = Number(failed.headers.get("retry-after") ?? Number.NaN);
  if (after >= 0) return Math.max(1, Math.ceil(after));
  const reset = Number(failed.headers.get("x-ratelimit-reset") ?? Number.NaN);
  const spent = failed.headers.get("x-ratelimit-remaining") === "0";
  if (spent && reset >= 0) return Math.max(1, Math.ceil(reset - timeOf(failed, now) / 1_000));
  return unnamedRateLimitSeconds;
}

/** GitHub's clock, where its answer shows it: a runner's own may be wrong. */
function timeOf({ headers }: FailedRequest, now: number): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? now : date;
}

function rateLimited(cause: unknown, until: number): UserError {
  const time = new Date(until).toISOString().replace("T", " ").slice(0, 16);
  return new UserError(`The token's GitHub rate limit is used up until ${time} UTC.`, {
    remedy:
      "Run the job again after that. The limit of `github.token` is shared by all jobs of the repository, so start fewer at once or use the token of a GitHub App.",
    cause,
  });
}
