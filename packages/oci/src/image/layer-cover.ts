import { posix } from "node:path";

/** What layers take from those below them: https://specs.opencontainers.org/image-spec/layer/#whiteouts */
export interface LayerCover {
  /** Learns of an entry of a layer, by its `archivePath`. */
  add(path: string, isFolder: boolean): void;
  addAll(other: LayerCover): void;
  /** Whether a path of a layer below is not seen any more. */
  covers(path: string): boolean;
  /** Paths that are gone with all below them; where a `/` ends one, only what is below it. */
  readonly gone: ReadonlySet<string>;
  /** Files that a folder took the place of, or may have. */
  readonly folders: ReadonlySet<string>;
}

export function layerCover(): LayerCover {
  const gone = new Set<string>();
  const folders = new Set<string>();
  return {
    gone,
    folders,
    add(path, isFolder) {
      const [, folder = "", name] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
      if (name === ".wh..wh..opq") gone.add(folder || "/");
      else if (name?.startsWith(".wh.")) gone.add(`${folder}${name.slice(".wh.".length)}`);
      else if (isFolder) folders.add(path);
      else gone.add(path);
    },
    addAll(other) {
      for (const path of other.gone) gone.add(path);
      for (const path of other.folders) folders.add(path);
    },
    covers(path) {
      if (folders.has(path) || gone.has("/")) return true;
      const parts = path.split("/");
      return parts.some((_, at) => {
        const upper = parts.slice(0, at + 1).join("/");
        return gone.has(upper) || (upper !== path && gone.has(`${upper}/`));
      });
    },
  };
}

/** A path as archives spell it, relative to the root: `./a`, `/a` and `a/` are `a`. */
export function archivePath(spelled: string): string {
  return posix.normalize(`/${spelled}`).replace(/^\/+|\/+$/g, "");
}
