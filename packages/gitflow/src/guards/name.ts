import type { Finding } from "../decision.ts";
import type { Guarded } from "./judge-guards.ts";

/** Does a rule know the branch's name? Those who contribute from a fork choose names for themselves. */
export function nameGuard({ situation, rules, ref }: Guarded): Finding[] {
  const { pullRequest, branch, fork } = situation;
  const { name: level } = rules.guards;
  if (level === "off" || pullRequest === null || branch === null || fork || ref.kind !== null) return [];
  const legal = rules.branches.flatMap(({ patterns, permanent }) => (permanent ? [] : patterns)).join(", ");
  return [
    {
      guard: "name",
      level,
      message: `${branch} is no name that the rules know.`,
      remedy: `Rename the branch (git branch -m) to one of ${legal}, or add its kind to gitflow.branches in mlops.yml.`,
    },
  ];
}
