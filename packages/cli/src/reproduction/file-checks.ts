import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { dvcFilesFor, type Read, readDvcFiles, trackedOutput } from "@mlops-actions/dvc";
import { UserError } from "@mlops-actions/errors";
import type { Checkout } from "@mlops-actions/git";
import type { ReproductionEffects } from "@mlops-actions/lineage";

/** What the files of a commit say, as digests. What Git LFS does not give, and what cannot be read as DVC's, is not told. */
export function fileChecks(
  files: Checkout,
  temporary: string,
): Required<Pick<ReproductionEffects, "sha256At" | "dvcMd5At">> {
  return {
    async sha256At(commit, path) {
      const copy = join(temporary, "file-at-commit");
      try {
        return (await files.copyAt(commit, path, copy)) ? await sha256Of(copy) : "absent";
      } catch (error) {
        if (error instanceof UserError) return null;
        throw error;
      } finally {
        await rm(copy, { force: true });
      }
    },
    async dvcMd5At(commit, path) {
      try {
        const tracked = trackedOutput(path, await readDvcFiles(dvcFilesFor([path]), readingAt(files, commit)));
        return tracked === null ? "absent" : tracked.inside === null ? (tracked.md5 ?? "absent") : null;
      } catch (error) {
        if (error instanceof UserError) return null;
        throw error;
      }
    },
  };
}

export function readingAt(files: Checkout, commit: string): Read {
  return (path) => files.readAt(commit, path);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
