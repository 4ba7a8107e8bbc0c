import type { Ref } from "./ref.ts";
import { matchesAny } from "./rules/pattern.ts";
import type { Environment, Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { readTag } from "./version/version-tag.ts";

/** Where a ref goes: the first environment that names it. A stranger's commit goes nowhere. */
export function environmentOf({ branch, tag, fork }: Situation, ref: Ref, rules: Rules): Environment | null {
  if (fork) return null;
  if (tag !== null) return ofTag(tag, rules);
  if (branch === null) return null;
  const own = ref.rule.environment;
  if (own !== null) return rules.environments.find(({ name }) => name === own) ?? undeclared(own);
  return ofBranch(branch, rules);
}

function ofTag(tag: string, rules: Rules): Environment | null {
  const version = readTag(tag, rules.tagPrefix);
  if (version === null) return null;
  const naming = rules.environments.filter(({ tags }) => tags !== null);
  if (naming.length > 0) return naming.find(({ tags }) => matchesAny(tags ?? [], tag)) ?? null;
  const stands = version.prerelease.length === 0 ? rules.tagged.release : rules.tagged.preRelease;
  const core = `${version.major}.${version.minor}.${version.patch}`;
  for (const branch of stands.flatMap((name) => namesOf(name.replace("{version}", core), rules))) {
    const found = ofBranch(branch, rules);
    if (found !== null) return found;
  }
  return null;
}

/** The branches of a kind that have a name of their own, or the one branch that is called so. */
function namesOf(name: string, { branches }: Rules): readonly string[] {
  const rule = branches.find(({ kind }) => kind === name);
  return rule === undefined ? [name] : rule.patterns.filter((pattern) => !pattern.includes("*"));
}

function ofBranch(branch: string, { environments }: Rules): Environment | null {
  return environments.find(({ branches }) => matchesAny(branches, branch)) ?? null;
}

function undeclared(name: string): Environment {
  return { name, branches: [], tags: null, stage: null, role: null, region: null, deploy: true };
}
