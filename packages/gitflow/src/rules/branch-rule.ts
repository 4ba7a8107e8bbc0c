import type { BranchRule, Environment, Rules, VersionForm } from "./rules.ts";

/** What a branch is unless its rule says otherwise: a change on its way. */
export const ordinary: Rules["others"] = {
  version: { next: "minor", named: false, label: "dev", sha: true, tagged: false },
  enters: [],
  back: [],
  environment: null,
  stage: null,
  ticket: true,
  permanent: false,
};

type Changes = Partial<Omit<BranchRule, "kind" | "patterns" | "version">> & { readonly version?: Partial<VersionForm> };

export function branch(kind: string, patterns: readonly string[], changes: Changes): BranchRule {
  return { ...ordinary, ...changes, kind, patterns, version: { ...ordinary.version, ...changes.version } };
}

export function environment(name: string, branches: readonly string[]): Environment {
  return { name, branches, tags: null, stage: null, role: null, region: null, deploy: true };
}
