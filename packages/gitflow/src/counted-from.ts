import { refOf } from "./ref.ts";
import type { Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { namedLine, namedVersion } from "./version/named-version.ts";
import { releaseTags, type VersionTag } from "./version/version-tag.ts";

/**
 * Tags that a branch's versions may be counted from, the best first: the releases from the highest down. On a branch that
 * keeps a line alive (`support/1.x`) those of the line, and on one that is named after a version the ones below it.
 */
export function countedFrom(
  tags: readonly string[],
  here: Pick<Situation, "branch" | "tag" | "fork">,
  rules: Rules,
): VersionTag[] {
  const releases = releaseTags(tags, rules.tagPrefix);
  const { branch } = here;
  if (branch === null) return releases;
  const line = namedLine(branch);
  if (line !== null) {
    const { major, minor } = line;
    return releases.filter(({ version }) => version.major === major && (minor === null || version.minor === minor));
  }
  const named = refOf(here, rules).rule.version.named ? namedVersion(branch) : null;
  const below = releases.filter(({ version }) => named !== null && version.compareMain(named) < 0);
  return below.length > 0 ? below : releases;
}
