import type { BuiltPackage } from "./build-package.ts";
import { type Compared, compareFiles } from "./compare-files.ts";
import { findUploader } from "./find-uploader.ts";
import { checkIndex, type Login, loginFrom, type PythonIndex } from "./index-login.ts";
import { failed, type PythonContext, runToEnd, succeeded } from "./python-context.ts";
import { type Fetch, offeredBytes, offeredFiles } from "./simple-index.ts";

export interface UploadedPackage {
  /** Names of files. */
  readonly uploaded: readonly string[];
  /** Those that the index had, byte for byte. */
  readonly alreadyThere: readonly string[];
  /** Null where nothing was left to upload. */
  readonly uploader: "uv" | "twine" | null;
}

/**
 * Uploads a built package to an index, but for the files that it has already. The index is asked before anything is sent: where it has another file under
 * one of the names, nothing is.
 * @throws UserError where it has, where the index refuses or can't be reached, and where there is nothing to upload with
 */
export async function uploadPythonPackage(
  { name, files }: Pick<BuiltPackage, "name" | "files">,
  index: PythonIndex,
  context: PythonContext & { readonly fetch: Fetch },
): Promise<UploadedPackage> {
  checkIndex(index);
  const login = loginFrom(context.environment, index);
  if (login !== null) context.log.mask(login.password);
  const compare = async (): Promise<Compared> => {
    const { fetch, signal } = context;
    const offered = await offeredFiles(index, name, login, fetch, signal);
    return compareFiles(files, offered, (file) => offeredBytes(file, index, login, fetch, signal));
  };

  const { missing, there } = await compare();
  const alreadyThere = there.map((file) => file.name);
  for (const file of alreadyThere) context.log.info(`${file} is already in the index, with the same hash.`);
  if (missing.length === 0) return { uploaded: [], alreadyThere, uploader: null };

  const uploader = await findUploader(context);
  const paths = missing.map(({ path }) => path);
  const end = await runToEnd(uploader.program(paths, index, login), context);
  if (!succeeded(end)) {
    // Another job may have been faster with the same files.
    const now = await compare();
    if (now.missing.length > 0) throw failed(...why(end, index, login), end, login === null ? [] : [login.password]);
  }
  const uploaded = missing.map((file) => file.name);
  context.log.info(`Uploaded ${uploaded.join(" and ")} with ${uploader.name}.`);
  return { uploaded, alreadyThere, uploader: uploader.name };
}

function why(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  { uploadUrl }: PythonIndex,
  login: Login | null,
): [message: string, remedy: string] {
  const words = `${stdout}\n${stderr}`;
  const { host } = new URL(uploadUrl);
  const status = /(?:status code|HTTPError:) (\d{3})\b/.exec(words)?.[1];
  if (status === "401" || status === "403") {
    const who = login === null ? "an upload without a login" : `an upload by ${login.username}`;
    return [
      `The package index at ${host} refuses ${who}.`,
      "Give TWINE_USERNAME and TWINE_PASSWORD (for CodeArtifact: CODEARTIFACT_AUTH_TOKEN) as variables of the step, from secrets, of someone who may upload.",
    ];
  }
  if (status === "404" || status === "405") {
    return [
      `The package index takes no uploads at ${uploadUrl}.`,
      "Check its upload address: Nexus has https://…/repository/<name>/, CodeArtifact https://…/pypi/<name>/, pypiserver its root, devpi https://…/<user>/<index>/.",
    ];
  }
  return [`The Python package could not be uploaded to ${host}.`, "See the program's own words below."];
}
