/** The job was cancelled, or the command interrupted. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  /** Of a process that the signal ended, as shells have it. */
  readonly exitCode: number;

  constructor(signal: keyof typeof exitCodes) {
    super(`The step was cancelled (${signal}).`);
    this.exitCode = exitCodes[signal];
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds that a cancelled step has for ending what it started: the runner sends SIGTERM after 7.5 s and kills 2.5 s later. */
const grace = 5_000;

/**
 * A signal that aborts when the job is cancelled. Until it is first read, the process ends at once as any other does; from then on it has a few
 * seconds to stop the programs that it started.
 */
export function cancellation(): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller !== undefined) return controller.signal;
    const made = new AbortController();
    controller = made;
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      process.once(name, () => {
        const reason = new Cancelled(name);
        made.abort(reason);
        setTimeout(() => {
          process.stderr.write(`${reason.message}\n`);
          process.exit(reason.exitCode);
        }, grace).unref();
      });
    }
    return made.signal;
  };
}

/** Whatever fails in a cancelled step fails for that. */
export function whyFailed(error: unknown, cancelled: (() => AbortSignal) | undefined): unknown {
  const signal = cancelled?.();
  return signal?.aborted ? signal.reason : error;
}
