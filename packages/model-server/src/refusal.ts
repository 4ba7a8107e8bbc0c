/** A request that is not answered, through no fault of ours: its text is for the client, and never holds a stack or a path. */
export class Refusal extends Error {
  /** HTTP status: 400, 404, 405, 406, 408, 413, 415, 429, 431, 503, 504. */
  readonly status: number;
  /** Counted in the metrics under this name: `bad-input`, `too-large`, `unknown-model`, `overloaded`, `timeout`, … */
  readonly kind: string;
  /** Rows that are to blame, from 0; empty where it is the request as a whole. */
  readonly rows: readonly number[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | null;

  constructor(
    message: string,
    about: {
      readonly status?: number;
      readonly kind?: string;
      readonly rows?: readonly number[];
      readonly retryAfter?: number;
    } = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.status = about.status ?? 400;
    this.kind = about.kind ?? "bad-input";
    this.rows = about.rows ?? [];
    this.retryAfter = about.retryAfter ?? null;
  }
}
