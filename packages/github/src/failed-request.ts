/** What is known of a request that failed. */
export interface FailedRequest {
  /** The status of GitHub's answer; null where no whole answer arrived. */
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly method: string;
  readonly url: string;
  readonly words: string;
}

/**
 * Reads Octokit's `RequestError`, also where one of our errors carries it as its cause; null for any other error.
 * Read by shape: its class is not loaded before the first request, and bundlers make two of it.
 */
export function failedRequest(error: unknown): FailedRequest | null {
  if (!(error instanceof Error)) return null;
  const { status, request, response } = error as Error & { status?: unknown; request?: unknown; response?: unknown };
  if (typeof status !== "number" || !isRecord(request)) return failedRequest(error.cause);
  const headers = isRecord(response) && isRecord(response["headers"]) ? response["headers"] : {};
  return {
    status: isRecord(response) ? status : null,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    method: String(request["method"]),
    url: String(request["url"]),
    words: error.message,
  };
}

/** The request may have been carried out although its answer is not known. */
export function isLost({ status }: FailedRequest): boolean {
  return status === null || status >= 500;
}

/** GitHub asks to wait: the primary limit (`x-ratelimit-remaining: 0`) or a secondary one, under 403 or 429. */
export function isRateLimit({ status, headers, words }: FailedRequest): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(words);
}

/** An answer that broke off: Octokit hands over its beginning as text instead of failing. */
export function cutShort(request: object): Error {
  return Object.assign(new Error("The answer broke off."), { status: 500, request });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
