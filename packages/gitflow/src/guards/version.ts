import type { Finding } from "../decision.ts";
import { namedVersion } from "../version/named-version.ts";
import { readTag, releaseTags } from "../version/version-tag.ts";
import { fits } from "./base.ts";
import type { Guarded } from "./judge-guards.ts";

/** A branch that is named after a version which is out already leads to versions below the release. */
export function versionGuard({ situation, rules, ref }: Guarded): Finding[] {
  const { branch, history, tag, pullRequest } = situation;
  if (tag !== null || branch === null || !ref.rule.version.named || ref.rule.version.tagged) return [];
  // What is released comes back to develop under its own name.
  if (pullRequest !== null && ref.rule.back.some((target) => fits(target, pullRequest.base, rules))) return [];
  const named = namedVersion(branch, rules.tagPrefix);
  if (named === null) return [];
  const out = releaseTags(history.tags, rules.tagPrefix).find(({ version }) => version.compareMain(named) === 0);
  if (out === undefined || history.tagsHere.includes(out.tag)) return [];
  const next = readTag(out.tag, rules.tagPrefix)?.inc("patch").version;
  return [
    {
      guard: "version",
      level: "warn",
      message: `${branch} is named after ${named}, which is released already (${out.tag}).`,
      remedy: `Name the branch after the next version, such as ${next}, or delete it if it is done with.`,
    },
  ];
}
