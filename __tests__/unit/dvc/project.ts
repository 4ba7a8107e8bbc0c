import { readFileSync } from "node:fs";
import type { Read } from "@mlops-actions/dvc";

interface Project {
  readonly files: Readonly<Record<string, string>>;
  /** By key below the cache: the MD5 of an object, of a folder's its text. */
  readonly objects: Readonly<Record<string, string>>;
}

/** What DVC 3 itself wrote: references/project.py. */
export const project = JSON.parse(readFileSync(new URL("references/project.json", import.meta.url), "utf8")) as Project;

export const reading =
  (files: Readonly<Record<string, string>>): Read =>
  async (path) =>
    files[path] ?? null;
