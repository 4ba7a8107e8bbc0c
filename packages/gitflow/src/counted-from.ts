import { refOf } from "./ref.ts";
import type { Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { isPatchOf, namedLine, namedVersion } from "./version/named-version.ts";
import { releaseTags, type VersionTag } from "./version/version-tag.ts";

/**
 * Tags that a branch's versions may be counted from, the best first: the releases from the highest down. On a branch that
 * keeps a line alive (`support/1.x`) those of the line, and on one that is named after a version the ones below it: where
 * that one is tagged on the branch itself, also it and the patches of it.
 */
export function countedFrom(
  tags: readonly string[],
  here: Pick<Situation, "branch" | "tag" | "fork">,
  rules: Rules,
): VersionTag[] {
  const releases = releaseTags(tags, rules.tagPrefix);
  const { branch } = here;
  if (branch === null) return releases;
  const { version: form } = refOf(here, rules).rule;
  const line = namedLine(branch, form);
  if (line !== null) {
    const { major, minor } = line;
    return releases.filter(({ version }) => version.major === major && (minor === null || version.minor === minor));
  }
  const named = form.named ? namedVersion(branch, rules.tagPrefix) : null;
  if (named === null) return releases;
  const own = releases.filter(
    ({ version }) => version.compareMain(named) < 0 || (form.tagged && isPatchOf(version, named)),
  );
  return own.length > 0 ? own : releases;
}
