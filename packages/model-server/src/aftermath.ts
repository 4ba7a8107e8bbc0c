import type { Writable } from "node:stream";
import { type Capture, openCapture } from "./capture/open-capture.ts";
import { encodeAnswer } from "./formats/encode-answer.ts";
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
  const { settings, log, metrics, environment, stdout } = options;
  const counted = (events: number, what: "written" | "dropped") => metrics.kept("capture", what, events);
  const open = (variant: string) =>
    settings.capture && openCapture({ ...settings.capture, variant, log, stdout, counted });
  const capture = await open(settings.capture?.variant ?? "");
  const shadows = await open(`${settings.capture?.variant}-shadow`);
  const keeper =
    settings.store === null ? null : openKeeper(await openStore(settings.store, { environment }), { log, metrics });
  return {
    ...((capture || keeper) && {
      onAnswered(exchange: Exchange) {
        if (capture) captureExchange(capture, exchange);
        keeper?.keep(exchange.requestId, exchange.answer, new Date());
      },
    }),
    ...(shadows && {
      onShadow: (answer: ShadowAnswer) => captureShadow(shadows, answer),
    }),
    async close() {
      await Promise.all([capture?.close(), shadows?.close(), keeper?.close()]);
    },
  };
}

function captureExchange(capture: Capture, { requestId, inferenceId, input, output }: Exchange): void {
  capture.record({ eventId: requestId, inferenceId, at: new Date(), input, output });
}

/** Under the same event's id as the answer that the client got. */
function captureShadow(capture: Capture, { call, shadow }: ShadowAnswer): void {
  if (!call.input) return;
  const output = encodeAnswer(undefined, shadow);
  capture.record({ eventId: call.requestId, inferenceId: null, at: new Date(), input: call.input, output });
}
