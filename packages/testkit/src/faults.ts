/** What goes wrong with a request. */
export interface Fault {
  /** Any method and any path where absent. A text is a part of the path. */
  readonly method?: string;
  readonly path?: string | RegExp;
  /** How often; default once. `Infinity` for a token that may never write. */
  readonly times?: number;
  /** Answers this instead of carrying the request out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Breaks the connection: `before` the request is carried out; `after`, so that its answer is lost; `within` that. */
  readonly reset?: "before" | "after" | "within";
  /** Waits so many milliseconds before anything else. */
  readonly delay?: number;
}

/** The faults that are still to happen; the first that fits a request is used up by it. */
export class Faults {
  readonly #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  take(method: string, path: string): Fault | undefined {
    const next = this.#waiting.find(({ fault, left }) => left > 0 && fits(fault, method, path));
    if (next !== undefined) next.left -= 1;
    return next?.fault;
  }
}

function fits({ method, path = "" }: Fault, requestMethod: string, requestPath: string): boolean {
  if (method !== undefined && method !== requestMethod) return false;
  return typeof path === "string" ? requestPath.includes(path) : path.test(requestPath);
}
