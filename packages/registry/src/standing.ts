import { imageIn, imageInStage } from "./image-evidence.ts";
import type { Actor, ModelVersion } from "./model-version.ts";
import type { Evidence, Move, RecordedMove } from "./move.ts";

export type Status = "pending" | "approved" | "rejected";

/** One line of a version's history. `from` and `to`: statuses, stages, or the numbers of the versions that an alias goes between. */
export interface HistoryEntry {
  readonly kind: "registered" | Status | "stage" | "alias-set" | "alias-removed";
  /** Of the two kinds that concern one. */
  readonly alias: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Actor;
  readonly at: string;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
}

/** All of a version that moves, and how it came to be so, oldest first. */
export interface Standing {
  readonly status: Status;
  readonly stage: string | null;
  readonly aliases: readonly string[];
  readonly history: readonly HistoryEntry[];
}

/** How a version begins. */
export function firstStanding({ number, by, createdAt }: Pick<ModelVersion, "number" | "by" | "createdAt">): Standing {
  const registered = { kind: "registered", alias: null, from: null, to: String(number), by, at: createdAt } as const;
  return { status: "pending", stage: null, aliases: [], history: [{ ...registered, reason: null, evidence: [] }] };
}

/** Whether the version stands already as a move would have it, which then is not made again. */
export function isMade(standing: Standing, move: Move): boolean {
  switch (move.kind) {
    case "stage":
      return standing.stage === move.stage && !isOtherImage(standing, move);
    case "alias-set":
      return standing.aliases.includes(move.alias);
    case "alias-removed":
      return !standing.aliases.includes(move.alias);
    default:
      return standing.status === move.kind;
  }
}

/** Whether a version stays in its stage and its image there is another one than until now. */
function isOtherImage(standing: Standing, { stage, evidence }: Extract<Move, { kind: "stage" }>): boolean {
  const image = imageIn(evidence);
  return stage !== null && image !== null && image !== imageInStage(standing, stage);
}

/**
 * The standing of the version that moves. A move that is made already changes nothing.
 * @param holder the version that has the alias until now; it loses it (`loseAlias`)
 */
export function applyMove(standing: Standing, move: RecordedMove, holder: number | null = null): Standing {
  if (isMade(standing, move)) return standing;
  const entry = (from: string | null, to: string | null) => [...standing.history, lineOf(move, from, to)];
  const own = String(move.version);
  switch (move.kind) {
    case "stage":
      return { ...standing, stage: move.stage, history: entry(standing.stage, move.stage) };
    case "alias-set": {
      const aliases = [...standing.aliases, move.alias].sort();
      return { ...standing, aliases, history: entry(holder === null ? null : String(holder), own) };
    }
    case "alias-removed":
      return { ...standing, aliases: without(standing.aliases, move.alias), history: entry(own, null) };
    default:
      return { ...standing, status: move.kind, history: entry(standing.status, move.kind) };
  }
}

/** The standing of the version whose alias another has taken: an alias belongs to one version of a model at a time. */
export function loseAlias(standing: Standing, holder: number, move: RecordedMove & { alias: string }): Standing {
  const line = lineOf(move, String(holder), String(move.version));
  return {
    ...standing,
    aliases: without(standing.aliases, move.alias),
    history: [...standing.history, { ...line, kind: "alias-removed" }],
  };
}

/** The standings of all versions of a model, by number, from its journal: every move, oldest first. */
export function standingsOf(
  versions: readonly Pick<ModelVersion, "number" | "by" | "createdAt">[],
  moves: readonly RecordedMove[],
): Map<number, Standing> {
  const standings = new Map(versions.map((version) => [version.number, firstStanding(version)]));
  const holders = new Map<string, number>();
  for (const move of moves) {
    const standing = standings.get(move.version);
    const holder = "alias" in move ? (holders.get(move.alias) ?? null) : null;
    if (standing !== undefined) standings.set(move.version, applyMove(standing, move, holder));
    if (move.kind === "alias-set") {
      const before = holder === null || holder === move.version ? undefined : standings.get(holder);
      if (holder !== null && before !== undefined) standings.set(holder, loseAlias(before, holder, move));
      holders.set(move.alias, move.version);
    } else if (move.kind === "alias-removed" && holder === move.version) holders.delete(move.alias);
  }
  return standings;
}

/** The version that has an alias after these moves, oldest first; null where none has. */
export function holderOf(alias: string, moves: readonly RecordedMove[]): number | null {
  const last = moves.findLast((move) => "alias" in move && move.alias === alias);
  return last?.kind === "alias-set" ? last.version : null;
}

/** The version that entered a stage last, of those that are in it still; null where none is. */
export function lastInStage(stage: string, moves: readonly RecordedMove[]): number | null {
  const left = new Set<number>();
  for (const move of moves.toReversed()) {
    if (move.kind !== "stage" || left.has(move.version)) continue;
    if (move.stage === stage) return move.version;
    left.add(move.version);
  }
  return null;
}

/** The status that a word of a home or of a user means; null where it means none. */
export function statusOf(word: string): Status | null {
  return statuses.get(word.toLowerCase().replaceAll(/[\s_-]/g, "")) ?? null;
}

const statuses = new Map<string, Status>([
  ["pending", "pending"],
  ["pendingmanualapproval", "pending"],
  ["approved", "approved"],
  ["rejected", "rejected"],
]);

function lineOf(move: RecordedMove, from: string | null, to: string | null): HistoryEntry {
  const { kind, by, at, reason, evidence } = move;
  return { kind, alias: "alias" in move ? move.alias : null, from, to, by, at, reason, evidence };
}

function without(words: readonly string[], word: string): string[] {
  return words.filter((other) => other !== word);
}
