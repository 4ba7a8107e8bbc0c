import { didYouMean, UserError } from "@mlops-actions/errors";
import { parse } from "semver";
import type { ModelVersion } from "./model-version.ts";
import type { Standing } from "./standing.ts";
import { UnknownVersion } from "./unknown-version.ts";

/** How a person or a workflow names a version. */
export type VersionReference =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "semver"; readonly semver: string }
  /** Of the artifact or the image; the beginning is enough. */
  | { readonly kind: "digest"; readonly hex: string }
  | { readonly kind: "latest" }
  /** An alias, or a stage. */
  | { readonly kind: "word"; readonly word: string };

/**
 * `3`, `v3`, `1.4.0`, `latest`, an alias, a stage or `sha256:…`.
 * @throws UserError where it is none of them
 */
export function parseReference(text: string): VersionReference {
  const written = text.trim();
  const [, digits] = /^v?(\d{1,15})$/.exec(written) ?? [];
  if (digits !== undefined && Number(digits) > 0) return { kind: "number", number: Number(digits) };
  const semver = parse(written);
  if (semver !== null) return { kind: "semver", semver: semver.version };
  const [, hex] = /^sha256:([0-9a-f]{7,64})$/.exec(written) ?? [];
  if (hex !== undefined) return { kind: "digest", hex };
  if (written === "latest") return { kind: "latest" };
  if (/^(?!v\d+$)[A-Za-z][\w-]{0,254}$/.test(written)) return { kind: "word", word: written };
  throw new UserError(`${JSON.stringify(text)} names no version.`, {
    remedy:
      "Write a number (3), a semantic version (1.4.0), latest, an alias, a stage, or sha256: and at least 7 digits.",
  });
}

/** What a reference is resolved by. */
export interface Referable {
  readonly version: Pick<ModelVersion, "number" | "semver" | "artifact" | "image">;
  readonly standing: Standing;
}

/**
 * The version that a reference means. Of several versions in a stage it is the one that entered last.
 * @param versions all of the model, in any order
 * @throws UserError where it is none, or might be several
 */
export function resolveReference<Version extends Referable>(
  model: string,
  text: string,
  versions: readonly Version[],
): Version {
  const newest = versions.toSorted((a, b) => b.version.number - a.version.number);
  if (newest.length === 0) throw new UnknownVersion(`${model} has no versions yet.`, { remedy: "Register one first." });
  const reference = parseReference(text);
  const [found, other] = meant(reference, newest);
  if (found === undefined) throw unknown(model, text, reference, newest);
  if (other !== undefined) {
    throw new UserError(`${text} may be version ${found.version.number} or ${other.version.number} of ${model}.`, {
      remedy:
        reference.kind === "word"
          ? `It is an alias of the one and the stage of the other: write the number, or rename the alias.`
          : "Write more of its digits, or the number of the version.",
    });
  }
  return found;
}

function meant<Version extends Referable>(reference: VersionReference, newest: readonly Version[]): Version[] {
  switch (reference.kind) {
    case "latest":
      return newest.slice(0, 1);
    case "number":
      return newest.filter(({ version }) => version.number === reference.number);
    case "semver":
      return newest.filter(({ version }) => version.semver !== null && sameSemver(version.semver, reference.semver));
    case "digest":
      return byDigest(reference.hex, newest);
    case "word": {
      const aliased = newest.filter(({ standing }) => standing.aliases.includes(reference.word));
      return [...new Set([...aliased, ...lastInStage(reference.word, newest)])];
    }
  }
}

/** One artifact is one version; an image may be that of several. */
function byDigest<Version extends Referable>(hex: string, newest: readonly Version[]): Version[] {
  const artifacts = newest.filter(({ version }) => version.artifact.sha256.startsWith(hex));
  return artifacts.length > 0
    ? artifacts
    : newest.filter(({ version }) => version.image?.digest.startsWith(`sha256:${hex}`) === true);
}

function lastInStage<Version extends Referable>(stage: string, newest: readonly Version[]): Version[] {
  const entered = ({ standing }: Version) => standing.history.findLast(({ kind }) => kind === "stage")?.at ?? "";
  // The sort is stable: of the same time it is the newest.
  return newest
    .filter(({ standing }) => standing.stage === stage)
    .toSorted((a, b) => Date.parse(entered(b)) - Date.parse(entered(a)))
    .slice(0, 1);
}

function sameSemver(one: string, other: string): boolean {
  return parse(one)?.version === parse(other)?.version;
}

function unknown(
  model: string,
  text: string,
  { kind }: VersionReference,
  newest: readonly Referable[],
): UnknownVersion {
  const words = [
    ...new Set(newest.flatMap(({ standing: { aliases, stage } }) => [...aliases, ...(stage ? [stage] : [])])),
  ];
  const semvers = newest.flatMap(({ version }) => version.semver ?? []);
  const near = didYouMean(text, kind === "semver" ? semvers : kind === "word" ? ["latest", ...words] : []);
  const last = newest[0]!.version.number;
  const known = words.length === 0 ? "" : `; aliases and stages are ${words.slice(0, 10).join(", ")}`;
  return new UnknownVersion(`${model} has no version ${text}.${near}`, {
    remedy: `${last === 1 ? "Its only version is 1" : `Its versions are 1 to ${last}`}${known}.`,
  });
}
