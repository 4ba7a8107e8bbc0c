import { z } from "zod";
import type { RecordedMove } from "../move.ts";
import { holderOf, standingsOf } from "../standing.ts";
import type { MlflowClient } from "./client.ts";
import type { ModelState } from "./model-state.ts";
import { stageHolders } from "./shown-standings.ts";
import { tagNames } from "./tags.ts";

/** Sets MLflow's own aliases and tags to what the moves say that they do not show yet. Each write may be repeated. */
export async function showMoves(client: MlflowClient, model: string, state: ModelState): Promise<void> {
  const moves = state.journal?.moves ?? [];
  const fresh = moves.slice(state.shown);
  if (fresh.length === 0) return;
  const standings = standingsOf(
    state.versions.map(({ version }) => version),
    moves,
  );
  for (const number of new Set(fresh.map(({ version }) => version))) {
    const { status, stage } = standings.get(number)!;
    const kinds = new Set(fresh.filter(({ version }) => version === number).map(({ kind }) => kind));
    if (kinds.has("pending") || kinds.has("approved") || kinds.has("rejected")) {
      await setVersionTag(client, model, number, tagNames.status, status);
    }
    if (kinds.has("stage")) await setVersionTag(client, model, number, tagNames.stage, stage);
  }
  const stages = stageHolders(standings, moves);
  for (const alias of aliasesOf(fresh, moves)) {
    const holder = holderOf(alias, moves) ?? stages.get(alias) ?? null;
    if (holder !== (state.aliases.get(alias) ?? null)) await setAlias(client, model, alias, holder);
  }
  const parameters = { name: model, key: tagNames.shown, value: String(moves.length) };
  await client.write({ method: "POST", path: "registered-models/set-tag", parameters, answer: z.unknown() });
}

/** The aliases that fresh moves are about: those they name, the stages entered, and those left for them. */
function aliasesOf(fresh: readonly RecordedMove[], moves: readonly RecordedMove[]): Set<string> {
  const left = fresh.flatMap((move) =>
    move.kind === "stage"
      ? moves.flatMap((other) => (other.kind === "stage" && other.version === move.version ? (other.stage ?? []) : []))
      : [],
  );
  const named = fresh.flatMap((move) => ("alias" in move ? move.alias : []));
  return new Set([...named, ...left.filter((stage) => stage !== "archived")]);
}

/** A write that MLflow takes as often as it comes; null takes the tag away. */
async function setVersionTag(client: MlflowClient, name: string, number: number, key: string, value: string | null) {
  const version = { name, version: String(number), key };
  await client.write(
    value === null
      ? {
          ...{ method: "DELETE", path: "model-versions/delete-tag", parameters: version, answer: z.unknown() },
          unless: "RESOURCE_DOES_NOT_EXIST",
        }
      : {
          ...{ method: "POST", path: "model-versions/set-tag", parameters: { ...version, value } },
          answer: z.unknown(),
        },
  );
}

async function setAlias(client: MlflowClient, name: string, alias: string, holder: number | null) {
  const path = "registered-models/alias";
  await client.write(
    holder === null
      ? {
          ...{ method: "DELETE", path, parameters: { name, alias }, answer: z.unknown() },
          unless: "RESOURCE_DOES_NOT_EXIST",
        }
      : { method: "POST", path, parameters: { name, alias, version: String(holder) }, answer: z.unknown() },
  );
}
