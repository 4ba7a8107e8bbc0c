import { posix } from "node:path";

/** A path that a file of DVC writes, from the top of the repository; absolute paths and URLs as they are. */
export function fromTop(folder: string, path: string): string {
  if (path.includes("://") || isAbsolute(path)) return path;
  return normal(posix.join(folder, path));
}

/** A path from the top of the repository as it is written in a folder: `../model.pkl`. */
export function seenFrom(folder: string, path: string): string {
  return path.includes("://") || isAbsolute(path) ? path : posix.relative(`/${folder}`, `/${path}`);
}

/** Without `./`, doubled slashes and a slash at its end; the top itself is empty. */
export function normal(path: string): string {
  const short = posix.normalize(path.replaceAll("\\", "/")).replace(/\/$/, "");
  return short === "." ? "" : short.replace(/^\.\//, "");
}

/** The folder that holds a file, empty for the top. */
export function folderOf(file: string): string {
  return normal(posix.dirname(normal(file)));
}

/** What of a path lies below a folder, null where it lies elsewhere; empty where it is the folder. */
export function below(path: string, folder: string): string | null {
  if (path === folder) return "";
  return folder !== "" && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path);
}
