import { matchesAny } from "./rules/pattern.ts";
import type { BranchRule, Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { readTag } from "./version/version-tag.ts";

/** A ref as the rules see it. */
export interface Ref {
  /** Null where no rule knows it. */
  readonly kind: string | null;
  /** What holds for it. */
  readonly rule: Omit<BranchRule, "kind" | "patterns">;
}

/** What kind of ref a run is about. A fork's branch that is called like a permanent one is not that branch. */
export function refOf({ branch, tag, fork }: Pick<Situation, "branch" | "tag" | "fork">, rules: Rules): Ref {
  if (tag !== null) return { kind: readTag(tag, rules.tagPrefix) === null ? null : "tag", rule: rules.others };
  const rule = branch === null ? undefined : ruleOf(branch, rules);
  if (rule === undefined || (fork && rule.permanent)) return { kind: null, rule: rules.others };
  return { kind: rule.kind, rule };
}

/** The first rule that fits a branch's name. */
export function ruleOf(branch: string, { branches }: Rules): BranchRule | undefined {
  return branches.find(({ patterns }) => matchesAny(patterns, branch));
}
