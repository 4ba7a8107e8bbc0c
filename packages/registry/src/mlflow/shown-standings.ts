import type { RecordedMove } from "../move.ts";
import { holderOf, type Standing, standingsOf } from "../standing.ts";
import type { TaggedVersion } from "./version-tags.ts";

export interface Shown {
  /** All, oldest first. */
  readonly moves: readonly RecordedMove[];
  /** How many of them MLflow's tags and aliases show. */
  readonly shown: number;
  /** As MLflow has them. */
  readonly aliases: ReadonlyMap<string, number>;
}

/**
 * How versions stand, by number: as the journal says; but where MLflow shows all of that, its aliases count, which people
 * set there too. The history tells of the journal's moves alone.
 */
export function shownStandings(versions: readonly TaggedVersion[], { moves, shown, aliases }: Shown) {
  const standings = standingsOf(versions, moves);
  if (shown < moves.length) return standings;
  const stages = stageHolders(standings, moves);
  for (const [number, standing] of standings) {
    const held = [...aliases].filter(([alias, holder]) => holder === number && stages.get(alias) !== number);
    standings.set(number, { ...standing, aliases: held.map(([alias]) => alias).sort() });
  }
  return standings;
}

/**
 * The version that MLflow names by the alias of each stage, `models:/breast-cancer@prod`: that which entered it last. A
 * stage that is an alias of its own too, and what is archived, has none.
 */
export function stageHolders(
  standings: ReadonlyMap<number, Standing>,
  moves: readonly RecordedMove[],
): Map<string, number> {
  const holders = new Map<string, number>();
  for (const move of moves) {
    if (move.kind !== "stage" || move.stage === null || move.stage === "archived") continue;
    // It may have gone on since.
    if (standings.get(move.version)?.stage === move.stage) holders.set(move.stage, move.version);
  }
  for (const stage of [...holders.keys()]) if (holderOf(stage, moves) !== null) holders.delete(stage);
  return holders;
}
