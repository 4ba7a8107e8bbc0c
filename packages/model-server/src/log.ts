import type { Refusal } from "./refusal.ts";

/** One line of JSON an event. */
export interface Log {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

/** Fields never hold bodies, cells or credentials. */
type Say = (message: string, fields?: Readonly<Record<string, unknown>>) => void;

const LEVELS = ["debug", "info", "warn", "error"] as const;

export type Level = (typeof LEVELS)[number];

/**
 * @param write takes a line with its end
 * @param now the time of a line
 */
export function openLog(least: Level, write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const silent: Say = () => undefined;
  const say = (level: Level): Say =>
    LEVELS.indexOf(level) < LEVELS.indexOf(least)
      ? silent
      : (message, fields) => write(`${JSON.stringify({ time: now().toISOString(), level, message, ...fields })}\n`);
  return { debug: say("debug"), info: say("info"), warn: say("warn"), error: say("error") };
}

/** What is logged of a refusal: not its message, which may repeat a cell. */
export function refusalFields({ status, kind, rows }: Pick<Refusal, "status" | "kind" | "rows">) {
  return { status, kind, rows: rows.length };
}
