import { UserError } from "@mlops-actions/errors";
import { fileChunks, fileState } from "../content/file-chunks.ts";
import type { LayerEntry, LayerOptions, Owner } from "./layer.ts";
import type { TarMember } from "./tar.ts";

const defaults = { file: 0o644, directory: 0o755, symlink: 0o777 };
const root: Owner = { uid: 0, gid: 0 };

/**
 * The members of a tar in the order of their paths, with every folder above them.
 * @throws UserError where a path leads out of the layer, is given twice, or lies below what is no folder
 */
export async function membersOf(
  entries: readonly LayerEntry[],
  options: Pick<LayerOptions, "modified" | "signal">,
): Promise<readonly TarMember[]> {
  const members = new Map<string, TarMember>();
  for (const entry of entries) {
    const path = cleanPath(entry.path);
    if (members.has(path)) throw new UserError(`The layer holds ${path} twice.`);
    members.set(path, await memberOf(path, entry, options));
  }
  for (const path of [...members.keys()]) {
    for (const folder of foldersAbove(path)) {
      const above = members.get(folder) ?? (await memberOf(folder, { path: folder, kind: "directory" }, options));
      if (above.kind !== "directory")
        throw new UserError(`The layer holds ${path} below ${folder}, which is no folder.`);
      members.set(folder, above);
    }
  }
  return [...members].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(([, member]) => member);
}

async function memberOf(
  path: string,
  entry: LayerEntry,
  { modified = 0, signal }: Pick<LayerOptions, "modified" | "signal">,
): Promise<TarMember> {
  const common = { path, kind: entry.kind, modified, ...(entry.owner ?? root) };
  if (entry.kind === "directory") return { ...common, mode: entry.mode ?? defaults.directory, size: 0 };
  if (entry.kind === "symlink") {
    if (entry.target === "" || entry.target.includes("\0")) throw new UserError(`The link ${path} leads nowhere.`);
    return { ...common, mode: defaults.symlink, size: 0, target: entry.target };
  }
  const { content, mode = defaults.file } = entry;
  if (content instanceof Uint8Array) {
    return { ...common, mode, size: content.length, open: () => [content] };
  }
  const state = await fileState(content.file);
  return { ...common, mode, size: state.size, open: (reading) => fileChunks(content.file, state, reading, signal) };
}

/** Without the `/` at either end. */
function cleanPath(path: string): string {
  const parts = path.replace(/^\/+|\/+$/g, "").split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..") || path.includes("\0")) {
    throw new UserError(`"${path}" is no path in an image.`, {
      remedy: "Write it from the root of the image, without . and .. in it.",
    });
  }
  return parts.join("/");
}

function foldersAbove(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
