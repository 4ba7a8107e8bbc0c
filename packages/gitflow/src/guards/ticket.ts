import type { Finding } from "../decision.ts";
import { expressionFits, slowExpression } from "./expression.ts";
import type { Guarded } from "./judge-guards.ts";

/** Does the pull request say what it is for? By title, description or branch. */
export function ticketGuard({ situation: { pullRequest, branch }, rules, ref }: Guarded): Finding[] {
  const { ticket } = rules.guards;
  if (ticket === null || pullRequest === null || !ref.rule.ticket) return [];
  const { title, body } = pullRequest;
  if (ticket === "issue") {
    if (namesIssue(title, body, branch ?? "")) return [];
    return [
      {
        guard: "ticket",
        level: "fail",
        message: "The pull request names no issue.",
        remedy:
          "Write Closes # with the issue's number in its description, or the number in its title (# and digits) or at the beginning of the branch's name: feature/12-faster.",
      },
    ];
  }
  const fits = expressionFits(ticket, [title, visibleText(body), branch ?? ""]);
  if (fits === true) return [];
  if (fits === null) {
    const message = `Looking for a ticket by ${ticket} takes too long.`;
    return [{ guard: "ticket", level: "fail", message, remedy: slowExpression }];
  }
  return [
    {
      guard: "ticket",
      level: "fail",
      message: `The pull request names no ticket: nothing in it fits ${ticket}.`,
      remedy: "Put the ticket into its title, its description or the branch's name.",
    },
  ];
}

function namesIssue(title: string, body: string, branch: string): boolean {
  const issue = /(?:^|[\s([{,;:])(?:[\w.-]+\/[\w.-]+)?#[1-9]\d*\b|\bGH-[1-9]\d*\b|\/issues\/[1-9]\d*\b/;
  return (
    issue.test(title) || issue.test(visibleText(body)) || /(?:^|\/)(?:issue-|gh-)?[1-9]\d*(?:[-_]|$)/i.test(branch)
  );
}

/** Templates of descriptions hold examples in comments. */
function visibleText(body: string): string {
  return body.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}
