import { UserError } from "@mlops-actions/errors";

/** What stands at a path of a payload; undefined where the path ends before. */
export function at(payload: unknown, ...path: readonly string[]): unknown {
  let value = payload;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export function textAt(payload: unknown, ...path: readonly string[]): string {
  const value = at(payload, ...path);
  return typeof value === "string" ? value : reject("text", path, value);
}

export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The full hexadecimal name of a commit, SHA-1 or SHA-256. */
export function commitAt(payload: unknown, ...path: readonly string[]): string {
  const value = at(payload, ...path);
  return isCommit(value) ? value : reject("a commit", path, value);
}

export function numberAt(payload: unknown, ...path: readonly string[]): number {
  const value = at(payload, ...path);
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : reject("a number", path, value);
}

function isCommit(value: unknown): value is string {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function reject(wanted: string, path: readonly string[], value: unknown): never {
  const found = value === undefined ? "missing" : `${JSON.stringify(value)?.slice(0, 60)}`;
  throw new UserError(`The event's \`${path.join(".")}\` should be ${wanted} and is ${found}.`, {
    remedy: "The payload in GITHUB_EVENT_PATH is not one that GitHub sends; check the file if you wrote it yourself.",
  });
}
