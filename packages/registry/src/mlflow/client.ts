import type { Readable } from "node:stream";
import { z } from "zod";
import type { RegistryEffects } from "../registry.ts";
import { answerText } from "./answer-text.ts";
import { noAnswer, refusalOf } from "./refusal.ts";
import { retry } from "./retry.ts";
import type { Server } from "./settings.ts";

type Parameters = Readonly<Record<string, unknown>>;

interface Asked<Schema extends z.ZodType> {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/api/2.0/mlflow/`. */
  readonly path: string;
  readonly parameters: Parameters;
  readonly answer: Schema;
  /** The refusal, by MLflow's word, that is an answer too: null. */
  readonly unless?: string;
}

interface HttpRequest<Result> {
  readonly url: URL;
  /** What it is about, for messages. */
  readonly what: string;
  readonly init: RequestInit;
  /** Milliseconds. */
  readonly limit: number;
  readonly unless?: string;
  readonly read: (answer: Response) => Promise<Result>;
}

interface Writing {
  /** Whether it may not be sent again where its answer is lost; then a Transient is thrown. */
  readonly once?: boolean;
}

export interface MlflowClient {
  readonly server: Server;
  /** The runs that are the journals of models, by the models' names, as far as they were looked up: they never change. */
  readonly journals: Map<string, string>;
  read<Schema extends z.ZodType>(asked: Asked<Schema>): Promise<z.output<Schema> | null>;
  write<Schema extends z.ZodType>(asked: Asked<Schema> & Writing): Promise<z.output<Schema> | null>;
  /** @param path below the root of the server's artifacts, its parts not yet escaped */
  putArtifact(path: string, bytes: number, open: () => Readable): Promise<void>;
  /** @param read takes the whole of the answer; it is called again where the connection drops */
  getArtifact<Result>(path: string, read: (answer: Response) => Promise<Result>): Promise<Result>;
  /** Repeats what throws a Transient: a write of its own that looks first whether it was made. */
  retry<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Requests to a server, repeated while it fails for the moment; all other refusals are UserErrors. */
export function mlflowClient(server: Server, effects: RegistryEffects): MlflowClient {
  const again = <Result>(work: () => Promise<Result>) => retry(effects.sleep, work);
  const announce = async (what: string) => effects.beforeWrite?.(what);

  async function send<Result>(request: HttpRequest<Result>): Promise<Result | null> {
    const { url, what, init, limit, unless, read } = request;
    effects.signal?.throwIfAborted();
    const signals = [AbortSignal.timeout(limit), ...(effects.signal === undefined ? [] : [effects.signal])];
    try {
      const answer = await fetch(url, {
        redirect: "manual",
        ...init,
        headers: { ...server.headers, ...init.headers },
        signal: AbortSignal.any(signals),
      });
      if (answer.ok) return await read(answer);
      const { code, error } = refusalOf(
        server,
        answer,
        await answerText(answer, server),
        what,
        effects.now().getTime(),
      );
      if (code !== "" && code === unless) return null;
      throw error;
    } catch (error) {
      effects.signal?.throwIfAborted();
      throw isOfNetwork(error) ? noAnswer(server, error) : error;
    }
  }

  function call<Schema extends z.ZodType>({ method, path, parameters, answer, unless }: Asked<Schema>) {
    const url = new URL(`${server.url}/api/2.0/mlflow/${path}`);
    if (method === "GET") {
      for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, String(value));
    }
    const body = { body: JSON.stringify(parameters), headers: { "Content-Type": "application/json" } };
    return send({
      ...{ url, what: path, limit: limits.call, init: { method, ...(method !== "GET" && body) } },
      ...(unless !== undefined && { unless }),
      read: async (given): Promise<z.output<Schema>> => answer.parse(jsonOf(await answerText(given, server), server)),
    });
  }

  return {
    server,
    journals: new Map(),
    retry: again,
    read: (asked) => again(() => call(asked)),
    write: async ({ once = false, ...asked }) => {
      const write = async () => {
        await announce(`${asked.method} ${asked.path}`);
        return call(asked);
      };
      return once ? write() : again(write);
    },
    putArtifact: (path, bytes, open) =>
      again(async () => {
        await announce(`PUT ${path}`);
        const limit = limits.call + Math.ceil(bytes / limits.bytesPerMillisecond);
        const init = upload(open(), bytes);
        await send({ ...artifact(server, path), init, limit, read: (answer) => answer.arrayBuffer() });
      }),
    getArtifact: (path, read) =>
      again(async () => {
        const result = await send({ ...artifact(server, path), init: {}, limit: limits.download, read });
        return result as NonNullable<typeof result>;
      }),
  };
}

/** Milliseconds; an upload has as long as a slow line takes for it. */
const limits = { call: 60_000, download: 3_600_000, bytesPerMillisecond: 100 };

function artifact(server: Server, path: string) {
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  const url = new URL(`${server.url}/api/2.0/mlflow-artifacts/artifacts/${escaped}`);
  return { url, what: `the artifact ${path}` };
}

/**
 * A stream of known length: not every server takes one in chunks. Only a request that can neither be sent on nor ask a
 * user is sent as it streams; of any other fetch keeps a copy in memory.
 */
function upload(body: Readable, bytes: number): RequestInit {
  if (bytes === 0) return { method: "PUT", body: "" };
  const headers = { "Content-Type": "application/octet-stream", "Content-Length": String(bytes) };
  return { method: "PUT", headers, body, duplex: "half", redirect: "error", window: null } as RequestInit;
}

function jsonOf(text: string, server: Server): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page to log in, or of something else that listens there.
    throw refusalOf(server, new Response("", { status: 404 }), "", "", 0).error;
  }
}

/** fetch says so by a TypeError with the cause, its limit of time by a DOMException. */
function isOfNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "TimeoutError" || (error instanceof TypeError && /fetch failed|terminated/.test(error.message));
}

export const nothing = z.unknown();
