import type { Writable } from "node:stream";
import { sliceOf } from "../answer.ts";
import { plainAnswer } from "../formats/accept.ts";
import { encodeAnswer } from "../formats/encode-answer.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { ShadowAnswer } from "../models/shadow.ts";
import type { Settings } from "../settings.ts";
import { unnamed } from "./event.ts";
import { type Capture, openCapture } from "./open-capture.ts";

/** Where answers are captured, and those of shadows, as of a variant of their own. */
export interface Captures {
  /** Null where nothing is captured. */
  readonly answers: Capture | null;
  readonly onShadow: ((answer: ShadowAnswer) => void) | null;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface CapturesOptions {
  readonly settings: Pick<Settings, "capture">;
  readonly log: Log;
  readonly metrics: Pick<Metrics, "kept">;
  readonly stdout: Writable;
}

/** @throws UserError where an address or a share is none */
export async function openCaptures({ settings, log, metrics, stdout }: CapturesOptions): Promise<Captures> {
  const { capture } = settings;
  if (capture === null) {
    return { answers: null, onShadow: null, flush: async () => undefined, close: async () => undefined };
  }
  const counted = (events: number, what: "written" | "dropped") => metrics.kept("capture", what, events);
  const open = (variant: string) => openCapture({ ...capture, variant, log, stdout, counted });
  const [answers, shadows] = [await open(capture.variant), await open(`${capture.variant}-shadow`)];
  return {
    answers,
    onShadow: (answer) => captureShadow(shadows, answer),
    flush: async () => void (await Promise.all([answers.flush(), shadows.flush()])),
    close: async () => void (await Promise.all([answers.close(), shadows.close()])),
  };
}

/** Under the same event's id as the answer that the client got. */
function captureShadow(capture: Capture, { call, shadow }: ShadowAnswer): void {
  let first = 0;
  for (const { requestId, rows, ...input } of call.sent ?? []) {
    const output = encodeAnswer(plainAnswer, sliceOf(shadow, first, rows));
    capture.record({ eventId: requestId, ...unnamed, at: new Date(), input, output });
    first += rows;
  }
}
