import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "@mlops-actions/action-kit";
import {
  findVersion,
  imageEvidence,
  type Evidence as MoveEvidence,
  type RegisteredVersion,
  type Registry,
} from "@mlops-actions/registry";
import { actorOf } from "./actor.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import { moveEvidence } from "./evidence/move-evidence.ts";
import type { EvaluationReport } from "./evidence/read-report.ts";
import { type PromotedImage, promoteImage } from "./promote-image.ts";
import { approvalLacks, type Refusal, refusalOf } from "./refusal.ts";
import type { RegistrationRequest } from "./request.ts";

/** What became of a promotion that was asked for. */
export interface Promotion {
  readonly environment: string;
  readonly stage: string;
  readonly version: RegisteredVersion;
  /** False where it was there already, or may not go there yet. */
  readonly done: boolean;
  /** Why it may not, and what to do; null where it is there. */
  readonly why: Refusal | null;
  /** The version that was in the stage before; null where none was. */
  readonly replaced: number | null;
  /** At the registry of the environment; null where it has none of its own, or the version has no image. */
  readonly image: PromotedImage | null;
}

/** Where people look for the version that serves. */
const champion = "champion";
const challenger = "challenger";

/**
 * Moves a version to the stage of an environment, once it has what mlops.yml asks for: the environment before, an evaluation of its own, an approval,
 * which is waited for. Its image gets there first. In production it becomes the champion. Null where no promotion is asked for.
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
  const refused = (version: RegisteredVersion) => refusalOf(version, promotion, report !== null);
  const isWaitedFor = promotion.approval && refused(settled) === null;
  const version = isWaitedFor ? await approved(settled, request, registry, context) : settled;
  const held = { environment, stage, version, done: false, replaced: null, image: null };
  const why = refused(version) ?? approvalLacks(version, promotion);
  if (why !== null) return { ...held, why };

  const image = await promoteImage(version.version, request, context);
  const { model, number } = version.version;
  const kept: MoveEvidence[] = [
    ...moveEvidence(report === null ? evidence : { ...evidence, named: report }, version, context.run.url),
    ...(image === null ? [] : [imageEvidence(image.reference)]),
  ];
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
  return { ...held, version: moved, done: made, why: null, replaced, image };
}

/** The number of the version that is there now. */
async function inStage(stage: string, { version }: RegisteredVersion, registry: Registry): Promise<number | null> {
  return (await findVersion(registry, version.model, stage))?.version.number ?? null;
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
