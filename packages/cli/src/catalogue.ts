import type { Main } from "@mlops-actions/action-kit";

/** Every action by its name. An action is loaded, with what it imports, only when it is the one that runs. */
export const catalogue: ReadonlyMap<string, () => Promise<Main>> = new Map([
  ["evaluate-model", async () => (await import("../../../actions/evaluate-model/src/main.ts")).main],
  ["gitflow", async () => (await import("../../../actions/gitflow/src/main.ts")).main],
]);
