import type { ModelServer, ServerOptions } from "./server.ts";

/**
 * Starts the HTTP server, which is loaded only now: who writes a model's description needs none of it.
 *
 * @throws Error where the port is taken
 */
export async function startModelServer(options: ServerOptions): Promise<ModelServer> {
  const { startModelServer: start } = await import("./server.ts");
  return start(options);
}
