/** Work that takes one core, or as many as it is told. */
export interface Job<Result> {
  readonly cores: "one" | "many";
  readonly run: (cores: number) => Promise<Result>;
}

/**
 * Runs jobs side by side within `cores`, in the order given, and gives their results in that order. A job for many cores gets those that no other job
 * needs: a linter that shares its work out infers in each process anew what the others have, so that a second core is worth less to it than to the
 * jobs that wait.
 *
 * When a job throws, no other starts; what it threw is thrown when those that run have ended.
 */
export async function sideBySide<Result>(jobs: readonly Job<Result>[], cores: number): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = [...jobs.entries()];
  const running = new Set<Promise<void>>();
  let free = cores;

  const begin = ([index, job]: (typeof waiting)[number]): void => {
    const taken = job.cores === "many" ? Math.max(1, free - waiting.length) : 1;
    free -= taken;
    const ended = job
      .run(taken)
      .then((result) => {
        results[index] = result;
      })
      .finally(() => {
        free += taken;
        running.delete(ended);
      });
    running.add(ended);
  };

  try {
    while (waiting.length > 0 || running.size > 0) {
      while (waiting.length > 0 && free > 0) begin(waiting.shift()!);
      await Promise.race(running);
    }
  } finally {
    await Promise.allSettled(running);
  }
  return results;
}
