import { UserError } from "@mlops-actions/errors";
import { compare, parse } from "semver";
import { type Candidate, type ModelVersion, modelVersionSchema, type VersionFile } from "./model-version.ts";
import { checkModelName, type NameRule } from "./name-rule.ts";
import type { DigestedFile } from "./stored-file.ts";

/** What of the versions of a model decides on the next one. */
export type KnownVersion = Pick<ModelVersion, "number" | "semver" | "artifact">;

export type RegistrationPlan =
  /** The artifact is a version already. */
  { readonly created: false; readonly number: number } | { readonly created: true; readonly number: number };

/**
 * Which version a candidate is: that of the same artifact, else the next number.
 * @param versions all of the model, in any order
 * @throws UserError on a semantic version that another artifact has, and on a parent that is none
 */
export function planRegistration(candidate: Candidate, versions: readonly KnownVersion[]): RegistrationPlan {
  const same = versions.find(({ artifact }) => artifact.sha256 === candidate.artifact.sha256);
  const holder = versions.find((it) => isSame(it.semver, candidate.semver));
  if (holder !== undefined && holder.number !== same?.number) throw taken(candidate, holder, versions);
  if (same !== undefined) return { created: false, number: same.number };
  if (candidate.parent !== null && !versions.some(({ number }) => number === candidate.parent)) {
    throw new UserError(`The parent, version ${candidate.parent} of ${candidate.model}, is not in the registry.`);
  }
  return { created: true, number: 1 + versions.reduce((last, { number }) => Math.max(last, number), 0) };
}

/**
 * The candidate with its semantic version as it is kept: `v1.4.0` is 1.4.0.
 * @throws UserError on an illegal name or semantic version, and files that are not what the candidate says of them
 */
export function checkCandidate(
  candidate: Candidate,
  files: readonly DigestedFile[],
  home: { readonly name: string; readonly rule: NameRule },
): Candidate {
  checkModelName(candidate.model, home.name, home.rule);
  const { artifact, profile } = candidate;
  const stored = files.find(({ name }) => name === artifact.file);
  if (stored !== undefined && artifact.weights === undefined && stored.sha256 !== artifact.sha256) {
    throw new UserError(
      `${artifact.file} has the digest sha256:${stored.sha256}, but sha256:${artifact.sha256} is to be registered.`,
      {
        ...(typeof stored.content === "string" && { file: stored.content }),
        remedy: "It was changed since: evaluate and package it again, then register that.",
      },
    );
  }
  if (profile !== null && !files.some(({ name }) => name === profile)) {
    throw new Error(`the profile ${profile} is not among the files of the version`);
  }
  return { ...candidate, semver: candidate.semver === null ? null : normal(candidate.semver) };
}

/** The document of a new version. */
export function completeVersion(
  candidate: Candidate,
  {
    number,
    createdAt,
    files,
  }: { readonly number: number; readonly createdAt: Date; readonly files: readonly VersionFile[] },
): ModelVersion {
  const whole = { ...candidate, number, createdAt: createdAt.toISOString(), files };
  return modelVersionSchema.parse({ kind: "model-version", schemaVersion: 1, ...whole });
}

function normal(written: string): string {
  const semver = parse(written);
  if (semver !== null) return semver.raw.replace(/^[\s=v]+/, "");
  throw new UserError(`${JSON.stringify(written)} is no semantic version.`, {
    remedy: "Write three numbers, as in 1.4.0, or 1.4.0-rc.1 for a pre-release.",
  });
}

/** What comes after a plus is no part of the order of versions. */
function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && compare(one, other) === 0;
}

function taken(
  { model, semver }: Candidate,
  { number, artifact }: KnownVersion,
  versions: readonly KnownVersion[],
): UserError {
  const [highest] = versions.flatMap((it) => it.semver ?? []).sort((a, b) => compare(b, a));
  const digest = `sha256:${artifact.sha256.slice(0, 12)}…`;
  return new UserError(`${model} ${semver} is version ${number} already, with another artifact (${digest}).`, {
    remedy: `A version never changes: register this artifact under a semantic version above ${highest}, or without one.`,
  });
}
