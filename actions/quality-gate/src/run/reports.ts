import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Mask } from "./mask.ts";

/** The files that a call of a tool leaves. */
export interface Reports {
  /** The text of one, null where this call has not written it. */
  readonly read: (name: string) => string | null;
  readonly isEmpty: () => boolean;
  /** Takes the secrets out of them, and gives their paths; files that are no text for people and programs are left out. */
  readonly keep: (mask: Mask) => readonly string[];
}

const kept = /\.(xml|json|jsonl|info|sarif|txt|lcov)$/i;
const largest = 256 * 2 ** 20;

/**
 * To be called before the tool runs; what lies in the folder by then is no report.
 * @param folder of this call alone
 * @param elsewhere absolute path of a report that the tool writes at another place, under the name by which it asks for it
 */
export function openReports(folder: string, elsewhere?: { readonly name: string; readonly path: string }): Reports {
  const given = new Set(readdirSync(folder));
  const before = elsewhere === undefined ? null : stateOf(elsewhere.path);
  const isOurs = (name: string): boolean => name === elsewhere?.name;
  const isNew = (): boolean => elsewhere !== undefined && stateOf(elsewhere.path) !== before;

  return {
    read: (name) => {
      if (isOurs(name)) return isNew() ? textOf(elsewhere!.path) : null;
      const path = resolve(folder, name);
      if (!path.startsWith(folder + sep)) throw new Error(`the report ${name} is outside its folder`);
      return textOf(path);
    },
    isEmpty: () => readdirSync(folder).every((name) => given.has(name)) && !isNew(),
    keep: (mask) => {
      if (isNew()) {
        const text = textOf(elsewhere!.path);
        if (text !== null) writeFileSync(join(folder, basename(elsewhere!.path)), text);
      }
      // A link leads to what a program of the change chose.
      const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
      const files = entries
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => kept.test(path) && !given.has(relative(folder, path)));
      return files.filter((path) => statSync(path).size <= largest).map((path) => masked(path, mask));
    },
  };
}

function masked(path: string, mask: Mask): string {
  const text = readFileSync(path, "utf8");
  const safe = mask(text);
  if (safe !== text) writeFileSync(path, safe);
  return path;
}

function textOf(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  if (stat.size > largest) throw new UserError(`Its report ${basename(path)} is larger than ${largest / 2 ** 20} MB.`);
  return readFileSync(path, "utf8");
}

/** Other than before as soon as somebody has written the file, whatever was written. */
function stateOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const { ino, size, mtimeMs, ctimeMs } = statSync(path);
  return [ino, size, mtimeMs, ctimeMs].join(" ");
}
