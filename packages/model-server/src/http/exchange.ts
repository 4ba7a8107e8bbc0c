import type { Answer } from "../answer.ts";

/** A request that was answered, for what is done with it afterwards. */
export interface Exchange {
  readonly requestId: string;
  /** What the client calls it, to join it with the truth later. */
  readonly inferenceId: string | null;
  /** What the client says of it, for those who read the capture. */
  readonly customAttributes: string | null;
  readonly answer: Answer;
  readonly input: { readonly contentType: string; readonly body: Buffer };
  readonly output: { readonly contentType: string; readonly body: string | Buffer };
}
