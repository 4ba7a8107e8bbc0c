import type { Log } from "@mlops-actions/action-kit";

const secondsBetweenLines = 10;

/** Says every ten seconds which tools run, and since when: a log that stands still looks like a job that hangs. */
export function stillRunning(log: Log): { readonly begin: (name: string) => () => void; readonly end: () => void } {
  const begun = new Map<symbol, { readonly name: string; readonly at: number }>();
  const timer = setInterval(() => {
    const tools = [...begun.values()].map(
      ({ name, at }) => `${name} (${Math.round((performance.now() - at) / 1_000)} s)`,
    );
    if (tools.length > 0) log.info(`still running: ${tools.join(", ")}`);
  }, secondsBetweenLines * 1_000);
  timer.unref();
  return {
    begin: (name) => {
      const key = Symbol(name);
      begun.set(key, { name, at: performance.now() });
      return () => void begun.delete(key);
    },
    end: () => clearInterval(timer),
  };
}
