import type { SemVer } from "semver";
import type { Version } from "../decision.ts";
import { imageTag } from "./image-tag.ts";
import { pep440 } from "./pep440.ts";

/** A version in all its spellings. */
export function spell(version: SemVer): Version {
  const { major, minor, patch, build } = version;
  const semver = [version.version, ...(build.length === 0 ? [] : [build.join(".")])].join("+");
  return { semver, core: `${major}.${minor}.${patch}`, pep440: pep440(version), imageTag: imageTag(semver) };
}
