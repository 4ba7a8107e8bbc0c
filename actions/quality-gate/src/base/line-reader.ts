import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Finding } from "@mlops-actions/findings";

/**
 * Reads the lines that findings are on, each file once. Null where a finding has no line, its line is a notebook cell's, or
 * no such file is in the folder: paths are what tools say.
 * @param folder absolute
 */
export function lineReader(folder: string): (place: Pick<Finding, "path" | "line" | "cell">) => string | null {
  const files = new Map<string, readonly string[]>();
  return ({ path, line, cell }) => {
    if (path === null || line === null || cell !== undefined) return null;
    let lines = files.get(path);
    if (lines === undefined) {
      lines = linesOf(path, folder);
      files.set(path, lines);
    }
    return lines[line - 1] ?? null;
  };
}

/** In bytes. */
const largest = 32 * 2 ** 20;

function linesOf(path: string, folder: string): readonly string[] {
  try {
    const real = realpathSync(resolve(folder, path));
    if (!real.startsWith(realpathSync(folder) + sep)) return [];
    const found = statSync(real);
    return found.isFile() && found.size <= largest ? readFileSync(real, "utf8").split(/\r\n|\n|\r/) : [];
  } catch {
    return [];
  }
}
