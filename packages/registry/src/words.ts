import { UserError } from "@mlops-actions/errors";

/**
 * Aliases and stages are what all homes can hold, so that a registry can move to another home; and nothing that a
 * reference would take for a number, a version or a digest.
 * @throws UserError that says the rule
 */
export function checkWord(kind: "alias" | "stage", word: string): void {
  const { pattern, rule } = rules[kind];
  if (pattern.test(word) && !reserved.test(word)) return;
  throw new UserError(`${JSON.stringify(word)} cannot be the name of ${kind === "alias" ? "an alias" : "a stage"}.`, {
    remedy: `Write ${rule}; "latest" and a v before a number (v3) are taken.`,
  });
}

const rules = {
  alias: {
    pattern: /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
    rule: "a letter and then at most 62 letters, digits, underscores and hyphens",
  },
  stage: {
    pattern: /^[A-Za-z][A-Za-z0-9-]{0,62}$/,
    rule: "a letter and then at most 62 letters, digits and hyphens",
  },
};

const reserved = /^(?:latest|v\d+)$/i;
