import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";

/**
 * Whether a finding is on lines that a change touches. One of a file as a whole, or within a notebook, whose lines are
 * not those of the file, is where its file is touched.
 */
export function inChange({ path, line, endLine, cell }: Finding, change: Change): boolean {
  const touched = path === null ? undefined : change.lines.get(path);
  if (touched === undefined) return false;
  if (line === null || cell !== undefined) return true;
  if (endLine === undefined || endLine <= line) return touched.has(line);
  // The shorter way of the two: a tool may say any number.
  if (endLine - line < touched.size) {
    for (let one = line; one <= endLine; one++) if (touched.has(one)) return true;
    return false;
  }
  for (const one of touched) if (one >= line && one <= endLine) return true;
  return false;
}
