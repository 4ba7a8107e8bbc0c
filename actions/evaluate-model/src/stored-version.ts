import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { Table } from "@mlops-actions/dataset";
import type { MetricName, StoredEstimate } from "@mlops-actions/metrics";
import {
  type ModelVersion,
  predictionsFile,
  type Registry,
  type VersionEvaluation,
  type VersionMetric,
} from "@mlops-actions/registry";
import { evaluationSchema } from "@mlops-actions/report";
import type { Baseline, FoundBaseline, Known, MeasuredBaseline } from "./baseline.ts";
import type { EvaluationRequest } from "./request.ts";

/** A version whose model cannot be had: predictions may be kept of it, and its metrics are. */
export interface StoredVersion extends Known {
  readonly kind: "stored";
  readonly version: ModelVersion;
  readonly evaluation: VersionEvaluation;
  readonly registry: Registry;
  /** Why the model cannot be had, a clause. */
  readonly why: string;
}

/**
 * What of a stored version is compared with, now that the hold-out is known: predictions of these very rows, by the file's
 * digest, else its metrics. They were measured on rows of their own, and where that is another file, the difference
 * mixes the models with the data.
 */
export async function onHoldout(
  sought: Baseline | StoredVersion,
  holdout: Table,
  { settings }: EvaluationRequest,
  context: Context,
): Promise<Baseline> {
  if (sought.kind !== "stored") return sought;
  const { version, registry } = sought;
  const before = version.data.holdout?.sha256 ?? null;
  const sameHoldout = before === holdout.sha256;
  const measured = measuredBaseline(sought, sameHoldout, before, await positiveIn(version, registry, context));
  const kept = version.files.find(({ name }) => name === predictionsFile);
  if (!kept?.held) return measured;
  const unusable = whyUnusable(sameHoldout, settings);
  if (unusable !== null) return { ...measured, why: `${measured.why}, and the predictions that it kept ${unusable}` };
  const path = join(context.places.temporary, "baseline", predictionsFile);
  await registry.download(version.model, version.number, predictionsFile, path);
  return keptPredictions(sought, path, measured, settings);
}

/** A file of the candidate's predictions has rows of its own, in an order of its own. */
function whyUnusable(sameHoldout: boolean, { source }: FoundBaseline["settings"]): string | null {
  if (!sameHoldout) return "are of another hold-out";
  return source.kind === "artifact" ? null : "are by row of the hold-out, not of a file of predictions";
}

function keptPredictions(
  { version, kind: _, ...known }: StoredVersion,
  path: string,
  otherwise: MeasuredBaseline,
  settings: FoundBaseline["settings"],
): FoundBaseline {
  return {
    ...known,
    kind: "found",
    holds: "file",
    path,
    calledIn: `kept predictions of ${known.calledIn}`,
    kept: { artifact: version.artifact.sha256, why: known.why, otherwise },
    settings: {
      ...settings,
      source: { kind: "predictions", path, columns: {} },
      data: { ...settings.data, id: "row", target: "truth" },
    },
  };
}

function measuredBaseline(
  { version, evaluation, kind: _, ...known }: StoredVersion,
  sameHoldout: boolean,
  holdout: string | null,
  positive: string | null,
): MeasuredBaseline {
  const { rows, confidence, metrics, slices = [] } = evaluation;
  const estimates = (of: readonly VersionMetric[]): Map<MetricName, StoredEstimate> =>
    new Map(of.map(({ name, value, lower, upper }) => [name, { value, lower, upper, confidence }]));
  return {
    ...known,
    kind: "measured",
    artifact: { path: known.shownAs, sha256: version.artifact.sha256 },
    measured: { rows, confidence, holdout, sameHoldout },
    positive,
    metrics: estimates(metrics),
    slices: new Map(slices.map(({ slice, metrics }) => [slice, estimates(metrics)])),
  };
}

/** As the version's report has it, whose confusion matrix lists the positive class last. */
async function positiveIn(version: ModelVersion, registry: Registry, { places }: Context): Promise<string | null> {
  if (!version.files.find(({ name }) => name === "report.json")?.held) return null;
  const path = join(places.temporary, "baseline", "report.json");
  await registry.download(version.model, version.number, "report.json", path);
  const report = evaluationSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  return report.data?.task === "binary" ? (report.data.candidate.confusion?.labels[1] ?? null) : null;
}
