import { UserError } from "@mlops-actions/errors";
import { ask, type PythonContext } from "./python-context.ts";

export interface Builder {
  readonly name: "uv" | "build";
  /** @param from the sources @param to an empty folder */
  readonly argv: (from: string, to: string) => readonly string[];
}

/**
 * What builds packages on this machine: uv, else the module `build` of a Python.
 * @throws UserError where there is neither
 */
export async function findBuilder(context: PythonContext): Promise<Builder> {
  const { temporary: cwd, environment: env } = context;
  const has = async (...argv: readonly string[]): Promise<boolean> => (await ask({ argv, cwd, env }, context)) !== null;
  if (await has("uv", "build", "--help")) {
    return { name: "uv", argv: (from, to) => ["uv", "build", "--no-progress", "--out-dir", to, from] };
  }
  for (const python of ["python3", "python"]) {
    if (await has(python, "-m", "build", "--version")) {
      return { name: "build", argv: (from, to) => [python, "-m", "build", "--outdir", to, from] };
    }
  }
  throw new UserError(
    "Nothing that builds Python packages is on PATH: neither uv nor a Python with the module `build`.",
    {
      remedy: "Run astral-sh/setup-uv before this step, or actions/setup-python and `python -m pip install build`.",
    },
  );
}
