import { createHash } from "node:crypto";
import { type EvaluationData, evaluationSchema, type PackageData, packageSchema } from "@mlops-actions/report";

interface ReportFile {
  /** As the user would write it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface EvaluationReport extends ReportFile {
  readonly kind: "evaluation";
  readonly data: EvaluationData;
}

export interface PackageReport extends ReportFile {
  readonly kind: "package";
  readonly data: PackageData;
}

/** A report.json; null where it is none of evaluate-model or package-model. */
export function readReport(path: string, bytes: Uint8Array): EvaluationReport | PackageReport | null {
  const value = parsed(Buffer.from(bytes).toString("utf8"));
  const file = { path, sha256: createHash("sha256").update(bytes).digest("hex"), bytes };
  const evaluation = evaluationSchema.safeParse(value);
  if (evaluation.success) return { ...file, kind: "evaluation", data: evaluation.data };
  const packaging = packageSchema.safeParse(value);
  return packaging.success ? { ...file, kind: "package", data: packaging.data } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
