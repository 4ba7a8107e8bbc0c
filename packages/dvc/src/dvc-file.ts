import { z } from "zod";
import { readYaml } from "./read-yaml.ts";
import { type RecordedPath, recordedPath } from "./recorded-path.ts";
import { entry, flag, list, text } from "./schema.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** What a `.dvc` file tracks. Paths are as they are written: seen from its working folder. */
export interface DvcFile {
  readonly file: string;
  /** Seen from the folder of the file; usually `.`. */
  readonly workingFolder: string;
  readonly outputs: readonly FileOutput[];
  /** Where `dvc import` or `dvc import-url` took it from; null for what `dvc add` tracks. */
  readonly source: ImportSource | null;
}

export interface FileOutput extends RecordedPath {
  /** Whether DVC's cache and remote hold it; else git does. */
  readonly cached: boolean;
  /** Whether `dvc push` sends it. */
  readonly pushed: boolean;
  /** The one remote that it goes to, where it names one. */
  readonly remote: string | null;
}

export interface ImportSource {
  /** A path in the other repository, or a URL, without credentials. */
  readonly path: string;
  /** Of the other repository, without credentials. */
  readonly repository: string | null;
  /** The commit of the other repository. */
  readonly commit: string | null;
  readonly etag: string | null;
}

const origin = z.object({
  ...entry.partial({ path: true }).shape,
  repo: z.object({ url: text, rev_lock: text.nullish() }, "a repository is expected").nullish(),
});

const schema = z.object(
  { wdir: text.nullish(), frozen: flag.nullish(), deps: list(origin), outs: list(entry) },
  "a set of keys is expected",
);

/**
 * Reads a file `*.dvc` that `dvc add`, `dvc import` or `dvc import-url` wrote.
 * @throws UserError with line and column where it is no such file
 */
export function parseDvcFile(content: string, file: string): DvcFile {
  const { wdir, deps, outs } = readYaml(content, file, schema);
  return { file, workingFolder: wdir ?? ".", outputs: outs.map(fileOutput), source: sourceOf(deps[0]) };
}

function fileOutput(found: z.output<typeof entry>): FileOutput {
  const cached = found.cache ?? true;
  return { ...recordedPath(found), cached, pushed: cached && (found.push ?? true), remote: found.remote ?? null };
}

function sourceOf(found: z.output<typeof origin> | undefined): ImportSource | null {
  if (found === undefined) return null;
  const { path, repo, etag, checksum, md5 } = found;
  return {
    path: withoutCredentials(path ?? ""),
    repository: repo ? withoutCredentials(repo.url) : null,
    commit: repo?.rev_lock ?? null,
    etag: etag ?? checksum ?? md5 ?? null,
  };
}
