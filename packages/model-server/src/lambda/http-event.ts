import { isObject } from "../formats/rows.ts";

/** A request that came through a gateway, a function URL or a load balancer. */
export interface HttpRequest {
  readonly method: string;
  /** Without the stage of a gateway. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** The request of an event in either payload format; null where it is another kind of event. */
export function httpRequest(event: unknown): HttpRequest | null {
  if (!isObject(event) || !isObject(event["requestContext"])) return null;
  const context = event["requestContext"];
  const http = isObject(context["http"]) ? context["http"] : null;
  const method = http?.["method"] ?? event["httpMethod"];
  const path = event["rawPath"] ?? http?.["path"] ?? event["path"];
  if (typeof method !== "string" || typeof path !== "string") return null;
  return {
    method: method.toUpperCase(),
    path: withoutStage(path, context["stage"]),
    headers: headersOf(event),
    body: bodyOf(event["body"], event["isBase64Encoded"] === true),
  };
}

/** An HTTP API puts its stage before the path; a REST API leaves it out. */
function withoutStage(path: string, stage: unknown): string {
  if (typeof stage !== "string" || stage === "$default") return path;
  const prefix = `/${stage}`;
  if (path === prefix) return "/";
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/** Payload format 1 has several values of a header in a map of their own, and names as the client wrote them. */
function headersOf(event: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const key of ["headers", "multiValueHeaders"]) {
    const given = event[key];
    if (!isObject(given)) continue;
    for (const [name, value] of Object.entries(given)) {
      const text = Array.isArray(value) ? value.join(", ") : value;
      if (typeof text === "string") headers.set(name.toLowerCase(), text);
    }
  }
  return headers;
}

function bodyOf(body: unknown, base64: boolean): Buffer {
  return typeof body === "string" ? Buffer.from(body, base64 ? "base64" : "utf8") : Buffer.alloc(0);
}
