import { randomUUID } from "node:crypto";
import { mkdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "@mlops-actions/errors";

/**
 * Makes sure that a report can be left in a folder, before the work is done that it tells of, and takes away what an
 * earlier run left there: whatever becomes of this one, nobody takes it for its report. What is made for trying is taken back.
 * @param folder absolute
 * @throws UserError where it can't
 */
export async function prepareReportFolder(folder: string): Promise<void> {
  const made: string[] = [];
  try {
    for (const missing of await missingFolders(folder)) {
      await mkdir(missing);
      made.push(missing);
    }
    const probe = join(folder, `.mlops-${randomUUID()}`);
    await writeFile(probe, "");
    await rm(probe, { force: true });
    for (const file of Object.values(reportFiles(folder))) await rm(file, { force: true });
  } catch (cause) {
    throw notWritable(folder, cause);
  } finally {
    for (const one of made.reverse()) await rmdir(one).catch(() => {});
  }
}

/** Absolute paths of the files that a report is. */
export interface ReportFiles {
  readonly json: string;
  readonly html: string;
  readonly comment: string;
}

export function reportFiles(folder: string): ReportFiles {
  return {
    json: join(folder, "report.json"),
    html: join(folder, "report.html"),
    comment: join(folder, "comment.md"),
  };
}

/** Makes the folder. Those that reports have by default are none of the repository's files; a registry beside them may be. */
export async function makeReportFolder(folder: string): Promise<void> {
  for (const missing of await missingFolders(folder)) await mkdir(missing);
  const home = dirname(folder);
  if (basename(home) !== ".mlops") return;
  await writeFile(join(home, ".gitignore"), "*\n!registry/\n!registry/**\n", { flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
}

export function notWritable(folder: string, cause: unknown): UserError {
  return new UserError(`The report can't be written to ${folder}.`, {
    input: "report-dir",
    remedy: "Name a folder that may be written to, or one that can be made.",
    cause,
  });
}

/** Those above first. One by one, since node's own way never ends where the system makes no folder and does not say why (/proc). */
async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let here = folder; !(await isThere(here)); here = dirname(here)) missing.unshift(here);
  // Where it is a file, the system says so when it is made.
  const found = await stat(folder).catch(() => null);
  return found !== null && !found.isDirectory() ? [folder] : missing;
}

async function isThere(path: string): Promise<boolean> {
  if (dirname(path) === path) return true;
  return stat(path).then(
    () => true,
    () => false,
  );
}
