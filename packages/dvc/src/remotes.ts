import { posix } from "node:path";
import type { Read } from "./dvc-files.ts";
import { type DvcConfig, parseDvcConfig } from "./parse-dvc-config.ts";
import { fromTop } from "./paths.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** A place that `dvc push` sends to. */
export interface DvcRemote {
  readonly name: string;
  /** Without credentials. A folder beside the repository is seen from its top: `../storage`. */
  readonly url: string;
  /** Where `dvc push` sends what names no other remote. */
  readonly isDefault: boolean;
  /** Whether it keeps files under their own names (`version_aware`, `worktree`), not under their MD5. */
  readonly namedFiles: boolean;
}

/**
 * The remotes of a project, by name.
 * @param project the folder that holds `.dvc`, from the top of the repository
 * @throws UserError with file and line where a configuration cannot be understood
 */
export async function readRemotes(read: Read, project = ""): Promise<readonly DvcRemote[]> {
  const configs: DvcConfig[] = [];
  for (const name of ["config", "config.local"]) {
    const file = posix.join(project, ".dvc", name);
    const text = await read(file);
    if (text !== null) configs.push(parseDvcConfig(text, file));
  }
  return remotesOf(configs, project);
}

/**
 * The remotes of configurations, of which a later one wins: `.dvc/config`, then `.dvc/config.local`.
 * One without a URL is passed over: it is one that another file, which is not known here, declares.
 */
export function remotesOf(configs: readonly DvcConfig[], project = ""): readonly DvcRemote[] {
  const merged = new Map<string, Map<string, string>>();
  for (const [section, values] of configs.flatMap((config) => [...config])) {
    merged.set(section, new Map([...(merged.get(section) ?? []), ...values]));
  }
  const standard = merged.get("core")?.get("remote");
  const remotes: DvcRemote[] = [];
  for (const [section, values] of merged) {
    const name = /^remote\s+"(.+)"$/.exec(section)?.[1];
    const url = name === undefined ? undefined : remoteUrl(name, merged);
    if (name === undefined || url === undefined) continue;
    const namedFiles = [values.get("version_aware"), values.get("worktree")].some((it) => /^true$/i.test(it ?? ""));
    remotes.push({ name, url: placed(url, project), isDefault: name === standard, namedFiles });
  }
  return remotes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `remote://base/path` goes on from the URL of another remote. */
function remoteUrl(name: string, sections: DvcConfig, seen: readonly string[] = []): string | undefined {
  const url = sections.get(`remote "${name}"`)?.get("url");
  const [, base, rest] = /^remote:\/\/([^/]+)\/?(.*)$/.exec(url ?? "") ?? [];
  if (base === undefined || seen.includes(base)) return base === undefined ? url : undefined;
  const root = remoteUrl(base, sections, [...seen, name]);
  return root === undefined ? undefined : `${withoutCredentials(root).replace(/\/+$/, "")}/${rest}`;
}

/** A relative path in the configuration is seen from its folder. */
function placed(url: string, project: string): string {
  return url.includes("://") ? withoutCredentials(url) : fromTop(posix.join(project, ".dvc"), url);
}
