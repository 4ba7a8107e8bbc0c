import { copyFile, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { folderName } from "./run/run-tool.ts";
import type { ToolRun } from "./run/tool-run.ts";

/**
 * Keeps the tools' own reports (JUnit, coverage) beside the gate's: `tools/<tool>/<file>`. Those of an earlier run go.
 * @returns their absolute paths
 */
export async function keepReports(runs: readonly ToolRun[], folder: string): Promise<string[]> {
  const home = join(folder, "tools");
  await rm(home, { recursive: true, force: true });
  const kept: string[] = [];
  for (const { name, reports } of runs) {
    const own = join(home, folderName(name));
    if (reports.length > 0) await mkdir(own, { recursive: true });
    for (const report of reports) {
      const copy = join(own, basename(report));
      await copyFile(report, copy);
      kept.push(copy);
    }
  }
  return kept;
}
