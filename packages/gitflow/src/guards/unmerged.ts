import type { Finding } from "../decision.ts";
import type { Guarded } from "./judge-guards.ts";

/** What main has and develop lacks, on pushes to either. It may be there by its content: only commits can be compared. */
export function unmergedGuard({ situation, rules }: Guarded): Finding[] {
  const { unmerged } = situation.history;
  if (unmerged === null || unmerged.commits === 0 || rules.guards.mergeBack === "off") return [];
  const { from, into, commits, more } = unmerged;
  const count = `${more ? "at least " : ""}${commits} ${commits === 1 ? "commit" : "commits"}`;
  return [
    {
      guard: "merge-back",
      level: "warn",
      message: `${from} has ${count} that ${into} lacks.`,
      remedy: `Merge ${from} back: open a pull request from ${from} to ${into}. Commits that a squash or rebase merge made anew count as lacking until then, though their content may be there.`,
    },
  ];
}
