import { type DvcFile, parseDvcFile } from "./dvc-file.ts";
import { type DvcLock, parseDvcLock } from "./dvc-lock.ts";
import { folderOf, normal } from "./paths.ts";
import { type Pipeline, parsePipeline } from "./pipeline.ts";

/** The files of DVC that are known, by their paths from the top of the repository. */
export interface DvcFiles {
  readonly locks: readonly DvcLock[];
  readonly pipelines: readonly Pipeline[];
  readonly files: readonly DvcFile[];
}

/** The text of a file, its path from the top of the repository; null where there is no such file. */
export type Read = (path: string) => Promise<string | null>;

/**
 * The places where DVC usually tracks these paths: `dvc.lock` in each folder above, `….dvc` beside the path and beside each
 * folder above. A path that is tracked from elsewhere needs the list of the repository's files instead.
 */
export function dvcFilesFor(paths: readonly string[]): readonly string[] {
  const places = new Set<string>();
  for (const path of paths) {
    const steps = normal(path).split("/");
    if (steps[0] === "" || steps[0] === "..") continue;
    for (let depth = steps.length; depth >= 0; depth--) {
      const prefix = steps.slice(0, depth).join("/");
      if (depth > 0) places.add(`${prefix}.dvc`);
      places.add(prefix === "" ? "dvc.lock" : `${prefix}/dvc.lock`);
    }
  }
  return [...places].sort();
}

/**
 * Reads files of DVC (`dvc.lock`, each with the `dvc.yaml` beside it, and `*.dvc`); other paths, and files that are not
 * there, are passed over. So the list may be that of `dvcFilesFor`, or of all files that git tracks.
 * @throws UserError with file, line and column where one cannot be understood
 */
export async function readDvcFiles(paths: readonly string[], read: Read): Promise<DvcFiles> {
  const wanted = new Set(paths.map(normal).flatMap(withPipeline));
  const texts = await Promise.all([...wanted].sort().map(async (path) => ({ path, text: await read(path) })));
  const locks: DvcLock[] = [];
  const pipelines: Pipeline[] = [];
  const files: DvcFile[] = [];
  for (const { path, text } of texts) {
    if (text === null) continue;
    if (/(?:^|\/)dvc\.lock$/.test(path)) locks.push(parseDvcLock(text, path));
    else if (/(?:^|\/)dvc\.yaml$/.test(path)) pipelines.push(parsePipeline(text, path));
    else files.push(parseDvcFile(text, path));
  }
  return { locks, pipelines, files };
}

function withPipeline(path: string): string[] {
  if (/(?:^|\/)dvc\.lock$/.test(path)) return [path, path.replace(/lock$/, "yaml")];
  // `.dvc` itself is DVC's folder, and what lies in it is no tracked file.
  return /[^/]\.dvc$/.test(path) && !`/${folderOf(path)}/`.includes("/.dvc/") ? [path] : [];
}
