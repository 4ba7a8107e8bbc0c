import { type BranchRule, type Rules, refOf, type Unmerged } from "@mlops-actions/gitflow";
import type { Where } from "../where.ts";
import type { HistorySource } from "./source.ts";

/** What main has and develop lacks, on a push to either; null where the rules ask for no merging back. */
export async function readUnmerged(where: Where, rules: Rules, source: HistorySource): Promise<Unmerged | null> {
  const { event, branch, fork } = where;
  if (event !== "push" || branch === null || fork || rules.guards.mergeBack === "off") return null;
  const { kind } = refOf(where, rules);
  for (const { from, into } of pairs(rules)) {
    if (kind !== from.kind && kind !== into.kind) continue;
    for (const other of namesOf(kind === from.kind ? into : from)) {
      const names = kind === from.kind ? { from: branch, into: other } : { from: other, into: branch };
      const lacking = await source.lacking(names.from, names.into);
      if (lacking === null) continue;
      const { subjects, more } = lacking;
      return { ...names, commits: subjects.length, more, subjects: subjects.slice(0, 10) };
    }
  }
  return null;
}

/** Where what is to be merged back enters first, and what it must come back to. */
function pairs({ branches }: Rules): { readonly from: BranchRule; readonly into: BranchRule }[] {
  const lasting = branches.filter(({ permanent }) => permanent);
  const found = branches.flatMap(({ enters, back }) =>
    lasting
      .filter(({ kind }) => back.includes(kind))
      .flatMap((into) =>
        lasting.filter(({ kind }) => enters.includes(kind) && !back.includes(kind)).map((from) => ({ from, into })),
      ),
  );
  return found.filter(
    ({ from, into }, index) => found.findIndex((other) => other.from === from && other.into === into) === index,
  );
}

/** Names of the branch itself: patterns that are none. */
function namesOf({ patterns }: BranchRule): string[] {
  return patterns.filter((pattern) => !pattern.includes("*"));
}
