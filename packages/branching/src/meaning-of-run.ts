import type { Context } from "@mlops-actions/action-kit";
import { type Decision, decide, type PullRequestFacts } from "@mlops-actions/gitflow";
import type { PullRequest } from "@mlops-actions/github";
import { openHistory } from "./history/open-history.ts";
import { readHistory } from "./history/read-history.ts";
import { readRules } from "./rules.ts";
import { whereRunStands } from "./where.ts";

/**
 * What the ref of the run means by the branching rules of mlops.yml: version, tags, environment. The rules of pull requests are the action gitflow's
 * to judge.
 * @throws UserError for a mistake in the file, and where nobody can tell the history
 */
export async function meaningOfRun(context: Context): Promise<Decision> {
  const rules = await readRules(context);
  const where = await whereRunStands(rules, context);
  const history = await readHistory(where, rules, await openHistory(where, rules, context));
  return decide({ ...where, history, pullRequest: where.opened && unguarded(where.opened) }, rules);
}

function unguarded({ number, title, body, author, baseRef }: PullRequest): PullRequestFacts {
  return { number, title, body, author, base: baseRef, reviews: [], backMerges: null };
}
