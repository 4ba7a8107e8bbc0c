import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Checkout } from "@mlops-actions/git";
import type { Repository } from "@mlops-actions/tools";

/**
 * The files of a folder: those that git does not ignore, else all but what tools leave behind. Texts are read when they are first asked for.
 * A link that leads out of the checkout is not followed.
 * @param work absolute
 * @param checkout around the folder, null where there is none
 */
export async function openRepository(work: string, checkout: Checkout | null): Promise<Repository> {
  const top = realpathSync(checkout === null ? work : await checkout.top());
  const files = checkout === null ? walk(work) : await checkout.files();
  const texts = new Map<string, string | null>();
  return {
    files,
    read: (path) => {
      let text = texts.get(path);
      if (text === undefined) {
        text = readWithin(top, join(work, path));
        texts.set(path, text);
      }
      return text;
    },
  };
}

function readWithin(top: string, path: string): string | null {
  try {
    const real = realpathSync(path);
    if (!real.startsWith(top.endsWith(sep) ? top : top + sep) || !statSync(real).isFile()) return null;
    return readFileSync(real, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR", "ELOOP", "EACCES"].includes(code)) return null;
    throw error;
  }
}

/** Folders that hold no source of the repository where no git tells. */
const leftBehind = new Set([
  ".git",
  ".hg",
  ".svn",
  "node_modules",
  ".venv",
  "venv",
  "__pycache__",
  ".tox",
  ".nox",
  ".eggs",
  ".mypy_cache",
  ".ruff_cache",
  ".pytest_cache",
]);

function walk(work: string): string[] {
  const files: string[] = [];
  const open = [work];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = readdirSync(folder, { withFileTypes: true });
    // An environment of Python under any name.
    if (folder !== work && entries.some(({ name }) => name === "pyvenv.cfg")) continue;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!leftBehind.has(entry.name)) open.push(path);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        files.push(relative(work, path).split(sep).join("/"));
      }
    }
  }
  return files.sort();
}
