import { UserError } from "@mlops-actions/errors";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";
import { type Release, releaseOfTag } from "./release.ts";
import { type Asset, deleteAsset, isSame, listAssets, uploadAsset } from "./release-asset.ts";
import { type FileToAttach, type PreparedFile, prepare } from "./release-file.ts";

export interface ReleaseFiles {
  readonly tag: string;
  readonly files: readonly FileToAttach[];
}

export interface ChangedRelease {
  /** Its page. */
  readonly url: string;
  /** In the order of the files. */
  readonly files: readonly AttachedFile[];
}

export interface AttachedFile {
  /** As GitHub has it: letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  /** Where it is downloaded. */
  readonly url: string;
  readonly action: "attached" | "replaced" | "unchanged";
}

/**
 * Attaches files to the release of a tag, or to the draft of one that is not published yet. A file that is there with
 * the same content is left; another of its name is deleted first, since GitHub knows no other way to replace it. May be
 * killed and repeated at any point.
 *
 * Needs `permissions: contents: write`.
 *
 * @returns null where the tag has no release
 * @throws UserError where GitHub refuses, or the release is immutable and a file is not in it as it is here. RangeError
 *   where two files would have the same name.
 */
export async function attachToRelease(github: GitHub, { tag, files }: ReleaseFiles): Promise<ChangedRelease | null> {
  const prepared = await Promise.all(files.map(prepare));
  const names = prepared.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`Two files would be attached as ${twice}.`);
  try {
    const release = await releaseOfTag(github, tag);
    if (release === null) return null;
    const assets = await listAssets(github, release);
    const attached: AttachedFile[] = [];
    for (const file of prepared) {
      const existing = assets.find(({ name }) => name === file.name);
      attached.push(await attach(github, { release, tag, file, existing }));
    }
    return { url: release.url, files: attached };
  } catch (error) {
    throw explained(error, `attaching files to the release ${tag}`, "write");
  }
}

interface Attachment {
  readonly release: Release;
  readonly tag: string;
  readonly file: PreparedFile;
  readonly existing: Asset | undefined;
}

async function attach(github: GitHub, { release, tag, file, existing }: Attachment): Promise<AttachedFile> {
  if (existing !== undefined && isSame(existing, file)) {
    return { name: file.name, url: existing.browser_download_url, action: "unchanged" };
  }
  if (release.immutable) throw immutable(tag, file, existing);
  if (existing !== undefined) await deleteAsset(github, existing);
  const { browser_download_url: url } = await uploadAsset(github, release, file);
  return { name: file.name, url, action: existing === undefined ? "attached" : "replaced" };
}

function immutable(tag: string, { name }: PreparedFile, existing: Asset | undefined): UserError {
  const what = existing === undefined ? `${name} can no longer be attached` : `${name} can no longer be replaced`;
  return new UserError(`The release ${tag} is immutable: ${what}.`, {
    remedy:
      "Create the release as a draft, attach to that, and publish it afterwards; or switch release immutability off (Settings, General).",
  });
}
