import type { Finding } from "../decision.ts";
import { fits } from "./base.ts";
import type { Guarded } from "./judge-guards.ts";

/** A hotfix or a release that enters main must come back to develop, or the next release loses it. */
export function mergeBackGuard({ situation, rules, ref }: Guarded): Finding[] {
  const { pullRequest, branch, fork } = situation;
  const { mergeBack: level } = rules.guards;
  if (level === "off" || pullRequest === null || branch === null || fork) return [];
  const { backMerges } = pullRequest;
  const known = backMerges === null ? "" : ", and no open pull request does that";
  return ref.rule.back
    .filter((target) => !fits(target, pullRequest.base, rules))
    .filter((target) => ![...(backMerges?.keys() ?? [])].some((base) => fits(target, base, rules)))
    .map((target) => ({
      guard: "merge-back",
      level,
      message: `${branch} must be merged back to ${target} too${known}.`,
      remedy: `Open a pull request from ${branch} to ${target}, and delete the branch only when both are merged.`,
    }));
}
