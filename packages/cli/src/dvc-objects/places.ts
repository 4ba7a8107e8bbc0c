import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type DvcConfig, remotesOf } from "@mlops-actions/dvc";

/** A cache or a remote of DVC. */
export interface DvcStore {
  /** A folder of this machine, or a URL. */
  readonly url: string;
  /** Of a store that speaks S3. */
  readonly endpoint: string | null;
  readonly region: string | null;
  /** Whether the folder may be there and not seen: a disk that is not mounted. A repository's own cache is not there before it is used. */
  readonly mayBeAway: boolean;
}

/**
 * Where DVC looks for objects: its cache, then its remotes. Null stands for a remote that cannot be looked at from here: it
 * keeps files under their own names, or wants credentials that only DVC knows.
 * @param configs the user's, the project's, the project's on this machine; a later one wins
 * @param project absolute: the folder that holds `.dvc`
 */
export function dvcPlaces(configs: readonly DvcConfig[], project: string): readonly (DvcStore | null)[] {
  const values = (section: string) => new Map(configs.flatMap((config) => [...(config.get(section) ?? [])]));
  const cache = values("cache").get("dir");
  const local = cache === undefined ? join(project, ".dvc/cache") : resolve(project, ".dvc", cache);
  const remotes = remotesOf(configs).map(({ name, url, namedFiles }): DvcStore | null => {
    const settings = values(`remote "${name}"`);
    if (namedFiles || ownCredentials.some((key) => settings.has(key))) return null;
    const place = url.startsWith("file://") ? fileURLToPath(url) : url.includes("://") ? url : resolve(project, url);
    return {
      url: place,
      endpoint: settings.get("endpointurl") ?? null,
      region: settings.get("region") ?? null,
      mayBeAway: true,
    };
  });
  return [{ url: local, endpoint: null, region: null, mayBeAway: cache !== undefined }, ...remotes];
}

const ownCredentials = ["profile", "credentialpath", "access_key_id", "auth", "user", "password", "ask_password"];
