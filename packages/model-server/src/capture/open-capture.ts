import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import type { Log } from "../log.ts";
import { type Patience, retried } from "../store/retry.ts";
import { type CaptureEvent, captureLine } from "./event.ts";
import { captureFile } from "./file-name.ts";
import { isDrawn, shareOf } from "./sampling.ts";
import { openSink } from "./sinks.ts";

export interface CaptureOptions {
  /** `stdout`, `s3://<bucket>[/<prefix>]`, or a folder. */
  readonly to: string;
  /** 0 to 1, or a percentage such as `10%`. */
  readonly sampling: number | string;
  readonly endpoint: string;
  readonly variant: string;
  readonly log: Log;
  readonly stdout: Writable;
  /** Told of events that were written, and of those that were lost. */
  readonly counted?: (events: number, what: "written" | "dropped") => void;
  readonly limits?: Partial<CaptureLimits>;
  readonly patience?: Partial<Patience>;
}

export interface CaptureLimits {
  /** Bytes of all events that wait to be written; what comes beyond is dropped. */
  readonly buffer: number;
  /** Bytes of a file after which the next is begun. */
  readonly file: number;
  /** Milliseconds after which a file is written, however small. */
  readonly age: number;
}

export interface Capture {
  /** Keeps an event, if it is drawn and there is room. Returns at once and never throws. */
  readonly record: (event: CaptureEvent) => void;
  /** Resolves when all events so far are written or lost. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Batch {
  readonly begun: Date;
  readonly lines: string[];
  bytes: number;
}

/**
 * Captures requests and answers in SageMaker's format, beside the answers and never in their way.
 *
 * @throws UserError where the share, the place or a name is none
 */
export async function openCapture(options: CaptureOptions): Promise<Capture> {
  const { to, endpoint, variant, log, counted = () => undefined } = options;
  const share = shareOf(options.sampling);
  for (const name of [endpoint, variant]) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) {
      throw new UserError(`${JSON.stringify(name)} is no name of an endpoint or variant.`, {
        remedy: "Use letters, digits, -, _ and dots.",
      });
    }
  }
  const sink = await openSink(to, options.stdout);
  const limits = { buffer: 32 * 2 ** 20, file: 5 * 2 ** 20, age: sink.stream ? 1_000 : 60_000, ...options.limits };
  const patience = { attempts: 4, first: 500, longest: 5_000, ...options.patience };
  let open: Batch | null = null;
  let timer: NodeJS.Timeout | undefined;
  let waiting = 0;
  let dropped = 0;
  let writes = Promise.resolve();

  const drop = (events: number, why: string, error?: unknown) => {
    // One line for the first of many: what has no room is no reason to fill the log.
    if (dropped === 0 || error !== undefined)
      log.warn("captured events are lost", { events, why, ...(error !== undefined && { error: String(error) }) });
    dropped += events;
    counted(events, "dropped");
  };
  const write = async ({ begun, lines, bytes }: Batch) => {
    try {
      const name = captureFile(endpoint, variant, begun, randomUUID());
      const text = lines.join("");
      await retried(
        () => sink.write(name, text),
        () => true,
        patience,
      );
      counted(lines.length, "written");
      dropped = 0;
    } catch (error) {
      drop(lines.length, "they could not be written", error);
    } finally {
      waiting -= bytes;
    }
  };
  const rotate = () => {
    clearTimeout(timer);
    if (open === null) return;
    const batch = open;
    open = null;
    writes = writes.then(() => write(batch));
  };
  const add = (line: string, at: Date) => {
    const bytes = Buffer.byteLength(line);
    if (waiting + bytes > limits.buffer) return drop(1, "more of them wait than there is room for");
    if (open !== null && hourOf(open.begun) !== hourOf(at)) rotate();
    if (open === null) {
      open = { begun: at, lines: [], bytes: 0 };
      timer = setTimeout(rotate, limits.age).unref();
    }
    open.lines.push(line);
    open.bytes += bytes;
    waiting += bytes;
    if (open.bytes >= limits.file) rotate();
  };
  const flush = async () => {
    rotate();
    await writes;
  };
  return {
    record: (event) => {
      try {
        if (isDrawn(event.eventId, share)) add(`${captureLine(event)}\n`, event.at);
      } catch (error) {
        drop(1, "it could not be put in words", error);
      }
    },
    flush,
    close: async () => {
      await flush();
      await sink.close();
    },
  };
}

function hourOf(at: Date): number {
  return Math.floor(at.getTime() / 3_600_000);
}
