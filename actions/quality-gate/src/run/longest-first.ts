import type { ChosenTool } from "../chosen-tool.ts";

/** Linters that infer types, or load a configuration's plugins, take as long as tests, and far longer than those that look at a file at a time. */
const slowLinters = new Set(["pylint", "eslint"]);
const ranks = { tests: 0, types: 1, command: 2, security: 3, lint: 3, format: 3 } as const;

/** Tools in the order in which they should begin: what begins last must not be what takes longest. Otherwise as given. */
export function longestFirst(chosen: readonly ChosenTool[]): readonly ChosenTool[] {
  const rank = ({ tool }: ChosenTool): number => (slowLinters.has(tool.name) ? ranks.tests : ranks[tool.kind]);
  return chosen.toSorted((one, other) => rank(one) - rank(other));
}
