import type { Context, Outcome } from "@mlops-actions/action-kit";
import { openHistory, readHistory, readRules, whereRunStands } from "@mlops-actions/branching";
import { decide, judgeGuards } from "@mlops-actions/gitflow";
import { outcome } from "./outcome.ts";
import { readPullRequest } from "./pull-request.ts";

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
