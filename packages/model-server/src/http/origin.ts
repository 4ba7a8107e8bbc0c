import type { FastifyRequest } from "fastify";
import { headerOf } from "./scoring.ts";

/** A name or address, and maybe a port: nothing that would mean more to a shell than that. */
const HOST = /^([a-z0-9](?:[\w.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** Where the client reached the server, a container's port mapping or a proxy before it included; else the port on which the server listens. */
export function originOf(request: FastifyRequest): string {
  const { host = "" } = request.headers;
  const scheme = headerOf(request, "x-forwarded-proto") === "https" ? "https" : "http";
  return HOST.test(host) ? `${scheme}://${host}` : `http://localhost:${request.socket.localPort}`;
}
