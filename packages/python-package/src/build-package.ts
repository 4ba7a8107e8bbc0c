import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type BuiltFile, builtFiles, sameVersion } from "./built-files.ts";
import { commitCopy, copyProject } from "./copy-project.ts";
import { findBuilder } from "./find-builder.ts";
import { failed, type PythonContext, runToEnd, succeeded } from "./python-context.ts";
import { type PythonProject, readPythonProject } from "./python-project.ts";
import { settleSdist } from "./settle-sdist.ts";
import { versionEnvironment, withoutUpload } from "./version-environment.ts";
import { writeVersion } from "./write-version.ts";

export interface BuiltPackage {
  /** As the files' names have it. */
  readonly name: string;
  readonly version: string;
  /** A source distribution and a wheel. */
  readonly files: readonly BuiltFile[];
  readonly builder: "uv" | "build";
  /** Sentences for the report. */
  readonly notes: readonly string[];
}

interface Wanted {
  /** Absolute: the folder of the package in the checkout, which is only read. */
  readonly work: string;
  /** In the normal form of PEP 440. */
  readonly version: string;
}

/**
 * Builds the Python package of a folder as a source distribution and a wheel, both with the wanted version: tools that take it from git are told,
 * and one that is written in pyproject.toml or setup.cfg is replaced in the copy that is built, since the branch decides it. One that the build takes from code
 * can't be: that is an error where it differs. The same sources give the same bytes.
 * @throws UserError where it is no package, nothing builds it, the build fails or gives another version
 */
export async function buildPythonPackage({ work, version }: Wanted, context: PythonContext): Promise<BuiltPackage> {
  if (!normalForm.test(version)) {
    throw new UserError(`${JSON.stringify(version)} is no version that Python knows.`, {
      remedy: "Give it in the form of PEP 440: 1.5.0, 1.5.0rc1, 1.5.0.dev12.",
    });
  }
  const project = await readPythonProject(work);
  const builder = await findBuilder(context);
  const copy = await copyProject(work, "python-sources", context);
  const notes: string[] = [];
  if (project.written !== null && !sameVersion(project.written.version, version)) {
    await writeVersion(copy.folder, project.written, version);
    const { file, section, version: was } = project.written;
    notes.push(`The version is ${version}, as the branch has it, and not ${was} as [${section}] of ${file} says.`);
  }
  await commitCopy(copy, version, context);

  const folder = await mkdtemp(join(context.temporary, "python-packages-"));
  const end = await runToEnd(
    {
      argv: builder.argv(copy.folder, folder),
      cwd: context.temporary,
      env: {
        ...withoutUpload(context.environment),
        ...versionEnvironment(project.name, version),
        ...quiet,
        SOURCE_DATE_EPOCH: String(copy.epoch),
      },
    },
    context,
  );
  if (!succeeded(end)) {
    const remedy =
      "See the build's own words below; try it with `uv build` or `python -m build` in the folder of the package.";
    throw failed("The Python package could not be built.", remedy, end);
  }
  for (const { kind, path } of await builtFiles(folder)) if (kind === "sdist") await settleSdist(path, copy.epoch);
  const files = await builtFiles(folder);
  check(files, version, project);
  for (const note of notes) context.log.info(note);
  context.log.info(`Built ${files.map(({ name }) => name).join(" and ")} with ${builder.name}.`);
  return { name: files[0]!.project, version, files, builder: builder.name, notes };
}

const normalForm =
  /^(?:[1-9]\d*!)?\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/;

const quiet = { UV_NO_PROGRESS: "1", NO_COLOR: "1", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" };

function check(files: readonly BuiltFile[], version: string, { written }: PythonProject): void {
  const kinds = new Set(files.map(({ kind }) => kind));
  if (!kinds.has("sdist") || !kinds.has("wheel")) {
    throw new UserError(`The build ended well, but made no ${kinds.has("sdist") ? "wheel" : "source distribution"}.`, {
      remedy: "Check [build-system] in pyproject.toml: its backend must make both.",
    });
  }
  const other = files.find((file) => !sameVersion(file.version, version));
  if (other === undefined) return;
  throw new UserError(
    `The Python package was built as ${other.version}, and not as ${version}, the version of the branch.`,
    {
      remedy:
        written === null
          ? `Set the version in the code to ${version}, or take it from git by setuptools_scm or hatch-vcs, or write it as \`version\` in [project].`
          : `Check what sets the version beside [${written.section}] of ${written.file}.`,
    },
  );
}
