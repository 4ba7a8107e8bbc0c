import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { findProgram } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { installerEnvironment, type PythonInstaller } from "./python-installer.ts";
import type { PythonStep } from "./python-plan.ts";
import { runStep } from "./run-step.ts";

/**
 * Does one step of a plan.
 * @param folder of the environment; the steps `uv` and `conda` make it, for the others it is there
 * @throws UserError with the installer's own words
 */
export async function installStep(
  step: PythonStep,
  folder: string,
  installer: PythonInstaller,
  installing: Installing,
): Promise<void> {
  const { temporary } = installing;
  switch (step.kind) {
    case "uv":
      return syncByUv(step.args, folder, installing);
    case "conda":
      return createByConda(step, folder, installing);
    case "pip":
      return installer.install(`What ${listed(step.from)} requires could not be installed`, folder, step);
    case "build": {
      const copy = join(temporary, "sources");
      await copySources(copy, installing);
      const path = `${copy}[${step.extras.join(",")}]`;
      return installer.install("The project's own requirements could not be installed", folder, {
        args: [path],
        env: withoutHistory(installing.environment),
      });
    }
  }
}

async function syncByUv(args: readonly string[], folder: string, installing: Installing): Promise<void> {
  const { work, environment } = installing;
  const uv = findProgram("uv", environment)!;
  const env = { ...installerEnvironment(environment), UV_PROJECT_ENVIRONMENT: folder };
  // Frozen leaves uv.lock as it is; a project that is built, as a whole or as an editable, leaves files in the checkout.
  const flags = ["--frozen", "--no-install-workspace", ...args];
  await runStep("What uv.lock fixes could not be installed", [uv, "sync", ...flags], { cwd: work, env }, installing);
}

async function createByConda(
  { file, text }: { readonly file: string; readonly text: string },
  folder: string,
  installing: Installing,
): Promise<void> {
  const { environment, temporary } = installing;
  const conda = ["micromamba", "mamba", "conda"].find((name) => findProgram(name, environment) !== null);
  if (conda === undefined) {
    throw new UserError(`${file} needs conda, and there is neither micromamba nor mamba nor conda on PATH.`, {
      file,
      remedy: "Run mamba-org/setup-micromamba before this step, or list the requirements in requirements-dev.txt.",
    });
  }
  const copy = join(temporary, "environment.yml");
  // The checkout itself, installed as an editable, would leave files in it.
  await writeFile(copy, text.replace(/^\s*-\s*["']?(?:-e\s*)?\.(?:\[[^\]]*\])?["']?\s*$/gm, ""));
  const program = findProgram(conda, environment)!;
  const create = conda === "micromamba" ? ["create", "--yes"] : ["env", "create", "--quiet"];
  const argv = [program, ...create, "--prefix", folder, "--file", copy];
  const env = installerEnvironment(environment);
  await runStep(`What ${file} lists could not be installed`, argv, { cwd: temporary, env }, installing);
}

/** The files of the repository in another folder, where a build may write beside them. */
export async function copySources(folder: string, { repository, work }: Installing): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of repository.files) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    // A submodule that is not checked out is listed, and may be no file.
    await cp(join(work, file), target, { recursive: true, verbatimSymlinks: true, errorOnExist: false });
  }
}

/** For builds that ask git for the version, which the copy has not. */
export function withoutHistory(environment: Readonly<Record<string, string>>): Record<string, string> {
  const version = "0.0.0";
  const names = ["SETUPTOOLS_SCM_PRETEND_VERSION", "PDM_BUILD_SCM_VERSION", "PBR_VERSION"];
  const missing = names.filter((name) => environment[name] === undefined).map((name) => [name, version]);
  return { ...Object.fromEntries(missing), POETRY_DYNAMIC_VERSIONING_BYPASS: version };
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
