import type { RecordedMove } from "../move.ts";
import type { RegisteredVersion } from "../registry.ts";
import { standingsOf } from "../standing.ts";
import type { Snapshot } from "./document-store.ts";
import { layout } from "./layout.ts";
import { contentOf, schemas } from "./stored-content.ts";

/**
 * Versions by their numbers, which exist, in that order, each with its standing.
 * @param known the model's moves, where they were read already
 */
export async function readVersions(
  snapshot: Snapshot,
  model: string,
  numbers: readonly number[],
  known?: readonly RecordedMove[],
): Promise<RegisteredVersion[]> {
  const moves = known ?? (await readMoves(snapshot, model));
  const documents = await snapshot.read(model, "versions", numbers);
  const versions = documents.map((document) => contentOf(schemas.versions, document));
  const standings = standingsOf(versions, moves);
  return versions.map((version) => ({
    version,
    standing: standings.get(version.number)!,
    location: snapshot.locate(layout.document(model, "versions", version.number)),
  }));
}

/** All that were made of a model's versions, oldest first. */
export async function readMoves(snapshot: Snapshot, model: string): Promise<RecordedMove[]> {
  const documents = await snapshot.read(model, "moves", await snapshot.numbers(model, "moves"));
  return documents.map((document) => contentOf(schemas.moves, document));
}
