import type { Context } from "@mlops-actions/action-kit";
import { admit, findVersion, type Registration, type Registry } from "@mlops-actions/registry";
import { type Artifact, readArtifact } from "./artifact.ts";
import { candidateOf } from "./candidate.ts";
import { evaluationEvidence } from "./evidence/evaluation.ts";
import { type Evidence, evaluationOf } from "./evidence/find-evidence.ts";
import { keptPredictions } from "./evidence/kept-predictions.ts";
import type { RegistrationRequest } from "./request.ts";
import { readTraces } from "./traces.ts";

/** A version, and the artifact that it was registered with; null where it was there before. */
export interface Registered extends Registration {
  readonly artifact: Artifact | null;
}

/**
 * Makes the artifact a version, with all that traces it.
 * @throws UserError, before anything is written, where the rules do not let it in
 */
export async function register(
  request: RegistrationRequest,
  evidence: Evidence,
  registry: Registry,
  context: Context,
): Promise<Registered> {
  const artifact = await readArtifact(request);
  const report = evaluationOf(evidence, artifact.sha256);
  const isOther = evidence.named === null && report?.data.candidate.artifact.sha256 !== artifact.sha256;
  // Without being asked for, a report of an older artifact is none.
  const counts = report !== null && !(request.registry.require === "none" && isOther);
  const evaluation = admit({
    model: request.model,
    artifact: artifact.sha256,
    report: counts ? evaluationEvidence(report) : null,
    require: request.registry.require,
  });
  const traces = await readTraces(artifact, counts ? report : null, request, context);
  const parent = await championOf(request.model, artifact, registry);
  const candidate = await candidateOf({ artifact, evaluation, evidence, traces, parent }, request, context);
  const files = [
    ...artifact.files,
    ...(counts ? [{ name: "report.json", content: report.bytes }, ...(await keptPredictions(report, context))] : []),
    ...(traces.profile === null ? [] : [traces.profile]),
  ];
  return { ...(await registry.register(candidate, files)), artifact };
}

/** The number of the version that this one is to replace. */
async function championOf(model: string, artifact: Artifact, registry: Registry): Promise<number | null> {
  const champion = await findVersion(registry, model, "champion");
  return champion === null || champion.version.artifact.sha256 === artifact.sha256 ? null : champion.version.number;
}
