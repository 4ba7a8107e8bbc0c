/**
 * The version at the end of a branch's name: `release/1.4.0`, `release/v1.4` (1.4.0), `hotfix/model@1.4.1`. Null where there is none.
 */
export function namedVersion(branch: string): string | null {
  const found = /(?:^|[/@_-])v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?$/.exec(branch);
  return found === null ? null : `${found[1]}.${found[2]}.${found[3] ?? 0}`;
}

/** The line of versions that a branch keeps alive: `support/1.x` those of 1, `support/1.4.x` those of 1.4. Null where it names none. */
export function namedLine(branch: string): { readonly major: number; readonly minor: number | null } | null {
  const found = /(?:^|[/@_-])v?(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?\.x$/.exec(branch);
  return found === null ? null : { major: Number(found[1]), minor: found[2] === undefined ? null : Number(found[2]) };
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
