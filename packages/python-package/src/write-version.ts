import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { readPythonProject, type WrittenVersion } from "./python-project.ts";

/**
 * Writes another version where a copy of the sources has one.
 * @throws UserError where its file is written in a way that is not understood
 */
export async function writeVersion(folder: string, written: WrittenVersion, version: string): Promise<void> {
  const path = join(folder, written.file);
  const changed = replaced(await readFile(path, "utf8"), written, version);
  if (changed !== null) await writeFile(path, changed);
  const now = changed === null ? null : (await readPythonProject(folder)).written;
  if (now?.version === version && now.section === written.section) return;
  throw new UserError(`The version in [${written.section}] could not be replaced by ${version}.`, {
    file: written.file,
    remedy: 'Write it on a line of its own, as `version = "1.2.3"`, below the header of its section.',
  });
}

/** By lines, since no parser gives a file back as its people wrote it. Null where no line fits. */
function replaced(text: string, { section, file }: WrittenVersion, version: string): string | null {
  const quote = file === "setup.cfg" ? "" : '"';
  let inside = false;
  let found = false;
  const lines = text.split("\n").map((ended) => {
    const line = ended.replace(/\r$/, "");
    const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1];
    if (header !== undefined || /^\s*\[\[/.test(line)) inside = header?.replaceAll(/\s|["']/g, "") === section;
    if (!inside || found || !/^\s*["']?version["']?\s*[=:]/.test(line)) return ended;
    found = true;
    return `version = ${quote}${version}${quote}${ended.slice(line.length)}`;
  });
  return found ? lines.join("\n") : null;
}
