import type { Decision } from "./decision.ts";
import { deploys } from "./deploys.ts";
import { environmentOf } from "./environment-of.ts";
import { imageTags } from "./image-tags.ts";
import { type Ref, refOf } from "./ref.ts";
import type { Rules } from "./rules/rules.ts";
import type { Situation } from "./situation.ts";
import { spell } from "./version/spell.ts";
import { versionOf } from "./version/version-of.ts";

/** What the ref of a run means by the rules: its kind, version and tags, where it goes, and whether it is deployed. */
export function decide(situation: Situation, rules: Rules): Decision {
  const ref = refOf(situation, rules);
  const { version, reason } = versionOf(situation, ref, rules);
  const spelled = spell(version);
  const environment = environmentOf(situation, ref, rules);
  const { deploy, reason: why } = deploys(situation, environment);
  return {
    kind: ref.kind,
    version: spelled,
    release: version.prerelease.length === 0,
    tags: imageTags(situation, version, spelled, rules),
    environment: environment?.name ?? null,
    stage: situation.fork ? null : (ref.rule.stage ?? environment?.stage ?? environment?.name ?? null),
    role: environment?.role ?? null,
    region: environment?.region ?? null,
    deploy,
    reasons: [
      kindReason(situation, ref),
      `${spelled.semver}: ${reason}`,
      ...(spelled.pep440 === null ? [`PEP 440 has no word for the pre-release of ${spelled.semver}.`] : []),
      why,
    ],
  };
}

function kindReason({ branch, tag, fork }: Situation, { kind }: Ref): string {
  const name = branch ?? tag;
  if (name === null) return "The event names neither a branch nor a tag.";
  if (kind === "tag") return `${name} is a version's tag.`;
  if (kind !== null) return `${name} is a branch of kind ${kind}.`;
  if (tag !== null) return `${name} is no version's tag.`;
  return fork ? `${name} is a branch of a fork.` : `No rule knows the branch ${name}.`;
}
