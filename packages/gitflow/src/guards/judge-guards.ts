import type { Finding } from "../decision.ts";
import { refOf } from "../ref.ts";
import type { Rules } from "../rules/rules.ts";
import type { Situation } from "../situation.ts";
import { approvalsGuard } from "./approvals.ts";
import { baseGuard } from "./base.ts";
import { mergeBackGuard } from "./merge-back.ts";
import { nameGuard } from "./name.ts";
import { ticketGuard } from "./ticket.ts";
import { titleGuard } from "./title.ts";
import { unmergedGuard } from "./unmerged.ts";
import { versionGuard } from "./version.ts";

/** What a guard looks at. */
export interface Guarded {
  readonly situation: Situation;
  readonly rules: Rules;
  readonly ref: ReturnType<typeof refOf>;
}

/** The branching rules that are broken, and what is to be known about them: most of them are asked of pull requests alone. */
export function judgeGuards(situation: Situation, rules: Rules): Finding[] {
  const guarded = { situation, rules, ref: refOf(situation, rules) };
  const guards = [
    baseGuard,
    nameGuard,
    versionGuard,
    ticketGuard,
    titleGuard,
    approvalsGuard,
    mergeBackGuard,
    unmergedGuard,
  ];
  return guards.flatMap((guard) => guard(guarded));
}
