import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

/** Repositories of registries that this machine pushed to: they hold the layers that all images share, which a registry mounts instead of taking them again. */
export interface Neighbours {
  /** Of one registry, the latest first. */
  readonly of: (host: string) => Promise<readonly string[]>;
  readonly remember: (host: string, repository: string) => Promise<void>;
}

const known = z.record(z.string(), z.array(z.string()));
/** Each is asked in turn. */
const most = 3;

/** @param cache absolute; what is lost or spoilt there costs time alone */
export function openNeighbours(cache: string): Neighbours {
  const path = join(cache, "neighbours.json");
  const read = async (): Promise<z.infer<typeof known>> => {
    try {
      return known.parse(JSON.parse(await readFile(path, "utf8")));
    } catch {
      return {};
    }
  };
  return {
    of: async (host) => (await read())[host] ?? [],
    async remember(host, repository) {
      const all = await read();
      const before = all[host] ?? [];
      if (before[0] === repository) return;
      const now = [repository, ...before.filter((one) => one !== repository)].slice(0, most);
      const stage = `${path}.${randomUUID()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(stage, JSON.stringify({ ...all, [host]: now }));
        await rename(stage, path);
      } catch {
        // The image is where it should be.
      }
    },
  };
}
