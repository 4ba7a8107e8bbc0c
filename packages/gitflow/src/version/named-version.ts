import type { SemVer } from "semver";
import type { VersionForm } from "../rules/rules.ts";

/**
 * The version at the end of a branch's name: `release/1.4.0`, `release/v1.4` (1.4.0), `release-1.4.0`, `hotfix/model@1.4.1`.
 * Null where there is none: `hotfix/pin-numpy-1.26.4` is about the version of something else.
 *
 * @param tagPrefix what stands before this component's versions, in names of branches too: `release/model-1.4.0`
 */
export function namedVersion(branch: string, tagPrefix: string): string | null {
  const prefix = tagPrefix === "" ? -1 : `/${branch}`.lastIndexOf(`/${tagPrefix}`);
  const text = prefix === -1 ? branch : `/${branch.slice(prefix + tagPrefix.length)}`;
  const found = /(?:^|[/@]|^[A-Za-z]+[_-])v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?$/.exec(text);
  return found === null ? null : `${found[1]}.${found[2]}.${found[3] ?? 0}`;
}

/** Whether a release is the one that a branch is named after, or another patch of it. */
export function isPatchOf({ major, minor }: SemVer, named: string): boolean {
  return named.startsWith(`${major}.${minor}.`);
}

/** Versions that a branch keeps alive: those of 1 or of 1.4. */
interface Line {
  readonly major: number;
  readonly minor: number | null;
}

/**
 * The line of versions that a branch keeps alive: `support/1.x`, `support/1.4.x`. Null where it names none: of branches
 * that are not tagged only the line itself (`1.x`) is one, for `renovate/eslint-9.x` is about something else.
 */
export function namedLine(branch: string, { tagged }: Pick<VersionForm, "tagged">): Line | null {
  const found = /^(.*[/@_-])?v?(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?\.x$/s.exec(branch);
  if (found === null || (found[1] !== undefined && !tagged)) return null;
  return { major: Number(found[2]), minor: found[3] === undefined ? null : Number(found[3]) };
}

/**
 * The branch that a merge commit brought, by the message that GitHub or git gives it; null for any other commit.
 * @param message untrusted, like all that is read from it
 */
export function mergedBranch(message: string | null): string | null {
  const subject = message?.split("\n", 1)[0] ?? "";
  const found =
    /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/.exec(subject) ??
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/.exec(subject);
  return found?.[1] ?? null;
}
