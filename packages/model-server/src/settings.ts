import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { told } from "./formats/told.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A number as decimals write it: not `6MB`, `1e6` or `0x10`. */
const decimal = (what: string, fits: (value: number) => boolean, pattern = /^(\d+\.?\d*|\.\d+)$/) =>
  z
    .string()
    .trim()
    .refine((text) => pattern.test(text) && fits(Number(text)), `expected ${what}`)
    .transform(Number);

const whole = (smallest: number, largest: number, unit = "") =>
  decimal(
    `a whole number${unit} from ${smallest} to ${largest}`,
    (value) => value >= smallest && value <= largest,
    /^\d+$/,
  );

const LEVELS = ["debug", "info", "warn", "error"] as const;

/** What may be set, by the environment's names. */
const schema = z.object({
  MODEL_REPOSITORY: z.string().default("/opt/ml/model"),
  SAGEMAKER_BIND_TO_PORT: whole(0, 65_535).optional(),
  PORT: whole(0, 65_535).default(8080),
  HOST: z.string().default("0.0.0.0"),
  MODEL_SERVER_WORKERS: whole(0, 256).optional(),
  MODEL_SERVER_MAX_BODY: whole(1, 2 ** 30, " of bytes").default(6 * 2 ** 20),
  MODEL_SERVER_MAX_ROWS: whole(1, 10_000_000).default(100_000),
  MODEL_SERVER_MAX_BATCH: whole(1, 65_536).default(256),
  MODEL_SERVER_MAX_WAIT: decimal("milliseconds from 0 to 1000", (value) => value <= 1000).default(0),
  MODEL_SERVER_MAX_QUEUE: whole(1, 1_000_000).default(1024),
  MODEL_SERVER_TIMEOUT: decimal("seconds above 0, up to 3600", (value) => value > 0 && value <= 3600).default(60),
  MODEL_SERVER_DRAIN: decimal("seconds from 0 to 3600", (value) => value <= 3600).default(25),
  MODEL_SERVER_CAPTURE: z.string().optional(),
  MODEL_SERVER_CAPTURE_SAMPLING: z.string().default("100%"),
  MODEL_SERVER_CAPTURE_ENDPOINT: z.string().default("model-server"),
  MODEL_SERVER_CAPTURE_VARIANT: z.string().default("AllTraffic"),
  MODEL_SERVER_STORE: z.string().optional(),
  MODEL_SERVER_LOG_LEVEL: z.enum(LEVELS, `expected one of ${LEVELS.join(", ")}`).default("info"),
});

export interface Settings {
  /** Folder of the models. */
  readonly repository: string;
  readonly host: string;
  readonly port: number;
  /** Threads for models whose runs take long; null: one a core. 0: none, all on the main thread. */
  readonly workers: number | null;
  /** Bytes of a request's body. */
  readonly maxBody: number;
  readonly maxRows: number;
  /** Rows of one run. */
  readonly maxBatch: number;
  /** Milliseconds. */
  readonly maxWait: number;
  readonly maxQueue: number;
  /** Milliseconds for a request. */
  readonly timeLimit: number;
  /** Milliseconds for the requests that are open when the server is told to stop. */
  readonly drain: number;
  /** Null: nothing is captured. */
  readonly capture: CaptureSettings | null;
  /** Address of the store for predictions, which may hold a password; null: none is kept. */
  readonly store: string | null;
  readonly logLevel: "debug" | "info" | "warn" | "error";
}

export interface CaptureSettings {
  /** `stdout`, `s3://<bucket>[/<prefix>]`, or a folder. */
  readonly to: string;
  readonly sampling: string;
  readonly endpoint: string;
  readonly variant: string;
}

/** @throws UserError that names each wrong variable, with what is written there and what belongs there */
export function settingsFrom(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name]?.trim() ? [[name, environment[name]]] : [])),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path: [name], message }) => {
      return `${String(name)} is ${told(environment[String(name)])}: ${message}`;
    });
    throw new UserError(`${wrong.join("; ")}.`, {
      ...(wrong.length === 1 && { input: String(result.error.issues[0]!.path[0]) }),
      remedy: "See the table of settings in the README of the model server.",
    });
  }
  const set = result.data;
  return {
    repository: set.MODEL_REPOSITORY,
    host: set.HOST,
    port: set.SAGEMAKER_BIND_TO_PORT ?? set.PORT,
    workers: set.MODEL_SERVER_WORKERS ?? null,
    maxBody: set.MODEL_SERVER_MAX_BODY,
    maxRows: set.MODEL_SERVER_MAX_ROWS,
    maxBatch: set.MODEL_SERVER_MAX_BATCH,
    maxWait: set.MODEL_SERVER_MAX_WAIT,
    maxQueue: set.MODEL_SERVER_MAX_QUEUE,
    timeLimit: 1000 * set.MODEL_SERVER_TIMEOUT,
    drain: 1000 * set.MODEL_SERVER_DRAIN,
    capture:
      set.MODEL_SERVER_CAPTURE === undefined
        ? null
        : {
            to: set.MODEL_SERVER_CAPTURE,
            sampling: set.MODEL_SERVER_CAPTURE_SAMPLING,
            endpoint: set.MODEL_SERVER_CAPTURE_ENDPOINT,
            variant: set.MODEL_SERVER_CAPTURE_VARIANT,
          },
    store: set.MODEL_SERVER_STORE ?? null,
    logLevel: set.MODEL_SERVER_LOG_LEVEL,
  };
}
