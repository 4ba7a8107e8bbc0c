import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { renderReleaseNotes } from "@mlops-actions/lineage";
import type { Changes } from "./changes.ts";

/**
 * Leaves the statement of the registration beside the report, and what changed since the version before, where there is one.
 * @returns absolute paths
 */
export async function writePapers(
  statement: string,
  changes: Changes | null,
  { places }: Context,
): Promise<readonly string[]> {
  const files: readonly (readonly [string, string | null])[] = [
    ["registration.intoto.json", statement],
    ["release-notes.md", changes && renderReleaseNotes(changes.notes)],
  ];
  await mkdir(places.report, { recursive: true });
  const written: string[] = [];
  for (const [name, text] of files) {
    const path = join(places.report, name);
    // That of an earlier run would pass for one of this.
    if (text === null) await rm(path, { force: true });
    else {
      await writeFile(path, text);
      written.push(path);
    }
  }
  return written;
}
