import { UserError } from "@mlops-actions/errors";
import type { Login, PythonIndex } from "./index-login.ts";
import { readSimpleHtml } from "./simple-html.ts";
import { readSimpleJson } from "./simple-json.ts";

/** A file that an index offers already. */
export interface OfferedFile {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
  /** Hexadecimal digests by the name of their algorithm; none where the index does not tell. */
  readonly hashes: Readonly<Record<string, string>>;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The files of a project in the simple index (PEP 691 as JSON, PEP 503 as HTML), by name; none where it has no such project.
 * @throws UserError where the index can't be reached, refuses, or answers in another way
 */
export async function offeredFiles(
  index: PythonIndex,
  project: string,
  login: Login | null,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, OfferedFile>> {
  const page = new URL(`${normal(project)}/`, index.url.endsWith("/") ? index.url : `${index.url}/`);
  const response = await request(page.href, index, login, fetch, signal);
  // An index without the project may send its askers on to the public one, whose packages are not meant.
  const last = response.url === "" ? page : new URL(response.url);
  if (response.status === 404 || last.hostname !== page.hostname) return new Map();
  if (response.status === 401 || response.status === 403) throw refused(page, response.status, login);
  if (!response.ok) throw strange(page, `it answered ${response.status}`);
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  const files = /json/i.test(type) ? readSimpleJson(text, last) : readSimpleHtml(text, last);
  if (files === null) throw strange(page, `it answered ${type || "something"} that is no page of a simple index`);
  return new Map(files.map((file) => [file.name, file]));
}

/** The bytes of a file that the index offers, for one whose digest it does not tell. */
export async function offeredBytes(
  file: OfferedFile,
  index: PythonIndex,
  login: Login | null,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const response = await request(file.url, index, login, fetch, signal);
  if (!response.ok) throw strange(new URL(file.url), `it answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The login is shown to the host that packages are sent to, and to no other. */
async function request(
  url: string,
  { uploadUrl }: PythonIndex,
  login: Login | null,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Response> {
  const known = login !== null && new URL(url).origin === new URL(uploadUrl).origin;
  const basic = known && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
  const headers = { accept: types, ...(basic && { authorization: basic }) };
  try {
    return await fetch(url, { headers, signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const { code = "", message = "" } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    throw new UserError(`The package index at ${new URL(url).host} could not be reached.`, {
      remedy: "Check its address, the job's network, and NODE_EXTRA_CA_CERTS where its certificate is your own.",
      cause: `${code} ${message}`.trim(),
    });
  }
}

const types = [
  "application/vnd.pypi.simple.v1+json",
  "application/vnd.pypi.simple.v1+html;q=0.2",
  "text/html;q=0.1",
].join(", ");

/** As PEP 503 has it. */
function normal(project: string): string {
  return project.replaceAll(/[-_.]+/g, "-").toLowerCase();
}

function refused(page: URL, status: number, login: Login | null): UserError {
  return new UserError(
    login === null
      ? `The package index at ${page.host} asks for a login (${status}).`
      : `The package index at ${page.host} refuses ${login.username} (${status}).`,
    {
      remedy:
        "Give TWINE_USERNAME and TWINE_PASSWORD (for CodeArtifact: CODEARTIFACT_AUTH_TOKEN) as variables of the step, from secrets.",
    },
  );
}

function strange(page: URL, how: string): UserError {
  return new UserError(`The package index at ${page.host} could not be read: ${how}.`, {
    remedy: `Check that its \`url\` is that of the simple index, as pip uses it: ${page.href} must list files.`,
  });
}
