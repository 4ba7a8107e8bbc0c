import { dirname, join } from "node:path";

/**
 * The Python that a program runs on, as far as its path tells: the first of `["…/python", "-m", "pytest"]`, the one beside
 * `…/venv/bin/pytest`; null where the program stands apart from it: without a folder, or where pip and pipx put a user's own.
 */
export function interpreterOf(program: readonly string[]): string | null {
  const [first, flag] = program;
  if (first === undefined) return null;
  if (flag === "-m") return first;
  const folder = dirname(first);
  if (folder === "." || folder.endsWith("/.local/bin")) return null;
  // Linux distributions have no `python` beside their programs.
  return join(folder, first.endsWith(".exe") ? "python.exe" : "python3");
}
