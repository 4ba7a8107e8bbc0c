import type { Writable } from "node:stream";
import type { Capture } from "./capture/open-capture.ts";
import { openCaptures } from "./capture/open-captures.ts";
import type { Exchange } from "./http/exchange.ts";
import { openKeeper } from "./keeper.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { ShadowAnswer } from "./models/shadow.ts";
import type { Settings } from "./settings.ts";
import { openStore } from "./store/open-store.ts";

/** What is done with answers after they have gone out. */
export interface Aftermath {
  readonly onAnswered?: (exchange: Exchange) => void;
  readonly onShadow?: (answer: ShadowAnswer) => void;
  /** Writes what is not written yet. */
  readonly close: () => Promise<void>;
}

export interface AftermathOptions {
  readonly settings: Pick<Settings, "capture" | "store">;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where the store finds what its address does not hold. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Writable;
}

/**
 * Opens the capture and the store that are set, neither of which ever delays an answer. Where nothing is set nothing is done.
 *
 * @throws UserError where an address or a share is none
 */
export async function openAftermath(options: AftermathOptions): Promise<Aftermath> {
  const { settings, log, metrics, environment } = options;
  const { answers, onShadow, close } = await openCaptures(options);
  const keeper =
    settings.store === null ? null : openKeeper(await openStore(settings.store, { environment }), { log, metrics });
  return {
    ...((answers || keeper) && {
      onAnswered(exchange: Exchange) {
        if (answers) captureExchange(answers, exchange);
        keeper?.keep(exchange.requestId, exchange.answer, new Date());
      },
    }),
    ...(onShadow && { onShadow }),
    async close() {
      await Promise.all([close(), keeper?.close()]);
    },
  };
}

function captureExchange(capture: Capture, { requestId, ...exchange }: Exchange): void {
  const { inferenceId, customAttributes, input, output } = exchange;
  capture.record({ eventId: requestId, inferenceId, customAttributes, at: new Date(), input, output });
}
