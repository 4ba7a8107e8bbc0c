import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { Evidence as MoveEvidence, RegisteredVersion, Registry } from "@mlops-actions/registry";
import { actorOf } from "./actor.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import type { EvaluationReport } from "./evidence/read-report.ts";
import type { RegistrationRequest } from "./request.ts";

/** What became of a promotion that was asked for. */
export interface Promotion {
  readonly environment: string;
  readonly stage: string;
  readonly version: RegisteredVersion;
  /** False where it was there already, or may not go there yet. */
  readonly done: boolean;
  /** Why it may not, and what to do; null where it is there. */
  readonly why: { readonly what: string; readonly remedy: string } | null;
  /** The version that was in the stage before; null where none was. */
  readonly replaced: number | null;
}

/** Where people look for the version that serves. */
const champion = "champion";
const challenger = "challenger";

/**
 * Moves a version to the stage of an environment, once it has what mlops.yml asks for: an approval, which is waited for, and an evaluation of its
 * own. In production it becomes the champion. Null where no promotion is asked for.
 */
export async function promote(
  settled: RegisteredVersion,
  request: RegistrationRequest,
  evidence: Evidence,
  registry: Registry,
  context: Context,
): Promise<Promotion | null> {
  const { promotion, reason } = request;
  if (promotion === null) return null;
  const { environment, stage } = promotion;
  const before = await inStage(stage, settled, registry);
  const report = promotion.evidence ? ownReport(settled, evidence) : null;
  const version = promotion.approval ? await approved(settled, request, registry, context) : settled;
  const held = { environment, stage, version, done: false, replaced: null };
  const why = refusal(version, promotion.approval, promotion.evidence && report === null, environment);
  if (why !== null) return { ...held, why };

  const { model, number } = version.version;
  const kept: MoveEvidence[] = report === null ? [] : [{ kind: "report", sha256: report.sha256, url: context.run.url }];
  const circumstances = { by: actorOf(context), reason, evidence: kept };
  let moved = await registry.move(model, number, { kind: "stage", stage, ...circumstances });
  const { made } = moved;
  if (stage === "prod") {
    moved = await registry.move(model, number, { kind: "alias-set", alias: champion, ...circumstances });
    if (moved.standing.aliases.includes(challenger)) {
      moved = await registry.move(model, number, { kind: "alias-removed", alias: challenger, ...circumstances });
    }
  }
  const replaced = before === null || before === number ? null : before;
  return { ...held, version: moved, done: made, why: null, replaced };
}

/** The number of the version that is there now. */
async function inStage(stage: string, { version }: RegisteredVersion, registry: Registry): Promise<number | null> {
  try {
    return (await registry.get(version.model, stage)).version.number;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The named report, where it is of this very artifact and not the one that the version was registered with. */
function ownReport({ version }: RegisteredVersion, { named, evaluations }: Evidence): EvaluationReport | null {
  const candidates = named === null ? evaluations : [named];
  return (
    candidates.find(
      ({ data, sha256 }) =>
        data.candidate.artifact.sha256 === version.artifact.sha256 &&
        data.verdict !== "fail" &&
        sha256 !== version.evaluation?.report,
    ) ?? null
  );
}

/** Looks at the version until it is decided on or the time is over. */
async function approved(
  settled: RegisteredVersion,
  { registry: { wait } }: RegistrationRequest,
  registry: Registry,
  { log, cancelled }: Context,
): Promise<RegisteredVersion> {
  const { model, number } = settled.version;
  let version = settled;
  for (let waited = 0; version.standing.status === "pending" && waited < wait; waited += pause) {
    if (waited === 0) log.info(`Waiting for an approval of ${model} ${number}, ${wait / 60} minutes at most.`);
    await sleep(1_000 * Math.min(pause, wait - waited), undefined, { signal: cancelled() });
    version = await registry.get(model, String(number));
  }
  return version;
}

/** Seconds between two looks. */
const pause = 15;

function refusal(
  { standing, version }: RegisteredVersion,
  needsApproval: boolean,
  lacksReport: boolean,
  environment: string,
): Promotion["why"] {
  if (standing.status === "rejected") {
    return { what: "it is rejected", remedy: "Register a better one; or approve this one, with a reason." };
  }
  if (lacksReport) {
    return {
      what: `${environment} needs an evaluation of its own`,
      remedy: `Run evaluate-model on this very artifact (sha256:${version.artifact.sha256.slice(0, 12)}…) in ${environment}, and give its report.json as evaluation.`,
    };
  }
  if (needsApproval && standing.status !== "approved") {
    return {
      what: "it is not approved yet",
      remedy: `Approve it: register: false, version: ${version.number}, approve: true; in the registry itself; or give the promotion time with wait.`,
    };
  }
  return null;
}
