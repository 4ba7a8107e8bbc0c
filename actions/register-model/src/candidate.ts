import type { Context } from "@mlops-actions/action-kit";
import { meaningOfRun } from "@mlops-actions/branching";
import { UserError } from "@mlops-actions/errors";
import type { Candidate, FileSource, VersionEvaluation } from "@mlops-actions/registry";
import { actorOf } from "./actor.ts";
import type { Artifact } from "./artifact.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import { packagedImage } from "./image.ts";
import type { RegistrationRequest } from "./request.ts";
import type { Traces } from "./traces.ts";

interface Known {
  readonly artifact: Artifact;
  readonly evaluation: VersionEvaluation | null;
  readonly evidence: Evidence;
  readonly traces: Traces;
  readonly parent: number | null;
}

/** What a version carries, before the registry gives it a number. */
export async function candidateOf(
  { artifact, evaluation, evidence, traces, parent }: Known,
  request: RegistrationRequest,
  context: Context,
): Promise<Candidate> {
  const { profile, ...traced } = traces;
  return {
    model: request.model,
    semver: await semverOf(request, context),
    artifact: artifactOf(artifact),
    ...packagedImage(request, evidence, artifact),
    evaluation,
    required: request.registry.require,
    ...traced,
    profile: profile?.name ?? null,
    by: actorOf(context),
    parent,
  };
}

function artifactOf({ sha256, bytes, signature, files }: Artifact): Candidate["artifact"] {
  const [{ name: file }, ...weights] = files as [FileSource, ...FileSource[]];
  return { file, sha256, bytes, signature, ...(weights.length > 0 && { weights: weights.map(({ name }) => name) }) };
}

/** As the user names it, else by the branching rules; null where they know the ref not. */
async function semverOf({ version }: RegistrationRequest, context: Context): Promise<string | null> {
  if (version !== null) return version === "none" ? null : version;
  try {
    return (await meaningOfRun(context)).version.semver;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.log.info(`Without a semantic version: ${error.message}`);
    return null;
  }
}
