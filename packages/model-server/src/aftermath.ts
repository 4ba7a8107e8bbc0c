import type { Exchange } from "./http/exchange.ts";
import type { Log } from "./log.ts";
import type { ShadowAnswer } from "./models/shadow.ts";

/** What is done with answers after they have gone out. */
export interface Aftermath {
  readonly onAnswered?: (exchange: Exchange) => void;
  readonly onShadow?: (answer: ShadowAnswer) => void;
  /** Writes what is not written yet. */
  readonly close: () => Promise<void>;
}

export async function openAftermath(
  _environment: Readonly<Record<string, string | undefined>>,
  _log: Log,
): Promise<Aftermath> {
  return { close: async () => undefined };
}
