import type { Finding } from "../decision.ts";
import { conventionalSubject } from "../version/conventional.ts";
import { expressionFits, slowExpression } from "./expression.ts";
import type { Guarded } from "./judge-guards.ts";

/** Is the title, which a squash merge makes the commit's subject, as the team writes them? */
export function titleGuard({ situation: { pullRequest }, rules, ref }: Guarded): Finding[] {
  const { title: wanted } = rules.guards;
  // Releases and merges back are not what a change log tells.
  if (wanted === null || pullRequest === null || !ref.rule.ticket) return [];
  if (wanted === "conventional") {
    if (conventionalSubject(pullRequest.title) !== null) return [];
    return [
      {
        guard: "title",
        level: "fail",
        message: "The title is no conventional commit.",
        remedy:
          "Begin it with feat: or fix: (docs:, refactor:, test:, …), with ! before the colon if it breaks something: feat(api)!: drop v1.",
      },
    ];
  }
  const fits = expressionFits(`^(?:${wanted})$`, [pullRequest.title]);
  if (fits === true) return [];
  if (fits === null) {
    const message = `Holding the title against ${wanted} takes too long.`;
    return [{ guard: "title", level: "fail", message, remedy: slowExpression }];
  }
  return [
    {
      guard: "title",
      level: "fail",
      message: `The title does not fit ${wanted}.`,
      remedy: "Edit the title of the pull request.",
    },
  ];
}
