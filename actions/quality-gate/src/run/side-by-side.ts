/** Work that takes one core, or as many as it is told. */
export interface Job<Result> {
  readonly cores: "one" | "many";
  readonly run: (share: Share) => Promise<Result>;
}

export interface Share {
  readonly cores: number;
  /** Whether it gives way to the others. */
  readonly background: boolean;
}

/**
 * Runs jobs side by side, in the order given, and gives their results in that order.
 *
 * Where `cores` is the whole machine, a job for many cores gets all of them in the background: it fills what the others leave, at once and until
 * the end, so that no core idles beside it, whichever jobs are long. One such runs even when no core is free. Where `cores` is less, nobody but us
 * keeps to it: the job gets what is free when it starts.
 *
 * When a job throws, no other starts; what it threw is thrown when those that run have ended.
 */
export async function sideBySide<Result>(
  jobs: readonly Job<Result>[],
  { cores, wholeMachine }: { readonly cores: number; readonly wholeMachine: boolean },
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = jobs.map((job, index) => ({ job, index }));
  const running = new Set<Promise<void>>();
  let free = cores;
  let many = 0;

  const begin = (at: number, taken: number): void => {
    const [{ job, index }] = waiting.splice(at, 1) as [(typeof waiting)[number]];
    const isMany = job.cores === "many";
    free -= taken;
    if (isMany) many++;
    const fills = isMany && wholeMachine;
    const isAlone = waiting.length + running.size === 0;
    const share = { cores: fills ? cores : Math.max(1, taken), background: fills && !isAlone };
    const ended = job
      .run(share)
      .then((result) => {
        results[index] = result;
      })
      .finally(() => {
        free += taken;
        if (isMany) many--;
        running.delete(ended);
      });
    running.add(ended);
  };

  try {
    while (waiting.length > 0 || running.size > 0) {
      while (waiting.length > 0 && free > 0) begin(0, waiting[0]!.job.cores === "many" && !wholeMachine ? free : 1);
      const next = waiting.findIndex(({ job }) => job.cores === "many");
      if (wholeMachine && many === 0 && next >= 0) begin(next, 0);
      await Promise.race(running);
    }
  } finally {
    await Promise.allSettled(running);
  }
  return results;
}
