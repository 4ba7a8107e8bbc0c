import type { DescribeModelPackageCommandOutput, UpdateModelPackageCommandInput } from "@aws-sdk/client-sagemaker";
import type { ModelVersion } from "../model-version.ts";
import type { Move, RecordedMove } from "../move.ts";
import { isMade, type Standing, type Status, standingsOf, statusOf } from "../standing.ts";
import { checkWord } from "../words.ts";
import { movesKey, movingMetadata } from "./customer-metadata.ts";
import { oneLine, tokenOf } from "./package-request.ts";

/** What SageMaker shows of a package that moves. */
export type ShownPackage = Pick<
  DescribeModelPackageCommandOutput,
  | "ModelApprovalStatus"
  | "ApprovalDescription"
  | "ModelLifeCycle"
  | "CustomerMetadataProperties"
  | "LastModifiedBy"
  | "LastModifiedTime"
  | "CreationTime"
>;

/** Whether a package's status and stage are those of the version; where SageMaker tells no stage, there is none to compare. */
export function isShown(
  shown: Pick<ShownPackage, "ModelApprovalStatus" | "ModelLifeCycle">,
  standing: Standing,
): boolean {
  const stage = shown.ModelLifeCycle?.Stage;
  return (
    shown.ModelApprovalStatus === approvals[standing.status] && (stage === undefined || stage === stageOf(standing))
  );
}

/**
 * The moves that were made in SageMaker by other hands: what a package shows and our last update of it did not say. A move
 * of ours that is later than theirs stands.
 * @param moves all of the model, oldest first
 */
export function movesInSagemaker(
  shown: ShownPackage,
  version: Pick<ModelVersion, "number" | "by" | "createdAt">,
  moves: readonly RecordedMove[],
): Move[] {
  const counted = Number(shown.CustomerMetadataProperties?.[movesKey] ?? moves.length);
  const said = standingOf(version, moves.slice(0, counted));
  const at = shown.LastModifiedTime ?? shown.CreationTime ?? new Date(0);
  const isLater = (of: (move: RecordedMove) => boolean) =>
    moves
      .slice(counted)
      .some((move) => move.version === version.number && of(move) && Date.parse(move.at) > at.getTime());
  const { UserProfileName, IamIdentity } = shown.LastModifiedBy ?? {};
  const reason = shown.ApprovalDescription ?? "";
  const circumstances = {
    by: {
      actor: UserProfileName ?? IamIdentity?.Arn ?? "somebody in SageMaker",
      run: null,
      event: `changed in SageMaker at ${at.toISOString()}`,
    },
    evidence: [],
  };
  const found: Move[] = [];
  const status = statusOf(shown.ModelApprovalStatus ?? "");
  if (status !== null && status !== said.status && !isLater((move) => move.kind in approvals)) {
    found.push({ kind: status, ...circumstances, reason: reason || `${shown.ModelApprovalStatus} in SageMaker` });
  }
  const stage = shown.ModelLifeCycle?.Stage;
  if (stage !== undefined && stage !== stageOf(said) && isWord(stage) && !isLater(({ kind }) => kind === "stage")) {
    found.push({ kind: "stage", stage: stage === noStage ? null : stage, ...circumstances, reason: null });
  }
  return found.filter((move) => !isMade(standingOf(version, moves), move));
}

/**
 * What makes a package show how the version stands; null where it does.
 * @param count how many moves the model has, which the package remembers
 */
export function updateRequest(
  arn: string,
  shown: ShownPackage,
  standing: Standing,
  count: number,
): UpdateModelPackageCommandInput | null {
  const before = shown.CustomerMetadataProperties ?? {};
  const moving = movingMetadata(standing, count);
  const gone = Object.keys(movingMetadata({ aliases: ["any"] }, 0)).filter((key) => key in before && !(key in moving));
  const isSame = Object.entries(moving).every(([key, value]) => key === movesKey || before[key] === value);
  if (isShown(shown, standing) && gone.length === 0 && isSame) return null;
  const why = standing.history.findLast(({ kind }) => kind in approvals)?.reason;
  const isStaged = standing.history.some(({ kind }) => kind === "stage");
  const request = {
    ModelPackageArn: arn,
    ModelApprovalStatus: approvals[standing.status],
    ...(why && { ApprovalDescription: oneLine(why) }),
    // The whole of it: emulators replace what AWS adds to.
    CustomerMetadataProperties: { ...without(before, gone), ...moving },
    ...(gone.length > 0 && { CustomerMetadataPropertiesToRemove: gone }),
    ...(isStaged && {
      ModelLifeCycle: { Stage: stageOf(standing), StageStatus: stageStatuses[standing.status] },
    }),
  } satisfies UpdateModelPackageCommandInput;
  return { ...request, ClientToken: tokenOf({ ...request, count }) };
}

/** How a version stands after these moves. */
export function standingOf(
  version: Pick<ModelVersion, "number" | "by" | "createdAt">,
  moves: readonly RecordedMove[],
): Standing {
  return standingsOf([version], moves).get(version.number)!;
}

const approvals = {
  pending: "PendingManualApproval",
  approved: "Approved",
  rejected: "Rejected",
} as const satisfies Record<Status, string>;

const stageStatuses: Readonly<Record<Status, string>> = {
  pending: "PendingApproval",
  approved: "Approved",
  rejected: "Rejected",
};

/** A package that was in a stage cannot be in none. */
const noStage = "none";

function stageOf({ stage }: Standing): string {
  return stage ?? noStage;
}

function isWord(stage: string): boolean {
  try {
    checkWord("stage", stage);
    return true;
  } catch {
    return false;
  }
}

function without(record: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
