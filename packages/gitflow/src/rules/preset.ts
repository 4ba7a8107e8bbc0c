import { githubFlow, trunk } from "./flows.ts";
import { gitflow } from "./gitflow.ts";
import type { BranchRule, Environment, Guards, Rules } from "./rules.ts";

export const presetNames = ["gitflow", "github-flow", "trunk"] as const;
export type PresetName = (typeof presetNames)[number];

/** A way of branching that has a name. */
export interface Preset {
  readonly branches: readonly BranchRule[];
  readonly others: Rules["others"];
  /** Where `mlops.yml` declares none. */
  readonly environments: readonly Environment[];
  readonly tagged: Rules["tagged"];
  readonly guards: Guards;
}

export const presets: Readonly<Record<PresetName, Preset>> = { gitflow, "github-flow": githubFlow, trunk };

/** The kinds of branches that a preset knows. */
export function presetKinds(name: PresetName): string[] {
  return presets[name].branches.map(({ kind }) => kind);
}
