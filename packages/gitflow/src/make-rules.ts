import { ordinary } from "./rules/branch-rule.ts";
import { type PresetName, presets } from "./rules/preset.ts";
import type { BranchRule, Bump, Environment, Guards, Rules, VersionForm } from "./rules/rules.ts";

/** What a team declares over a preset. */
export interface GitflowSettings {
  readonly preset: PresetName;
  readonly tagPrefix: string;
  readonly bump: Bump;
  /** Changes of the preset's kinds, and kinds of its own. */
  readonly branches: ReadonlyMap<string, BranchSettings>;
  readonly guards: Partial<Guards>;
  /** Null: those of the preset. */
  readonly environments: readonly Environment[] | null;
}

export type BranchSettings = Partial<Omit<BranchRule, "kind" | "version">> & {
  readonly version?: Partial<VersionForm>;
};

/** The rules that a preset and a team's own make together. A team's own kinds are looked at before the preset's. */
export function makeRules(settings: GitflowSettings): Rules {
  const preset = presets[settings.preset];
  const known = new Set(preset.branches.map(({ kind }) => kind));
  const own = [...settings.branches]
    .filter(([kind]) => !known.has(kind))
    .map(([kind, changes]) => changed({ ...ordinary, ...preset.others, kind, patterns: [] }, changes));
  const changedPreset = preset.branches.map((rule) => changed(rule, settings.branches.get(rule.kind) ?? {}));
  return {
    tagPrefix: settings.tagPrefix,
    bump: settings.bump,
    branches: [...own, ...changedPreset],
    others: preset.others,
    environments: settings.environments ?? preset.environments,
    tagged: preset.tagged,
    guards: { ...preset.guards, ...settings.guards },
  };
}

function changed(rule: BranchRule, changes: BranchSettings): BranchRule {
  return { ...rule, ...changes, version: { ...rule.version, ...changes.version } };
}
