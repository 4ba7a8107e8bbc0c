import type { Answer } from "../answer.ts";
import type { Instances } from "../instances.ts";

/** A request that was answered, for what is done with it afterwards. */
export interface Exchange {
  readonly requestId: string;
  /** What the client calls it, to join it with the truth later. */
  readonly inferenceId: string | null;
  readonly customAttributes: string | null;
  readonly instances: Instances;
  readonly answer: Answer;
  readonly input: { readonly contentType: string; readonly body: Buffer };
  readonly output: { readonly contentType: string; readonly body: string | Buffer };
}
