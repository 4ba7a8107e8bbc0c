import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type Log, refusalFields } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { Refusal } from "../refusal.ts";
import { detailed } from "./routes.ts";

export interface NoRequestOptions {
  readonly metrics: Metrics;
  readonly log: Log;
  readonly requestId: () => string;
}

/** Answers what is no HTTP, or too slow or too large a head of a request, and closes its connection. */
export function noRequest({ metrics, log, requestId }: NoRequestOptions) {
  return (error: { readonly code?: string }, socket: Socket): void => {
    // A connection that the client has ended hears no answer.
    if (error.code !== "ECONNRESET" && socket.writable) {
      const refusal = refusalOf(error.code);
      const id = requestId();
      metrics.error(refusal.kind);
      metrics.request("unread", refusal.status, 0);
      log.info("refused", { requestId: id, ...refusalFields(refusal) });
      const body = detailed(refusal, id);
      const head = [
        `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
        "content-type: application/json",
        `content-length: ${Buffer.byteLength(body)}`,
        `x-request-id: ${id}`,
        "connection: close",
      ];
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
    }
    socket.destroySoon();
  };
}

function refusalOf(code: string | undefined): Refusal {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return new Refusal("The request did not arrive in time.", { status: 408, kind: "timeout" });
  }
  if (code === "HPE_HEADER_OVERFLOW") {
    return new Refusal("The head of the request is larger than this server takes.", { status: 431, kind: "too-large" });
  }
  return new Refusal("This is no request of HTTP.", { kind: "bad-request" });
}
