import { UserError } from "@mlops-actions/errors";
import { z } from "zod";

type Environment = Readonly<Record<string, string | undefined>>;

const whole = (smallest: number, largest: number) => z.coerce.number().int().min(smallest).max(largest);

/** What may be set, by the environment's names. */
const schema = z.object({
  MODEL_REPOSITORY: z.string().min(1).default("/opt/ml/model"),
  SAGEMAKER_BIND_TO_PORT: whole(0, 65_535).optional(),
  PORT: whole(0, 65_535).default(8080),
  HOST: z.string().min(1).default("0.0.0.0"),
  MODEL_SERVER_WORKERS: whole(0, 256).optional(),
  MODEL_SERVER_MAX_BODY: whole(1, 2 ** 30).default(6 * 2 ** 20),
  MODEL_SERVER_MAX_ROWS: whole(1, 10_000_000).default(100_000),
  MODEL_SERVER_MAX_BATCH: whole(1, 65_536).default(256),
  MODEL_SERVER_MAX_WAIT: z.coerce.number().min(0).max(1000).default(0),
  MODEL_SERVER_MAX_QUEUE: whole(1, 1_000_000).default(1024),
  MODEL_SERVER_TIMEOUT: z.coerce.number().positive().max(3600).default(60),
  MODEL_SERVER_DRAIN: z.coerce.number().min(0).max(3600).default(25),
  MODEL_SERVER_CAPTURE: z.string().optional(),
  MODEL_SERVER_CAPTURE_SAMPLING: z.string().default("100%"),
  MODEL_SERVER_CAPTURE_ENDPOINT: z.string().default("model-server"),
  MODEL_SERVER_CAPTURE_VARIANT: z.string().default("AllTraffic"),
  MODEL_SERVER_STORE: z.string().optional(),
  MODEL_SERVER_LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
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

/** @throws UserError that names each wrong variable */
export function settingsFrom(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new UserError(`The environment is not as it should be: ${wrong.join("; ")}.`, {
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
