import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { BlobStore } from "./blob-store.ts";
import { type Fault, Faults } from "./faults.ts";
import type { Answer } from "./github-answers.ts";
import { type FakeArtifact, type FakeCacheEntry, type ResultsState, resultsServices } from "./results-services.ts";
import { type Server, startServer } from "./server.ts";

export interface FakeResults extends Server {
  /** Those that are whole. */
  readonly artifacts: readonly FakeArtifact[];
  readonly cacheEntries: readonly FakeCacheEntry[];
  /** The variables by which `@actions/artifact` and `@actions/cache` find this service. */
  readonly environment: Readonly<Record<string, string>>;
  /** `POST CreateArtifact`, `PUT blob`, … in the order in which they arrived. */
  readonly calls: readonly string[];
  readonly fail: (fault: Fault) => void;
}

/** The service behind artifacts (v4) and caches (v2), blob storage included: one for each run of a workflow. */
export async function startFakeResults(): Promise<FakeResults> {
  const faults = new Faults();
  const calls: string[] = [];
  const state: ResultsState = {
    artifacts: [],
    cacheEntries: [],
    blobs: new BlobStore(),
    begun: new Set(),
    blobUrl: (name) => `${server.url}/blobs/${encodeURIComponent(name)}?sig=signature-of-the-blob`,
  };

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", headers } = request;
    const url = new URL(request.url ?? "/", `http://${headers.host}`);
    const body = await buffer(request);
    const blob = url.pathname.startsWith("/blobs/") ? decodeURIComponent(url.pathname.slice("/blobs/".length)) : null;
    calls.push(`${method} ${blob === null ? url.pathname.split("/").at(-1) : "blob"}`);
    const fault = faults.take(method, url.pathname);
    if (fault?.reset !== undefined) return void response.destroy();
    if (fault?.status !== undefined) return send(response, { body: {}, ...fault, status: fault.status });
    if (blob === null) return send(response, call(url, headers.authorization, body));
    if (method === "PUT") {
      state.blobs.write(blob, url.searchParams, body);
      return send(response, { status: 201, headers: { etag: '"1"', "last-modified": new Date(0).toUTCString() } });
    }
    const bytes = state.blobs.read(blob);
    response.writeHead(bytes === undefined ? 404 : 200, { "content-length": bytes?.length ?? 0 });
    response.end(bytes);
  }

  function call(url: URL, authorization: string | undefined, body: Buffer): Answer {
    if (authorization !== `Bearer ${runtimeToken}`) return { status: 401, body: { code: "unauthenticated" } };
    const method = resultsServices.get(url.pathname);
    return method?.(JSON.parse(body.toString("utf8")), state) ?? { status: 404, body: { code: "bad_route" } };
  }

  const server = await startServer((request, response) => void listen(request, response));
  return {
    ...server,
    artifacts: state.artifacts,
    cacheEntries: state.cacheEntries,
    calls,
    environment: {
      ACTIONS_RESULTS_URL: `${server.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken,
      ACTIONS_CACHE_SERVICE_V2: "true",
    },
    fail: (fault) => faults.add(fault),
  };
}

/** Clients read the run and the job in it; nobody checks the signature. */
const runtimeToken = [{ alg: "none", typ: "JWT" }, { scp: "Actions.Results:run-1:job-1" }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat("unsigned")
  .join(".");

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
