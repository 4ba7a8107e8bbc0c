import type { SemVer } from "semver";
import type { Version } from "./decision.ts";
import type { Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { branchSlug } from "./version/image-tag.ts";
import { releaseTags } from "./version/version-tag.ts";

/**
 * Tags of an image, the most exact first: the version, the commit, the branch (a fork's pull request by its number, for
 * its branch may be called like one of ours). A release has `1.4`, `1` and `latest` too, each only where no higher
 * release of 1.4, of 1 or of all exists; there is no `0`, since anything may change before 1.0.
 */
export function imageTags(situation: Situation, version: SemVer, spelled: Version, rules: Rules): string[] {
  const { branch, fork, pullRequest, sha } = situation;
  const ofBranch = branch === null ? null : fork ? numbered(pullRequest?.number) : branchSlug(branch);
  const isRelease = version.prerelease.length === 0;
  const tags = [
    spelled.imageTag,
    `sha-${sha.slice(0, 7)}`,
    ofBranch,
    ...(isRelease ? aliases(version, situation, rules) : []),
  ];
  return [...new Set(tags.filter((tag) => tag !== null))];
}

function numbered(pullRequest: number | undefined): string | null {
  return pullRequest === undefined ? null : `pr-${pullRequest}`;
}

function aliases(version: SemVer, { history }: Situation, { tagPrefix }: Rules): string[] {
  const { major, minor } = version;
  const higher = releaseTags(history.tags, tagPrefix)
    .map((tag) => tag.version)
    .filter((other) => other.compare(version) > 0);
  const ofMajor = higher.filter((other) => other.major === major);
  const ofMinor = ofMajor.filter((other) => other.minor === minor);
  return [
    ...(ofMinor.length === 0 ? [`${major}.${minor}`] : []),
    ...(ofMajor.length === 0 && major > 0 ? [`${major}`] : []),
    ...(higher.length === 0 ? ["latest"] : []),
  ];
}
