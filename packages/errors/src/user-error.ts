/** Where a mistake stands, as far as it is known. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Name of the action's input that holds the mistake. */
  readonly input?: string;
}

interface Details extends Place {
  /** What the user can do about it, one sentence. */
  readonly remedy?: string;
  /** Other mistakes that were found at the same time, a sentence each. */
  readonly also?: readonly string[];
  /** The words of the tool or library that failed, shown below ours. */
  readonly cause?: unknown;
}

/**
 * A mistake that the user can mend: shown without a stack, exit code 1. Anything else that is thrown is a bug.
 * The message is one sentence and names what is wrong; place and remedy are fields of their own.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly place: Place;
  readonly remedy: string | undefined;
  readonly also: readonly string[];

  constructor(message: string, details: Details = {}) {
    const { remedy, also = [], cause, ...place } = details;
    super(message, cause === undefined ? undefined : { cause });
    this.place = place;
    this.remedy = remedy;
    this.also = also;
  }
}
