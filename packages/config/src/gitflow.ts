import { didYouMean, UserError } from "@mlops-actions/errors";
import type { BranchSettings, Environment, GitflowSettings, Guards } from "@mlops-actions/gitflow";
import { presetKinds } from "@mlops-actions/gitflow";
import { checkSection } from "./check-section.ts";
import {
  type DeclaredBranch,
  type DeclaredEnvironment,
  type DeclaredGuards,
  environmentsSchema,
  gitflowSchema,
} from "./gitflow-schema.ts";
import { type Overlaid, overlay, type Section } from "./overlay.ts";
import { asNumber, asText, type SettingInput, setting } from "./setting-inputs.ts";

const settings: readonly SettingInput[] = [
  setting("preset", ["preset"], asText),
  setting("tag-prefix", ["tag-prefix"], asText),
  setting("bump", ["bump"], asText),
  setting("ticket", ["guards", "ticket"], asText),
  setting("title", ["guards", "title"], asText),
  setting("approvals", ["guards", "approvals"], asNumber),
];

/** Names of the inputs that are settings of gitflow. */
export const gitflowInputs: readonly string[] = settings.map(({ input }) => input);

/**
 * The rules that a team declares over its preset: what `gitflow:` says, overridden by inputs, and its environments.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong.
 */
export function gitflowSettings(
  section: Section | undefined,
  environments: Section | undefined,
  inputs: ReadonlyMap<string, string>,
): GitflowSettings {
  const overlaid = overlay(section, settings, inputs);
  const declared = checkSection(gitflowSchema, "gitflow", overlaid);
  const preset = declared.preset ?? "gitflow";
  const branches = declared.branches ?? new Map<string, DeclaredBranch>();
  for (const [kind, branch] of branches) requirePatterns(kind, branch, presetKinds(preset), overlaid);
  const places = environments && checkSection(environmentsSchema, "environments", overlay(environments, [], new Map()));
  if (places !== undefined) requireDeclared(branches, [...places.keys()], overlaid);
  return {
    preset,
    tagPrefix: declared["tag-prefix"] ?? "",
    bump: declared.bump ?? "kind",
    branches: new Map([...branches].map(([kind, branch]) => [kind, branchOf(branch)])),
    guards: guardsOf(declared.guards ?? {}),
    environments: places === undefined ? null : [...places].map(environmentOf),
  };
}

function requirePatterns(kind: string, branch: DeclaredBranch, known: readonly string[], { placeOf }: Overlaid): void {
  if (branch.patterns !== undefined || known.includes(kind)) return;
  throw new UserError(`The preset has no branches of kind ${JSON.stringify(kind)}, and no patterns are given.`, {
    ...placeOf({ path: ["branches", kind], part: "key" }),
    remedy: `Add patterns: [${kind}/**], or change one of its kinds: ${known.join(", ")}.`,
  });
}

function requireDeclared(branches: ReadonlyMap<string, DeclaredBranch>, names: string[], { placeOf }: Overlaid): void {
  for (const [kind, { environment }] of branches) {
    if (environment === undefined || names.includes(environment)) continue;
    throw new UserError(`No environment is called ${JSON.stringify(environment)}.${didYouMean(environment, names)}`, {
      ...placeOf({ path: ["branches", kind, "environment"], part: "value" }),
      remedy: `Declare it below environments, beside ${names.join(", ")}.`,
    });
  }
}

function branchOf({ version, ...branch }: DeclaredBranch): BranchSettings {
  if (version === undefined) return present(branch);
  const { "from-name": named, ...form } = version;
  return { ...present(branch), version: present({ ...form, named }) };
}

function guardsOf({ "merge-back": mergeBack, ticket, title, ...guards }: DeclaredGuards): Partial<Guards> {
  const asked = (text: string | undefined) => (text === "none" ? null : text);
  return present({ ...guards, mergeBack, ticket: asked(ticket), title: asked(title) });
}

function environmentOf([name, declared]: readonly [string, DeclaredEnvironment]): Environment {
  const { branches = [], tags = null, stage = null, deploy = true, aws = {} } = declared;
  return { name, branches, tags, stage, deploy, role: aws.role ?? null, region: aws.region ?? null };
}

type Present<Keyed> = { [Key in keyof Keyed]?: Exclude<Keyed[Key], undefined> };

/** Without the keys that have no value. */
function present<Keyed extends object>(keyed: Keyed): Present<Keyed> {
  return Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined)) as Present<Keyed>;
}

/** The host that images are pushed to from an environment, where the file names one. */
export function environmentRegistry(environments: Section | undefined, name: string | null): string | null {
  if (environments === undefined || name === null) return null;
  const declared = checkSection(environmentsSchema, "environments", overlay(environments, [], new Map()));
  return declared.get(name)?.registry ?? null;
}
