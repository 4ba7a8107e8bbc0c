import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Server, startServer } from "@mlops-actions/testkit";
import { type FakeState, fakeCalls, type Parameters, Refused } from "./mlflow-fake-calls.ts";

/** What goes wrong with the next requests of a path. */
export interface MlflowFault {
  /** `PUT`; any where absent. */
  readonly method?: string;
  /** A part of the path: `runs/create`. */
  readonly path: string;
  /** How often, default once. */
  readonly times?: number;
  /** Answers so instead of carrying it out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Breaks the connection: before it is carried out, or after, so that the answer is lost. */
  readonly reset?: "before" | "after";
}

export interface FakeMlflow extends Server, FakeState {
  readonly fail: (fault: MlflowFault) => void;
  /** In the order they came. */
  readonly requests: { readonly method: string; readonly path: string; readonly authorization: string | undefined }[];
  readonly artifacts: Map<string, Buffer>;
}

/**
 * As much of MLflow's server as the registry asks of it, for what a real one does not do on demand: fail, drop answers,
 * refuse. It is strict; how the real one behaves is what the test against the real one says.
 */
export async function startFakeMlflow(): Promise<FakeMlflow> {
  const state: FakeState = { runs: new Map(), models: new Map() };
  const artifacts = new Map<string, Buffer>();
  const waiting: { fault: MlflowFault; left: number }[] = [];
  const requests: FakeMlflow["requests"] = [];
  const calls = fakeCalls(state);

  async function answer(request: IncomingMessage, body: Buffer): Promise<unknown> {
    const url = new URL(request.url!, "http://fake");
    const artifact = decodeURIComponent(
      /^\/api\/2\.0\/mlflow-artifacts\/artifacts\/(.+)$/.exec(url.pathname)?.[1] ?? "",
    );
    if (artifact !== "") {
      if (request.method === "GET") {
        const held = artifacts.get(artifact);
        if (held === undefined) throw new Refused(404, "RESOURCE_DOES_NOT_EXIST", `No such artifact: '${artifact}'`);
        return held;
      }
      if (request.headers["content-length"] === undefined)
        throw new Refused(411, "INVALID_PARAMETER_VALUE", "Length required");
      artifacts.set(artifact, body);
      return {};
    }
    const [, path = ""] = /^\/api\/2\.0\/mlflow\/(.+)$/.exec(url.pathname) ?? [];
    const call = calls[`${request.method} ${path}`];
    if (call === undefined) throw new Refused(404, "", "<html>Not Found</html>");
    return call(
      request.method === "GET" ? Object.fromEntries(url.searchParams) : (JSON.parse(body.toString()) as Parameters),
    );
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url!, "http://fake").pathname.replace(/^\/api\/2\.0\/(?:mlflow\/)?/, "");
    requests.push({ method: request.method!, path, authorization: request.headers.authorization });
    const due = waiting.find(
      ({ fault: it, left }) => left > 0 && path.includes(it.path) && (it.method ?? request.method) === request.method,
    );
    if (due !== undefined) due.left -= 1;
    const fault = due?.fault;
    const body = await buffer(request);
    if (fault?.reset === "before") return void request.socket.destroy();
    if (fault?.status !== undefined) return send(response, fault.status, fault.body ?? "", fault.headers);
    try {
      const result = await answer(request, body);
      if (fault?.reset === "after") return void request.socket.destroy();
      send(response, 200, result);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      send(
        response,
        error.status,
        error.code === "" ? error.message : { error_code: error.code, message: error.message },
      );
    }
  }

  const server = await startServer((request, response) => void serve(request, response));
  const fail = (fault: MlflowFault) => void waiting.push({ fault, left: fault.times ?? 1 });
  return { ...server, ...state, fail, requests, artifacts };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers);
  response.end(Buffer.isBuffer(body) || typeof body === "string" ? body : JSON.stringify(body));
}
