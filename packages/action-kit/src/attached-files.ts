import { stat } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { Log } from "./log.ts";

/**
 * The attachments that can be uploaded: files within the report's folder. One that is not would keep the whole report
 * from being uploaded; it is left out, with a warning.
 */
export async function attachedFiles(paths: readonly string[], folder: string, log: Log): Promise<string[]> {
  const there: string[] = [];
  for (const path of paths) {
    if (isWithin(path, folder) && (await isFile(path))) there.push(path);
    else log.warning(`${path} is not uploaded with the report: it is no file in ${folder}.`);
  }
  return there;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return isAbsolute(path) && way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
