import { documentRegistry } from "../documents/document-registry.ts";
import { readMoves } from "../documents/read-versions.ts";
import { checkMove, type RecordedMove } from "../move.ts";
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
import { isShown, movesInSagemaker, standingOf, updateRequest } from "./shown-standing.ts";

/**
 * A registry in SageMaker: the documents, files and moves are in a bucket, and each version is shown by a model package
 * of its model's group. The bucket decides; what others change in SageMaker, as an approval in Studio, counts as a move and
 * is written down at the next one.
 */
export function openSagemaker(given: SagemakerSettings, effects: RegistryEffects): Registry {
  const connection = connect(checkSagemakerSettings(given), effects);
  const bucket = openBucket(checkSagemakerSettings(given), connection, effects);
  const packages = openModelPackages(connection, effects);
  const store = bucketStore(bucket, packages.ensureGroup);
  const documents = documentRegistry(store, effects);
  const packaged = packagedVersions(bucket, packages, store.look);
  const checkName = (model: string) => checkModelName(model, "sagemaker", groupNames);
  const movesOf = async (model: string) => readMoves(await store.look(), model);

  /** Writes down what was moved in SageMaker. */
  async function adopt({ version }: RegisteredVersion, arn: string): Promise<void> {
    const [shown, moves] = [await packages.describe(arn), await movesOf(version.model)];
    for (const move of movesInSagemaker(shown, version, moves))
      await documents.move(version.model, version.number, move);
  }

  /** Makes SageMaker show how the version stands, and once more where it moved meanwhile. */
  async function show({ version }: RegisteredVersion, arn: string): Promise<void> {
    for (let attempts = 1; attempts <= mostUpdates; attempts++) {
      const moves = await movesOf(version.model);
      const request = updateRequest(arn, await packages.describe(arn), standingOf(version, moves), moves.length);
      if (request === null) return;
      await packages.update(request);
    }
  }

  /** As it stands in SageMaker, of which packages' statuses are known or are looked up. */
  async function standing(found: RegisteredVersion, arn: string | null, moves?: readonly RecordedMove[]) {
    if (arn === null) return found;
    const { version } = found;
    const shown = await packages.describe(arn);
    const outside = isShown(shown, found.standing)
      ? []
      : movesInSagemaker(shown, version, moves ?? (await movesOf(version.model)));
    const at = (shown.LastModifiedTime ?? effects.now()).toISOString();
    const after = outside.reduce(
      (it, move) => applyMove(it, { schemaVersion: 1, version: version.number, at, ...move }),
      found.standing,
    );
    return { ...found, standing: after, location: arn };
  }

  async function get(model: string, reference: string): Promise<RegisteredVersion> {
    const found = await documents.get(model, reference);
    return standing(found, await packaged.packageOf(model, found.version.number));
  }

  return {
    ...documents,
    nameRule: groupNames,
    get,

    register: async (candidate, files) => {
      checkName(candidate.model);
      const registered = await documents.register(candidate, files);
      const arn = await packaged.complete(candidate.model, registered.version.number);
      if (registered.created) return { ...registered, location: arn };
      return { ...(await standing(registered, arn)), created: false };
    },

    list: async (model, page) => {
      checkName(model);
      const { versions, next } = await documents.list(model, page);
      if (versions.length === 0) return { versions, next };
      const arns = new Map<number, string | null>();
      for (const { version } of versions) arns.set(version.number, await packaged.packageOf(model, version.number));
      const same = await shownAlike(model, versions, arns);
      const moves = await movesOf(model);
      const told: RegisteredVersion[] = [];
      for (const found of versions) {
        const arn = arns.get(found.version.number) ?? null;
        told.push(arn !== null && same.has(arn) ? { ...found, location: arn } : await standing(found, arn, moves));
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
      for (const other of losers(moved.standing.history, move, number)) {
        const loser = await documents.get(model, other);
        const its = await packaged.complete(model, loser.version.number);
        await adopt(loser, its);
        await show(loser, its);
      }
      return { ...moved, location: arn };
    },
  };

  /** The packages of a list that show how their versions stand: the rest is looked at one by one. */
  async function shownAlike(
    model: string,
    versions: readonly RegisteredVersion[],
    arns: ReadonlyMap<number, string | null>,
  ): Promise<ReadonlySet<string>> {
    const open = new Map<string, RegisteredVersion>();
    for (const found of versions) {
      const arn = arns.get(found.version.number);
      if (arn != null) open.set(arn, found);
    }
    const alike = new Set<string>();
    for await (const page of packages.summaries(model)) {
      for (const shown of page) {
        const found = open.get(shown.ModelPackageArn ?? "");
        if (found === undefined) continue;
        if (isShown(shown, found.standing)) alike.add(shown.ModelPackageArn!);
        open.delete(shown.ModelPackageArn!);
      }
      if (open.size === 0) break;
    }
    return alike;
  }
}

const mostUpdates = 10;

/** Versions that an alias went away from, whether now or by one who was killed before SageMaker showed it. */
function losers(
  history: readonly HistoryEntry[],
  move: { readonly kind: string; readonly alias?: string },
  own: number,
) {
  if (move.kind !== "alias-set") return [];
  const from = history.findLast(({ kind, alias }) => kind === "alias-set" && alias === move.alias)?.from ?? null;
  return from === null || from === String(own) ? [] : [from];
}
