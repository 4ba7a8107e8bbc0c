import type { Answer } from "./answer.ts";
import type { Instances } from "./instances.ts";

/** The models of a container, as every face of the server calls them: HTTP, Lambda. */
export interface Service {
  /** @throws Refusal where the request cannot be answered; then nothing was scored */
  readonly predict: (call: Call) => Promise<Answer>;
}

export interface Call {
  /** Null: the only model, or the default one. */
  readonly model: string | null;
  /** Null: the version that traffic goes to, by the weights where there are several. */
  readonly version: string | null;
  readonly instances: Instances;
  readonly requestId: string;
  /** What keeps a client with one version; null: the request's id. */
  readonly stickyKey: string | null;
  readonly signal?: AbortSignal;
  /** What clients sent, for the capture of what a shadow makes of it: several where messages of a queue are scored together. */
  readonly sent?: readonly Sent[];
}

/** What one client sent: its rows follow those of the one before. */
export interface Sent {
  readonly requestId: string;
  readonly rows: number;
  readonly contentType: string;
  readonly body: Buffer | string;
}
