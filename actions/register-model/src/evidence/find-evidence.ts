import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { RegistrationRequest } from "../request.ts";
import { type EvaluationReport, type PackageReport, readReport } from "./read-report.ts";
import { reportFiles } from "./report-files.ts";

/** What other actions said of the model. */
export interface Evidence {
  /** The one that the input names; null where it names none. */
  readonly named: EvaluationReport | null;
  /** Those below `.mlops`, where every action leaves its own, the newest first. */
  readonly evaluations: readonly EvaluationReport[];
  readonly packagings: readonly PackageReport[];
}

/** @throws UserError where the input names no report of an evaluation */
export async function findEvidence({ model, evaluation }: RegistrationRequest, { places }: Context): Promise<Evidence> {
  const named = evaluation === null ? null : await namedEvaluation(evaluation);
  const evaluations: EvaluationReport[] = [];
  const packagings: PackageReport[] = [];
  for (const path of await reportFiles(join(places.work, ".mlops"))) {
    const report = readReport(relative(places.work, path), await readFile(path));
    if (report?.data.model !== model) continue;
    if (report.kind === "evaluation") evaluations.push(report);
    else packagings.push(report);
  }
  return { named, evaluations, packagings };
}

/** The named evaluation, else the newest of this artifact, else the newest of the model: which the rules refuse, with both digests. */
export function evaluationOf({ named, evaluations }: Evidence, artifact: string): EvaluationReport | null {
  const ofArtifact = evaluations.find(({ data }) => data.candidate.artifact.sha256 === artifact);
  return named ?? ofArtifact ?? evaluations[0] ?? null;
}

async function namedEvaluation(path: string): Promise<EvaluationReport> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(`The report ${path} cannot be read (${cause.code}).`, {
      input: "evaluation",
      remedy: "Give the path of the report.json of evaluate-model; it counts from the working directory.",
    });
  });
  const report = readReport(path, bytes);
  if (report?.kind === "evaluation") return report;
  throw new UserError("The file is no report of evaluate-model.", {
    file: path,
    remedy: "Give the report.json of evaluate-model, of this release or an older one.",
  });
}
