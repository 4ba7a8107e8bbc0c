import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Descriptor } from "../content/descriptor.ts";
import { mediaTypes } from "../content/media-types.ts";

/** `index.json` of an OCI layout. */
export interface LayoutIndex {
  readonly schemaVersion: 2;
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
}

/** The annotation that tags an entry. */
export const refName = "org.opencontainers.image.ref.name";

export const emptyLayoutIndex: LayoutIndex = { schemaVersion: 2, mediaType: mediaTypes.oci.index, manifests: [] };

/**
 * Null where the folder has none.
 * @throws UserError where it is damaged
 */
export async function readLayoutIndex(folder: string): Promise<LayoutIndex | null> {
  const file = join(folder, "index.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
  try {
    const index = JSON.parse(text) as Partial<LayoutIndex> | null;
    if (index?.manifests?.every((entry) => typeof entry.digest === "string")) return index as LayoutIndex;
  } catch {
    // The message below says it.
  }
  throw new UserError("It is no index of an OCI layout.", { file, remedy: "Delete the folder and package again." });
}
