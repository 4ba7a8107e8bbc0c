import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { findProgram } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { pythonOf } from "./python-environment.ts";
import { runStep } from "./run-step.ts";

/** Makes environments and fills them, by uv where it is on PATH, else by pip. */
export interface PythonInstaller {
  readonly name: "uv" | "pip";
  readonly create: (folder: string) => Promise<void>;
  /** Installs requirements, held to constraints, into an environment; with `flags` of pip that uv shares. */
  readonly install: (what: string, folder: string, wanted: Wanted) => Promise<void>;
}

export interface Wanted {
  readonly requirements?: readonly string[];
  readonly constraints?: readonly string[];
  /** Arguments in front: `--no-deps`, a path. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** @param python the Python to make environments of; null leaves the choice to uv, which brings one */
export function pythonInstaller(python: string | null, installing: Installing): PythonInstaller {
  const uv = findProgram("uv", installing.environment);
  const cwd = installing.temporary;
  const env = installerEnvironment(installing.environment);
  const pip = (folder: string): string[] => {
    const inside = pythonOf(folder);
    if (inside === null) throw new Error(`${folder} is no environment of Python`);
    return uv === null
      ? [inside, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
      : [uv, "pip", "install", "--python", inside];
  };
  return {
    name: uv === null ? "pip" : "uv",
    create: async (folder) => {
      if (uv === null && python === null) throw noPython();
      const argv =
        uv === null
          ? [python!, "-m", "venv", folder]
          : [uv, "venv", "--no-project", ...(python === null ? [] : ["--python", python]), folder];
      await runStep("A virtual environment could not be made", argv, { cwd, env }, installing);
    },
    install: async (what, folder, { requirements = [], constraints = [], args = [], env: added = {} }) => {
      const files: string[] = [];
      // Files, since an argument list may not be as long as a team's requirements.
      for (const [flag, lines] of [
        ["-r", requirements],
        ["-c", constraints],
      ] as const) {
        if (lines.length === 0) continue;
        const file = join(cwd, `requirements${flag}.txt`);
        await writeFile(file, `${lines.join("\n")}\n`);
        files.push(flag, file);
      }
      await runStep(what, [...pip(folder), ...args, ...files], { cwd, env: { ...env, ...added } }, installing);
    },
  };
}

/** Without what would lead an installer to another place, or a Python to other packages. */
export function installerEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !misleading.has(name.toUpperCase()));
  return { ...Object.fromEntries(kept), UV_NO_PROGRESS: "1", NO_COLOR: "1" };
}

const misleading = new Set(
  "PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_ROOT PIP_USER PIP_PYTHON PIP_REQUIRE_VIRTUALENV VIRTUAL_ENV CONDA_PREFIX UV_PROJECT_ENVIRONMENT UV_SYSTEM_PYTHON UV_PYTHON_PREFERENCE FORCE_COLOR".split(
    " ",
  ),
);

export function noPython(): UserError {
  return new UserError("There is no Python on PATH, and the repository's Python tools need one.", {
    remedy: "Run actions/setup-python before this step, or install Python in the job's container.",
  });
}
