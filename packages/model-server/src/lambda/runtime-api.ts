import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What the runtime hands to a function. */
export interface Invocation {
  readonly id: string;
  /** Milliseconds since 1970 at which the function is ended. */
  readonly deadline: number;
  readonly traceId: string | null;
  /** JSON. */
  readonly payload: Buffer;
}

export interface FunctionError {
  readonly type: string;
  readonly message: string;
}

export interface RuntimeApi {
  /** Waits for the next invocation, as long as it takes. */
  readonly next: (signal: AbortSignal) => Promise<Invocation>;
  readonly respond: (id: string, json: string) => Promise<void>;
  readonly fail: (id: string, error: FunctionError) => Promise<void>;
  /** That the function cannot begin. */
  readonly failInit: (error: FunctionError) => Promise<void>;
  readonly close: () => void;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * The runtime API of AWS Lambda, version 2018-06-01.
 *
 * @param host and port, as `AWS_LAMBDA_RUNTIME_API` names them
 */
export function openRuntimeApi(host: string): RuntimeApi {
  // One call at a time, on one connection.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const base = `http://${host}/2018-06-01/runtime`;

  const call = (path: string, json: string | null, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    new Promise<Reply>((resolve, reject) => {
      const options = { agent, method: json === null ? "GET" : "POST", headers, ...(signal && { signal }) };
      const sent = request(`${base}${path}`, options, (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.once("error", reject);
        reply.once("end", () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.once("error", reject);
      sent.end(json ?? undefined);
    });

  const post = async (path: string, json: string, headers: Record<string, string> = {}) => {
    const length = { "content-type": "application/json", "content-length": `${Buffer.byteLength(json)}` };
    const { status, body } = await call(path, json, { ...length, ...headers });
    if (status < 200 || status > 299) throw new RuntimeApiError(`POST ${path}`, status, body);
  };
  const fail = (path: string, { type, message }: FunctionError) =>
    post(path, JSON.stringify({ errorType: type, errorMessage: message, stackTrace: [] }), {
      "Lambda-Runtime-Function-Error-Type": type,
    });

  return {
    next: async (signal) => {
      const { status, headers, body } = await call("/invocation/next", null, {}, signal);
      const id = headers["lambda-runtime-aws-request-id"];
      if (status !== 200 || typeof id !== "string") throw new RuntimeApiError("GET /invocation/next", status, body);
      const trace = headers["lambda-runtime-trace-id"];
      return {
        id,
        deadline: Number(headers["lambda-runtime-deadline-ms"] ?? Number.NaN),
        traceId: typeof trace === "string" ? trace : null,
        payload: body,
      };
    },
    respond: (id, json) => post(`/invocation/${encodeURIComponent(id)}/response`, json),
    fail: (id, error) => fail(`/invocation/${encodeURIComponent(id)}/error`, error),
    failInit: (error) => fail("/init/error", error),
    close: () => agent.destroy(),
  };
}

/** The runtime's API took a call amiss. */
export class RuntimeApiError extends Error {
  override readonly name = "RuntimeApiError";
  readonly status: number;

  constructor(call: string, status: number, body: Buffer) {
    super(`The runtime API answered ${call} with ${status}: ${body.toString("utf8", 0, 300)}`);
    this.status = status;
  }
}
