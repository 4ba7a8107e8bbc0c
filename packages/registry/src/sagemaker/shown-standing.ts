import type { DescribeModelPackageCommandOutput, UpdateModelPackageCommandInput } from "@aws-sdk/client-sagemaker";
import type { ModelVersion } from "../model-version.ts";
import type { Move, RecordedMove } from "../move.ts";
import { isMade, type Standing, type Status, standingsOf, statusOf } from "../standing.ts";
import { checkWord } from "../words.ts";
import { aliasesKey, movesKey, movingMetadata } from "./customer-metadata.ts";
import { oneLine, tokenOf } from "./package-request.ts";

type MovingVersion = Pick<ModelVersion, "number" | "by" | "createdAt">;

/** What SageMaker shows of a package that moves. */
export type ShownPackage = Partial<
  Pick<
    DescribeModelPackageCommandOutput,
    | "ModelApprovalStatus"
    | "ApprovalDescription"
    | "ModelLifeCycle"
    | "CustomerMetadataProperties"
    | "LastModifiedBy"
    | "LastModifiedTime"
    | "CreationTime"
  >
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
export function movesInSagemaker(shown: ShownPackage, version: MovingVersion, moves: readonly RecordedMove[]): Move[] {
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
 * @param moves all of the model, oldest first; how many they were, the package remembers
 */
export function updateRequest(
  arn: string,
  shown: ShownPackage,
  version: MovingVersion,
  moves: readonly RecordedMove[],
): UpdateModelPackageCommandInput | null {
  const standing = standingOf(version, moves);
  const before = shown.CustomerMetadataProperties ?? {};
  const moving = movingMetadata(standing, moves.length);
  const gone = aliasesKey in before && !(aliasesKey in moving) ? [aliasesKey] : [];
  const isSame = before[aliasesKey] === moving[aliasesKey];
  const staged = moves.findLastIndex((move) => move.version === version.number && move.kind === "stage");
  // Emulators do not show it: then it is told once.
  const isTold = shown.ModelLifeCycle !== undefined || staged < Number(before[movesKey] ?? 0);
  if (isShown(shown, standing) && isSame && isTold) return null;
  const why = standing.history.findLast(({ kind }) => kind in approvals)?.reason;
  const request = {
    ModelPackageArn: arn,
    ModelApprovalStatus: approvals[standing.status],
    ...(why && { ApprovalDescription: oneLine(why) }),
    // The whole of it: emulators replace what AWS adds to.
    CustomerMetadataProperties: { ...without(before, gone), ...moving },
    ...(gone.length > 0 && { CustomerMetadataPropertiesToRemove: gone }),
    ...(staged >= 0 && {
      ModelLifeCycle: { Stage: stageOf(standing), StageStatus: stageStatuses[standing.status] },
    }),
  } satisfies UpdateModelPackageCommandInput;
  return { ...request, ClientToken: tokenOf({ ...request, at: shown.LastModifiedTime }) };
}

/** How a version stands after these moves. */
function standingOf(version: MovingVersion, moves: readonly RecordedMove[]): Standing {
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
