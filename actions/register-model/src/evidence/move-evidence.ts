import type { Evidence as MoveEvidence, RegisteredVersion } from "@mlops-actions/registry";
import type { Evidence } from "./find-evidence.ts";

/**
 * The evaluation of this very artifact that a move rests on: the one that was found, else the one that let the version in.
 * @param run address of this run
 */
export function moveEvidence(
  { named, evaluations }: Evidence,
  { version: { artifact, evaluation, by } }: RegisteredVersion,
  run: string | null,
): readonly MoveEvidence[] {
  const reports = named === null ? evaluations : [named, ...evaluations];
  const found = reports.find(({ data }) => data.candidate.artifact.sha256 === artifact.sha256);
  if (found !== undefined) return [{ kind: "report", sha256: found.sha256, url: run }];
  return evaluation === null ? [] : [{ kind: "report", sha256: evaluation.report, url: by.run }];
}
