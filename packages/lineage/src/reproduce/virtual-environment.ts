import { shellLine } from "./shell.ts";

/** Of the recorded minor version: `python3.13`. */
export function virtualEnvironment(python: string | null): string[] {
  const [, minor] = /^(3\.\d+)/.exec(python ?? "") ?? [];
  return [
    shellLine([minor === undefined ? "python3" : `python${minor}`, "-m", "venv", ".venv"]),
    ". .venv/bin/activate",
  ];
}
