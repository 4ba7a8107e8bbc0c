import type { Change } from "./change.ts";
import type { Coverage } from "./coverage.ts";

/** Of the lines that a change touches and that can run: how many there are, and how many ran. */
export function changedCoverage(
  change: Change,
  { files }: Coverage,
): { readonly covered: number; readonly lines: number } {
  let covered = 0;
  let lines = 0;
  for (const [path, touched] of change.lines) {
    const hits = files.get(path);
    if (hits === undefined) continue;
    for (const line of touched) {
      const times = hits.get(line);
      if (times === undefined) continue;
      lines++;
      if (times > 0) covered++;
    }
  }
  return { covered, lines };
}
