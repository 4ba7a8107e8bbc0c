/**
 * Writes `github-api.schema.json`: how GitHub's own OpenAPI description says the requests in use must look.
 * Run after adding an operation: `node packages/testkit/src/extract-openapi.ts`. Needs npm and tar.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const description = "@octokit/openapi@23.0.2";
const member = "package/generated/api.github.com.deref.json";

const operations = [
  "GET /user",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
  "POST /repos/{owner}/{repo}/check-runs",
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}",
  "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/pulls",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/tags",
  "POST /repos/{owner}/{repo}/code-scanning/sarifs",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/deployments",
  "POST /repos/{owner}/{repo}/deployments",
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "GET /repos/{owner}/{repo}/releases",
  "GET /repos/{owner}/{repo}/releases/tags/{tag}",
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
  "POST /repos/{owner}/{repo}/releases/{release_id}/assets",
  "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}",
];

type Json = Record<string, unknown>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly servers?: readonly unknown[];
}

const { paths } = JSON.parse(download()) as { paths: Record<string, Record<string, Operation>> };
const extracted = Object.fromEntries(operations.map((route) => [route, requestOf(route)]));
writeFileSync(new URL("github-api.schema.json", import.meta.url), `${JSON.stringify(extracted)}\n`);

function download(): string {
  const folder = mkdtempSync(join(tmpdir(), "openapi-"));
  try {
    execFileSync("npm", ["pack", "--silent", description], { cwd: folder });
    execFileSync("sh", ["-c", `tar -xzf *.tgz ${member}`], { cwd: folder });
    return readFileSync(join(folder, member), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function requestOf(route: string): Json {
  const [method = "", path = ""] = route.split(" ");
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub describes no ${route}.`);
  const body = operation.requestBody?.content["application/json"]?.schema;
  return {
    // The only server beside the usual one is that of uploads, whose bodies are bytes.
    ...(operation.servers === undefined ? {} : { upload: true }),
    path: parametersOf(operation, "path"),
    query: parametersOf(operation, "query"),
    ...(body === undefined ? {} : { body: strict(body) }),
  };
}

function parametersOf({ parameters = [] }: Operation, place: string): Json {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, strict(schema)])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/**
 * Without prose, and closed: GitHub ignores a property that it does not know, and we would not notice a typing error.
 * Alternatives (`anyOf`) only narrow the properties beside them and stay open.
 */
function strict(schema: Json): Json {
  const prose = ["description", "example", "examples", "title", "deprecated"];
  const kept = Object.entries(schema).filter(([key]) => !prose.includes(key) && !key.startsWith("x-"));
  const result: Json = Object.fromEntries(kept);
  if (schema["items"]) result["items"] = strict(schema["items"] as Json);
  if (!schema["properties"]) return result;
  const properties = Object.entries(schema["properties"] as Record<string, Json>);
  result["properties"] = Object.fromEntries(properties.map(([name, property]) => [name, strict(property)]));
  if (schema["type"] === "object") result["additionalProperties"] = false;
  return result;
}
