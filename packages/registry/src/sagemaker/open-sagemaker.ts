import { UserError } from "@mlops-actions/errors";
import { documentRegistry } from "../documents/document-registry.ts";
import { readMoves } from "../documents/read-versions.ts";
import { checkMove, type Move, type RecordedMove } from "../move.ts";
import { checkModelName } from "../name-rule.ts";
import type { RegisteredVersion, Registry, RegistryEffects } from "../registry.ts";
import { applyMove, type HistoryEntry } from "../standing.ts";
import { openBucket } from "./bucket.ts";
import { bucketStore } from "./bucket-store.ts";
import { connect } from "./connection.ts";
import { groupNames } from "./group-names.ts";
import { openModelPackages } from "./model-packages.ts";
import { packagedVersions } from "./packaged-versions.ts";
import { checkSagemakerSettings, type SagemakerSettings } from "./sagemaker-settings.ts";
import { isShown, movesInSagemaker, updateRequest } from "./shown-standing.ts";

/**
 * A registry in SageMaker: the documents, files and moves are in a bucket, and each version is shown by a model package
 * of its model's group. The bucket decides; what others change in SageMaker, as an approval in Studio, counts as a move and
 * is written down at the next one.
 */
export function openSagemaker(given: SagemakerSettings, effects: RegistryEffects): Registry {
  const settings = checkSagemakerSettings(given);
  const connection = connect(settings, effects);
  const bucket = openBucket(settings, connection, effects);
  const packages = openModelPackages(connection, effects);
  const store = bucketStore(bucket, packages.ensureGroup);
  const documents = documentRegistry(store, effects);
  const packaged = packagedVersions(bucket, packages, store.look);
  const checkName = (model: string) => checkModelName(model, "sagemaker", groupNames);
  const movesOf = async (model: string) => readMoves(await store.look(), model);

  /** A version as it stands in SageMaker, with the moves that were made there. */
  async function seen(found: RegisteredVersion, arn: string, known?: readonly RecordedMove[]) {
    const { version, standing } = found;
    const shown = await packages.describe(arn);
    if (shown === null) return found;
    if (isShown(shown, standing)) return { ...found, location: arn };
    const at = (shown.LastModifiedTime ?? effects.now()).toISOString();
    const moves = movesInSagemaker(shown, version, known ?? (await movesOf(version.model)));
    const after = moves.reduce(
      (it, move) => applyMove(it, { schemaVersion: 1, version: version.number, at, ...move }),
      standing,
    );
    return { ...found, standing: after, location: arn };
  }

  async function existing(arn: string) {
    const shown = await packages.describe(arn);
    if (shown !== null) return shown;
    throw new UserError(`The model package ${arn} was deleted in SageMaker.`, {
      remedy: "Its version is in the bucket and can be read still; it moves no more, as nothing would show it.",
    });
  }

  /** Writes down what was moved in SageMaker. */
  async function adopt({ version: { model, number }, version }: RegisteredVersion, arn: string): Promise<void> {
    const shown = await existing(arn);
    for (const move of movesInSagemaker(shown, version, await movesOf(model))) {
      await documents.move(model, number, move);
    }
  }

  /** Makes SageMaker show how a version stands, and once more where it moved meanwhile. */
  async function show({ version }: RegisteredVersion, arn: string): Promise<void> {
    for (let attempts = 1; attempts <= mostUpdates; attempts++) {
      const moves = await movesOf(version.model);
      const request = updateRequest(arn, await existing(arn), version, moves);
      if (request === null) return;
      await packages.update(request);
    }
  }

  return {
    ...documents,
    nameRule: groupNames,

    register: async (candidate, files) => {
      checkName(candidate.model);
      const { created, ...registered } = await documents.register(candidate, files);
      const arn = await packaged.complete(candidate.model, registered.version.number);
      return created ? { ...registered, location: arn, created } : { ...(await seen(registered, arn)), created };
    },

    get: async (model, reference) => {
      const found = await documents.get(model, reference);
      const arn = await packaged.packageOf(model, found.version.number);
      return arn === null ? found : seen(found, arn);
    },

    list: async (model, page) => {
      checkName(model);
      const { versions, next } = await documents.list(model, page);
      if (versions.length === 0) return { versions, next };
      const [summaries, moves] = [await packaged.summariesOf(versions), await movesOf(model)];
      const told: RegisteredVersion[] = [];
      for (const found of versions) {
        const summary = summaries.get(found.version.number);
        const arn = summary?.ModelPackageArn;
        if (summary === undefined || arn === undefined) told.push(found);
        else if (isShown(summary, found.standing)) told.push({ ...found, location: arn });
        else told.push(await seen(found, arn, moves));
      }
      return { versions: told, next };
    },

    move: async (model, number, move) => {
      checkMove(move);
      const found = await documents.get(model, String(number));
      const arn = await packaged.complete(model, number);
      await adopt(found, arn);
      const moved = await documents.move(model, number, move);
      await show(found, arn);
      const loser = loserOf(moved.standing.history, move);
      if (loser !== null && loser !== String(number)) {
        const other = await documents.get(model, loser);
        const its = await packaged.complete(model, other.version.number);
        await adopt(other, its);
        await show(other, its);
      }
      return { ...moved, location: arn };
    },
  };
}

const mostUpdates = 10;

/** The version that an alias went away from, whether now or by one who was killed before SageMaker showed it. */
function loserOf(history: readonly HistoryEntry[], move: Move): string | null {
  if (move.kind !== "alias-set") return null;
  return history.findLast(({ kind, alias }) => kind === "alias-set" && alias === move.alias)?.from ?? null;
}
