import type { Finding } from "../decision.ts";
import { ruleOf } from "../ref.ts";
import { matches } from "../rules/pattern.ts";
import type { Rules } from "../rules/rules.ts";
import type { Guarded } from "./judge-guards.ts";

/** May this branch enter that one? */
export function baseGuard({ situation, rules, ref }: Guarded): Finding[] {
  const { pullRequest, branch } = situation;
  const { base: level } = rules.guards;
  if (level === "off" || pullRequest === null || branch === null) return [];
  const { enters } = ref.rule;
  if (enters.some((target) => fits(target, pullRequest.base, rules))) return [];
  const what = ref.kind ?? (situation.fork ? "a fork's branch" : "a branch of no known kind");
  if (enters.length === 0) {
    return [
      {
        guard: "base",
        level,
        message: `${branch} (${what}) may not enter ${pullRequest.base}, nor any other branch.`,
        remedy: `Close the pull request${insteadOf(pullRequest.base, rules)}.`,
      },
    ];
  }
  const targets = enters.join(", ");
  return [
    {
      guard: "base",
      level,
      message: `${branch} (${what}) may not enter ${pullRequest.base}, only ${targets}.`,
      remedy: `Change the base of the pull request to ${targets} (Edit, beside the title), or rename the branch if it is something else.`,
    },
  ];
}

/** Which branches may enter that one. */
function insteadOf(base: string, rules: Rules): string {
  const may = rules.branches.filter(({ enters }) => enters.some((target) => fits(target, base, rules)));
  const patterns = may.flatMap((rule) => rule.patterns).join(", ");
  return patterns === "" ? "" : `, and bring the commits to ${base} on a branch that may enter it: ${patterns}`;
}

/** A target is a kind, or a pattern where no kind is called so. */
export function fits(target: string, branch: string, rules: Rules): boolean {
  const isKind = rules.branches.some(({ kind }) => kind === target);
  return isKind ? ruleOf(branch, rules)?.kind === target : matches(target, branch);
}
