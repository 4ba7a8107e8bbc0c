import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import fastify, { type FastifyInstance } from "fastify";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Settings } from "../settings.ts";
import { noRequest } from "./no-request.ts";
import { openInferenceRoutes } from "./open-inference.ts";
import { predictRoutes } from "./predict.ts";
import { openRoutes, type Routes } from "./routes.ts";
import { sagemakerRoutes } from "./sagemaker.ts";
import type { ScoringContext } from "./scoring.ts";

export interface AppOptions extends ScoringContext {
  readonly settings: Settings;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly ready: () => boolean;
  readonly stopping: () => boolean;
}

/** Bytes of a request's head. */
const MAX_HEAD = 16 * 1024;
/** Milliseconds for a request to arrive as a whole. */
const ARRIVAL = 60_000;

/** All HTTP faces of the server, not listening yet. */
export function createApp(options: AppOptions): FastifyInstance {
  const { settings, metrics, log, ready, stopping, models, onAnswered } = options;
  const nextId = requestIds();
  const app: FastifyInstance = fastify({
    logger: false,
    bodyLimit: settings.maxBody,
    genReqId: ({ headers }) => givenId(headers) ?? nextId(),
    requestTimeout: ARRIVAL,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 128, ignoreTrailingSlash: true },
    http: { maxHeaderSize: MAX_HEAD },
    clientErrorHandler: noRequest({ metrics, log, requestId: nextId }),
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    frameworkErrors: (error, request, reply) => routes.unreadable(error, request, reply),
  });
  // Bodies are read by our own formats, of any content type.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  const routes: Routes = openRoutes(app, { metrics, log, stopping });
  const context = { models, onAnswered };
  sagemakerRoutes(routes, context, ready);
  openInferenceRoutes(routes, context, ready);
  predictRoutes(routes, context);
  routes.on("GET", "/metrics", async () => ({ contentType: metrics.contentType, body: await metrics.text() }));
  return app;
}

/** No route has a schema: the compilers of them, which take a good part of the start, are not loaded. */
function noSchemas(): never {
  throw new Error("Routes of the model server have no schemas.");
}

const REQUEST_ID = /^[\w.:/+=@-]{1,128}$/;

/** The client's `x-request-id`, where it is a word. */
function givenId(headers: IncomingHttpHeaders): string | null {
  const given = headers["x-request-id"];
  return typeof given === "string" && REQUEST_ID.test(given) ? given : null;
}

/** Ids that no other server makes. */
function requestIds(): () => string {
  const own = randomBytes(9).toString("base64url");
  let made = 0;
  return () => `${own}-${(made++).toString(36)}`;
}
