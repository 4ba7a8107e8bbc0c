import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { Ajv, type Options } from "ajv";
import formats from "ajv-formats";
import { limitsBrokenBy } from "./github-limits.ts";

/** A request as far as GitHub's description knows it: parameters have their types. */
export interface DescribedRequest {
  /** `PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}` */
  readonly route: string;
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: Readonly<Record<string, string | number>>;
  /** What JSON said; a Buffer where a file is uploaded. */
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  /** `http://127.0.0.1:<port>` */
  readonly server: string;
  readonly upload: boolean;
}

/** Where files are uploaded on an Enterprise server; GitHub itself has a host of its own, `uploads.github.com`. */
export const uploadsPath = "/api/uploads";

interface Operation {
  readonly route: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly schemas: Schemas;
}

interface Schemas {
  readonly upload?: boolean;
  readonly path: object;
  readonly query: object;
  readonly body?: object;
}

/**
 * Reads a request by GitHub's own description of it (`extract-openapi.ts` takes it from `@octokit/openapi`) and tells
 * what is wrong, the limits that the description lacks included. Null where GitHub has no such path and method.
 */
export function readByContract(
  method: string,
  url: URL,
  body: unknown,
  headers: IncomingHttpHeaders,
): { request: DescribedRequest; problems: string[] } | null {
  for (const { route, pattern, schemas, ...operation } of operations) {
    const match = operation.method === method ? pattern.exec(url.pathname) : null;
    if (match === null) continue;
    const { upload = false } = schemas;
    const decoded = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    const path = Object.fromEntries(decoded);
    const query = Object.fromEntries(url.searchParams);
    const problems = [
      ...mistakes("path", parameters, schemas.path, path),
      ...mistakes("query", parameters, schemas.query, query),
      ...mistakes("body", bodies, schemas.body ?? (upload ? anything : absent), body ?? null),
    ];
    const request = { route, path, query, body, headers, server: url.origin, upload };
    return { request, problems: problems.length > 0 ? problems : limitsBrokenBy(request) };
  }
  return null;
}

const absent = { type: "null" };
const anything = {};

/** Parameters arrive as text and get their types; a body must have them. */
const parameters = validator({ coerceTypes: true });
const bodies = validator({ coerceTypes: false });

function validator(options: Options): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options });
  formats.default(ajv);
  return ajv;
}

function mistakes(place: string, ajv: Ajv, schema: object, value: unknown): string[] {
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ instancePath, message, params }) =>
    `${place}${instancePath} ${message} ${params["additionalProperty"] ?? ""}`.trimEnd(),
  );
}

const described: Record<string, Schemas> = JSON.parse(
  readFileSync(new URL("github-api.schema.json", import.meta.url), "utf8"),
);

const operations: readonly Operation[] = Object.entries(described).map(([route, schemas]) => {
  const [method = "", path = ""] = route.split(" ");
  const pattern = new RegExp(`^${schemas.upload ? uploadsPath : ""}${path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
  return { route, method, pattern, schemas };
});
