import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Log, refusalFields } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { Refusal } from "../refusal.ts";

/** What goes back to a client. */
export interface Response {
  readonly status?: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Runs when the answer has been handed to the socket. */
  readonly afterwards?: () => void;
}

export type Handler = (request: FastifyRequest) => Response | Promise<Response>;

export interface Routes {
  /** Answers what could not be read as a request. */
  readonly unreadable: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;
  /** Answers one method of a path; any other is 405. */
  readonly on: (method: "GET" | "POST", path: string, handler: Handler, errorBody?: ErrorBody) => void;
}

/** How a refusal is written. */
export type ErrorBody = (refusal: Pick<Refusal, "message" | "kind" | "rows">, requestId: string) => string;

export const JSON_TYPE = "application/json";

export function json(value: unknown, status = 200): Response {
  return { status, contentType: JSON_TYPE, body: JSON.stringify(value) };
}

/** The error of every face but the Open Inference Protocol's. */
export const detailed: ErrorBody = ({ message, kind, rows }, requestId) =>
  JSON.stringify({ error: message, kind, ...(rows.length > 0 && { rows }), requestId });

const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

export interface RouteOptions {
  readonly metrics: Metrics;
  readonly log: Log;
  readonly stopping: () => boolean;
}

/** Routes whose answers, refusals and bugs are counted and logged in one way. */
export function openRoutes(app: FastifyInstance, { metrics, log, stopping }: RouteOptions): Routes {
  const begin = (request: FastifyRequest, reply: FastifyReply): void => {
    reply.header("x-request-id", request.id);
  };
  /** A connection that stays open would keep the server from stopping. */
  const end = (reply: FastifyReply): void => {
    if (stopping()) reply.header("connection", "close");
  };

  const refused = (reply: FastifyReply, requestId: string, error: unknown, errorBody: ErrorBody): number => {
    const refusal = error instanceof Refusal ? error : bug(error, requestId, log);
    metrics.error(refusal.kind);
    if (refusal === error) log.info("refused", { requestId, ...refusalFields(refusal) });
    end(reply);
    if (refusal.retryAfter !== null) reply.header("retry-after", String(refusal.retryAfter));
    reply.code(refusal.status).header("content-type", JSON_TYPE).send(errorBody(refusal, requestId));
    return refusal.status;
  };

  /** The answer is out: what fails now is for the log alone. */
  const afterwards = (work: () => void, requestId: string): void => {
    try {
      work();
    } catch (error) {
      bug(error, requestId, log);
    }
  };

  const on: Routes["on"] = (method, path, handler, errorBody = detailed) => {
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const started = performance.now();
      let status = 200;
      begin(request, reply);
      try {
        const response = await handler(request);
        status = response.status ?? 200;
        if (status !== 200) reply.code(status);
        reply.header("content-type", response.contentType);
        for (const name in response.headers) reply.header(name, response.headers[name]);
        end(reply);
        reply.send(response.body);
        if (response.afterwards) afterwards(response.afterwards, request.id);
      } catch (error) {
        status = refused(reply, request.id, error, errorBody);
      }
      const seconds = (performance.now() - started) / 1000;
      metrics.request(path, status, seconds);
      log.debug("answered", { requestId: request.id, method, path, status, milliseconds: 1000 * seconds });
      return reply;
    };
    app.route({ method, url: path, handler: answer });
    const others = METHODS.filter((other) => other !== method && !(method === "GET" && other === "HEAD"));
    app.route({
      method: others,
      url: path,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        begin(request, reply);
        reply.header("allow", method === "GET" ? "GET, HEAD" : method);
        const refusal = new Refusal(`${request.method} is not taken here; send ${method}.`, {
          status: 405,
          kind: "wrong-method",
        });
        metrics.request(path, refused(reply, request.id, refusal, errorBody), 0);
        return reply;
      },
    });
  };

  app.setNotFoundHandler((request, reply) => {
    begin(request, reply);
    const refusal = new Refusal("There is nothing at this path; see /docs.", { status: 404, kind: "unknown-path" });
    metrics.request("unknown", refused(reply, request.id, refusal, detailed), 0);
  });
  const unreadable: Routes["unreadable"] = (error, request, reply) => {
    begin(request, reply);
    metrics.request("unread", refused(reply, request.id, ofFastify(error), detailed), 0);
  };
  app.setErrorHandler(unreadable);
  return { on, unreadable };
}

/** Fastify's own errors: what could not be read as a request. */
function ofFastify(error: unknown): unknown {
  const { statusCode = 500, code = "" } = error as { statusCode?: number; code?: string };
  if (statusCode === 413) {
    return new Refusal("The body is larger than this server takes.", { status: 413, kind: "too-large" });
  }
  if (statusCode === 415) {
    return new Refusal("The content type cannot be read.", { status: 415, kind: "unsupported-media-type" });
  }
  if (statusCode >= 400 && statusCode < 500) {
    return new Refusal(`The request cannot be read (${code}).`, { status: statusCode, kind: "bad-request" });
  }
  return error;
}

function bug(error: unknown, requestId: string, log: Log): Refusal {
  log.error("bug", { requestId, stack: error instanceof Error ? error.stack : String(error) });
  return new Refusal("The server failed at this request; its log tells why.", { status: 500, kind: "bug" });
}
