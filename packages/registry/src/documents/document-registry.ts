import { UserError } from "@mlops-actions/errors";
import { modelVersionSchema } from "../model-version.ts";
import { checkMove, type Move, type RecordedMove } from "../move.ts";
import { checkModelName, folderNames } from "../name-rule.ts";
import { pageOf } from "../page.ts";
import { checkCandidate, completeVersion, planRegistration } from "../registration.ts";
import type { RegisteredVersion, Registry, RegistryEffects } from "../registry.ts";
import { applyMove, firstStanding, holderOf, isMade, lastInStage } from "../standing.ts";
import { digestFiles, heldFile, storedFile, writeVerified } from "../stored-file.ts";
import { unknownModel } from "../unknown-version.ts";
import { parseReference, resolveReference, type VersionReference } from "../version-reference.ts";
import type { DocumentStore, Snapshot } from "./document-store.ts";
import { layout } from "./layout.ts";
import { readMoves, readVersions } from "./read-versions.ts";
import { contentOf } from "./stored-content.ts";

/**
 * A registry of numbered documents. Each operation looks, decides, and adds one document under the next number; where
 * another writer was first it does so again, so that every decision is made on all that was decided before.
 */
export function documentRegistry(store: DocumentStore, effects: RegistryEffects): Registry {
  const home = { name: store.home, rule: folderNames };

  /** `attempt` gives null where another was first. */
  async function settle<Result>(attempt: (snapshot: Snapshot) => Promise<Result | null>): Promise<Result> {
    for (let attempts = 1; attempts <= mostAttempts; attempts++) {
      effects.signal?.throwIfAborted();
      const result = await attempt(await store.look());
      if (result !== null) return result;
      await effects.sleep(store.pause(attempts));
    }
    throw new UserError(`Others were first to write to the registry ${mostAttempts} times in a row.`, {
      remedy: "Nothing of this was written: run it again when fewer jobs write at once.",
    });
  }

  return {
    home: store.home,
    nameRule: folderNames,

    register: async (given, sources) => {
      const files = await digestFiles(sources);
      const candidate = checkCandidate(given, files, home);
      const { model, by } = candidate;
      return settle(async (snapshot) => {
        const numbers = await snapshot.numbers(model, "versions");
        if (numbers.length === 0) await refuseTwin(snapshot, model);
        const known = await snapshot.read(model, "versions", numbers);
        const plan = planRegistration(
          candidate,
          known.map((document) => contentOf(knownSchema, document)),
        );
        if (!plan.created) {
          const [existing] = await readVersions(snapshot, model, [plan.number]);
          return { ...existing!, created: false };
        }
        const held = files.filter(store.holds);
        const version = completeVersion(candidate, {
          number: plan.number,
          createdAt: effects.now(),
          files: files.map((file) => storedFile(file, held.includes(file))),
        });
        const summary = `${model} ${plan.number} is registered${version.semver === null ? "" : ` as ${version.semver}`}`;
        const addition = { model, series: "versions", number: plan.number, document: version, summary, by } as const;
        if (!(await snapshot.add({ ...addition, files: held }))) return null;
        const location = snapshot.locate(layout.document(model, "versions", plan.number));
        return { version, standing: firstStanding(version), location, created: true };
      });
    },

    get: async (model, reference) => versionOf(await store.look(), model, reference),

    list: async (model, page) => {
      checkModelName(model, store.home, folderNames);
      const snapshot = await store.look();
      const { numbers, next } = pageOf(await snapshot.numbers(model, "versions"), page);
      return { versions: await readVersions(snapshot, model, numbers), next };
    },

    models: async () => (await store.look()).models(),

    move: async (model, number, move) => {
      checkMove(move);
      return settle(async (snapshot) => {
        const moves = folderNames.allows(model) ? await readMoves(snapshot, model) : [];
        const found = await versionOf(snapshot, model, String(number), moves);
        if (isMade(found.standing, move)) return { ...found, made: false };
        const recorded: RecordedMove = { schemaVersion: 1, version: number, at: effects.now().toISOString(), ...move };
        const added = await snapshot.add({
          ...{ model, series: "moves", document: recorded, files: [], by: move.by },
          number: ((await snapshot.numbers(model, "moves")).at(-1) ?? 0) + 1,
          summary: `${model} ${number}: ${inWords(move)}`,
        });
        if (!added) return null;
        const holder = "alias" in move ? holderOf(move.alias, moves) : null;
        return { ...found, standing: applyMove(found.standing, recorded, holder), made: true };
      });
    },

    download: async (model, number, name, target) => {
      const snapshot = await store.look();
      const { version } = await versionOf(snapshot, model, String(number));
      const file = heldFile(version.files, name, `${model} ${number}`);
      await writeVerified(await snapshot.openBlob(file.sha256), file, target);
    },
  };
}

const mostAttempts = 60;

/** What of a document decides on the next number. */
const knownSchema = modelVersionSchema.pick({ number: true, semver: true, artifact: true });

/** What can be told from numbers and moves is read by itself; all else is looked for among all versions. */
async function versionOf(
  snapshot: Snapshot,
  model: string,
  text: string,
  known?: readonly RecordedMove[],
): Promise<RegisteredVersion> {
  const numbers = folderNames.allows(model) ? await snapshot.numbers(model, "versions") : [];
  if (numbers.length === 0) throw unknownModel(model, await snapshot.models());
  const moves = known ?? (await readMoves(snapshot, model));
  const number = numberOf(parseReference(text), numbers, moves);
  const [found] = number === null ? [] : await readVersions(snapshot, model, [number], moves);
  return found ?? resolveReference(model, text, await readVersions(snapshot, model, numbers, moves));
}

function numberOf(
  reference: VersionReference,
  numbers: readonly number[],
  moves: readonly RecordedMove[],
): number | null {
  switch (reference.kind) {
    case "latest":
      return numbers.at(-1) ?? null;
    case "number":
      return numbers.find((it) => it === reference.number) ?? null;
    case "word": {
      const { word } = reference;
      const meant = new Set([holderOf(word, moves), lastInStage(word, moves)].filter((it) => it !== null));
      return meant.size === 1 ? [...meant][0]! : null;
    }
    default:
      return null;
  }
}

/** Two names that differ in case alone would be one folder on some systems. */
async function refuseTwin(snapshot: Snapshot, model: string): Promise<void> {
  const twin = (await snapshot.models()).find((it) => it !== model && it.toLowerCase() === model.toLowerCase());
  if (twin === undefined) return;
  throw new UserError(`The registry has a model ${twin}, which differs from ${model} in case alone.`, {
    remedy: `Call it ${twin}, or by another name.`,
  });
}

function inWords(move: Move): string {
  switch (move.kind) {
    case "stage":
      return move.stage === null ? "out of its stage" : `stage ${move.stage}`;
    case "alias-set":
      return `alias ${move.alias}`;
    case "alias-removed":
      return `no longer alias ${move.alias}`;
    default:
      return move.kind;
  }
}
