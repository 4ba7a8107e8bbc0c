import type { SemVer } from "semver";
import compareBuild from "semver/functions/compare-build.js";
import parse from "semver/functions/parse.js";

/** A tag that names a version of this component. */
export interface VersionTag {
  readonly tag: string;
  readonly version: SemVer;
}

/**
 * The version that a tag names: what follows the prefix, with or without a `v`, whole and strict (https://semver.org).
 * `v1` and `v1.4`, which move, are no versions; neither are tags of another component, `model@1.2.3` without that prefix,
 * nor numbers so large that there is no next one.
 */
export function readTag(tag: string, prefix: string): SemVer | null {
  if (!tag.startsWith(prefix)) return null;
  const text = tag.slice(prefix.length).replace(/^v/, "");
  const version = /^\d/.test(text) ? parse(text) : null;
  return version !== null && hasNext(version) ? version : null;
}

function hasNext({ major, minor, patch }: SemVer): boolean {
  return [major, minor, patch].every((number) => number < Number.MAX_SAFE_INTEGER);
}

/** Those of the tags that are releases, the highest first. */
export function releaseTags(tags: readonly string[], prefix: string): VersionTag[] {
  return versionTags(tags, prefix).filter(({ version }) => version.prerelease.length === 0);
}

/** Those of the tags that are versions, the highest first. */
export function versionTags(tags: readonly string[], prefix: string): VersionTag[] {
  return tags
    .flatMap((tag) => {
      const version = readTag(tag, prefix);
      return version === null ? [] : [{ tag, version }];
    })
    .sort((a, b) => compareBuild(b.version, a.version));
}
