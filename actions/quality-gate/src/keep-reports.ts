import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { folderName } from "./run/run-tool.ts";
import type { ToolRun } from "./run/tool-run.ts";

const ownFiles = ["report.json", "report.html", "comment.md"];
/** Lies in a folder that the gate itself made: the folder of reports may be one that holds other things. */
const marker = ".made-by-quality-gate";

/** Takes away what an earlier run left, so that it is neither read as this one's nor judged by its tools. */
export async function clearReports(folder: string): Promise<void> {
  for (const name of ownFiles) await rm(join(folder, name), { force: true });
  const home = join(folder, "tools");
  if (existsSync(join(home, marker))) await rm(home, { recursive: true, force: true });
}

/**
 * Keeps the tools' own reports (JUnit, coverage) beside the gate's: `tools/<tool>/<file>`.
 * @returns their absolute paths
 */
export async function keepReports(runs: readonly ToolRun[], folder: string): Promise<string[]> {
  const home = join(folder, "tools");
  const kept: string[] = [];
  for (const { name, reports } of runs) {
    const own = join(home, folderName(name));
    if (reports.length > 0 && !existsSync(home)) {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, marker), "");
    }
    if (reports.length > 0) await mkdir(own, { recursive: true });
    for (const report of reports) {
      const copy = join(own, basename(report));
      await copyFile(report, copy);
      kept.push(copy);
    }
  }
  return kept;
}
