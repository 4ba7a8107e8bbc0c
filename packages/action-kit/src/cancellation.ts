/** Exit codes of a process that a signal ended, as shells have them. */
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
        made.abort(new Error(`The step was cancelled (${name}).`));
        setTimeout(() => process.exit(exitCodes[name]), grace).unref();
      });
    }
    return made.signal;
  };
}
