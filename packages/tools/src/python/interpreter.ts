import { dirname, join } from "node:path";

/**
 * The Python that a program runs on, as far as it tells: the first of `["…/python", "-m", "pytest"]`, the one beside `…/bin/pytest`;
 * null where the program has no folder.
 */
export function interpreterOf(program: readonly string[]): string | null {
  const [first, flag] = program;
  if (first === undefined) return null;
  if (flag === "-m") return first;
  const folder = dirname(first);
  if (folder === ".") return null;
  return first.endsWith(".exe") ? join(folder, "python.exe") : join(folder, "python");
}
