import type { Context, Outcome } from "@mlops-actions/action-kit";
import { decide, judgeGuards } from "@mlops-actions/gitflow";
import { openHistory } from "./history/open-history.ts";
import { readHistory } from "./history/read-history.ts";
import { outcome } from "./outcome.ts";
import { readPullRequest } from "./pull-request.ts";
import { readRules } from "./rules.ts";
import { whereRunStands } from "./where.ts";

/** Says what the ref of the run means, and which branching rules a pull request breaks. */
export async function main(context: Context): Promise<Outcome> {
  const rules = await readRules(context);
  const where = await whereRunStands(rules, context);
  const source = await openHistory(where, rules, context);
  const history = await readHistory(where, rules, source);
  const pullRequest = await readPullRequest(where, rules, context);

  const situation = { ...where, history, pullRequest };
  const decision = decide(situation, rules);
  return outcome({ situation, decision, findings: judgeGuards(situation, rules), rules, source: source.name }, context);
}
