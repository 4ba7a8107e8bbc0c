import { Refusal } from "../refusal.ts";
import type { HttpRequest } from "./http-event.ts";

/** Where a request goes; null: the default model, the version of traffic. */
export type Route =
  | { readonly to: "health" }
  | { readonly to: "server" }
  | {
      readonly to: "invoke" | "predict" | "infer" | "ready";
      readonly model: string | null;
      readonly version: string | null;
    };

const PATHS: readonly {
  readonly path: RegExp;
  readonly method: "GET" | "POST";
  readonly route: (groups: Readonly<Record<string, string | undefined>>) => Route;
}[] = [
  { path: /(^|\/)ping$/, method: "GET", route: () => ({ to: "health" }) },
  {
    path: /(^|\/)invocations$|^\/?$/,
    method: "POST",
    route: () => ({ to: "invoke", model: null, version: null }),
  },
  {
    path: /(^|\/)models\/(?<model>[^/]+)(\/versions\/(?<version>[^/]+))?\/predict$/,
    method: "POST",
    route: (groups) => ({ to: "predict", ...named(groups) }),
  },
  {
    path: /(^|\/)predict$/,
    method: "POST",
    route: () => ({ to: "predict", model: null, version: null }),
  },
  { path: /\/v2\/health\/(live|ready)$/, method: "GET", route: () => ({ to: "health" }) },
  { path: /\/v2$/, method: "GET", route: () => ({ to: "server" }) },
  {
    path: /\/v2\/models\/(?<model>[^/]+)(\/versions\/(?<version>[^/]+))?\/infer$/,
    method: "POST",
    route: (groups) => ({ to: "infer", ...named(groups) }),
  },
  {
    path: /\/v2\/models\/(?<model>[^/]+)(\/versions\/(?<version>[^/]+))?\/ready$/,
    method: "GET",
    route: (groups) => ({ to: "ready", ...named(groups) }),
  },
];

/**
 * What a path and method mean. What stands before the path is a base path of a custom domain, and is left alone.
 *
 * @throws Refusal of status 404 or 405
 */
export function routeOf({ method, path }: Pick<HttpRequest, "method" | "path">): Route {
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  for (const known of PATHS) {
    const match = known.path.exec(plain);
    if (match === null) continue;
    if (known.method === method) return known.route(match.groups ?? {});
    throw new Refusal(`This path takes ${known.method}.`, { status: 405, kind: "wrong-method" });
  }
  throw new Refusal(
    "There is nothing at this path: POST /invocations or /predict, GET /ping, or /v2/models/<model>[/versions/<version>]/infer.",
    { status: 404, kind: "unknown-path" },
  );
}

function named({ model = "", version }: Readonly<Record<string, string | undefined>>) {
  return { model: decoded(model), version: version === undefined ? null : decoded(version) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal("The path holds a % that is no code of a character.", { status: 400 });
  }
}
