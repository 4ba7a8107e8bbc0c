import type { Main } from "@mlops-actions/action-kit";

/** Every action by its name. An action is loaded, with what it imports, only when it is the one that runs. */
export const catalogue: ReadonlyMap<string, () => Promise<Main>> = new Map([
  ["quality-gate", async () => (await import("../../../actions/quality-gate/src/main.ts")).main],
  ["evaluate-model", async () => (await import("../../../actions/evaluate-model/src/main.ts")).main],
  ["package-model", async () => (await import("../../../actions/package-model/src/main.ts")).main],
  ["register-model", async () => (await import("../../../actions/register-model/src/main.ts")).main],
  ["gitflow", async () => (await import("../../../actions/gitflow/src/main.ts")).main],
]);
