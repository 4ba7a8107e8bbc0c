import type { Context } from "@mlops-actions/action-kit";
import type { PythonIndex } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import { runProgram } from "@mlops-actions/processes";
import type { BuiltPackage, PythonContext } from "@mlops-actions/python-package";
import type { Meaning } from "./meaning.ts";
import type { PackageRequest } from "./request.ts";

export interface PythonPublished {
  /** Where it can be installed from. */
  readonly index: string;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly uploaded: boolean }[];
  readonly notes: readonly string[];
}

/**
 * The repository's Python package, where an index is named for it; null where none is.
 * @throws UserError where it cannot be built, or the version has no form that Python knows
 */
export async function buildPython(
  { settings }: PackageRequest,
  { version, pep440 }: Meaning,
  context: Context,
): Promise<BuiltPackage | null> {
  if (settings.python === null) return null;
  if (pep440 === null) {
    throw new UserError(`Python has no word for the pre-release of ${version}, so that its package has no version.`, {
      remedy: "Label the branch's versions dev, alpha, beta or rc in mlops.yml, or remove package.python.",
    });
  }
  const { buildPythonPackage } = await import("@mlops-actions/python-package");
  return buildPythonPackage({ work: context.places.work, version: pep440 }, pythonContext(context, settings.python));
}

/** Uploads what the index lacks of it. */
export async function uploadPython(
  built: BuiltPackage | null,
  { settings }: PackageRequest,
  context: Context,
): Promise<PythonPublished | null> {
  const { python } = settings;
  if (built === null || python === null) return null;
  const { uploadPythonPackage } = await import("@mlops-actions/python-package");
  const index = { url: python.index, uploadUrl: python.upload };
  const { uploaded } = await uploadPythonPackage(built, index, { ...pythonContext(context, python), fetch });
  return {
    index: python.index,
    files: built.files.map(({ name, sha256 }) => ({ name, sha256, uploaded: uploaded.includes(name) })),
    notes: built.notes,
  };
}

/** Credentials under the names that uv and twine know. */
function pythonContext(context: Context, { username, password }: PythonIndex): PythonContext {
  const { environment, places, log, cancelled } = context;
  const named = { TWINE_USERNAME: username, TWINE_PASSWORD: password };
  const credentials = Object.entries(named).flatMap(([name, variable]) => {
    if (variable === null) return [];
    const value = environment[variable];
    if (value) return [[name, value]];
    throw new UserError(`The environment variable ${variable}, which the package index is given, is not set.`, {
      remedy: "Give it to the step by `env:`, from a secret.",
    });
  });
  return {
    environment: { ...environment, ...Object.fromEntries(credentials) },
    run: runProgram,
    temporary: places.temporary,
    log,
    signal: cancelled(),
  };
}
