import { UserError } from "@mlops-actions/errors";
import { checkMove, type Move, type RecordedMove } from "../move.ts";
import type { RegistryEffects } from "../registry.ts";
import { isMade } from "../standing.ts";
import { resolveReference } from "../version-reference.ts";
import type { MlflowClient } from "./client.ts";
import { ensureJournal } from "./journal.ts";
import { type KnownVersion, type ModelState, readModel } from "./model-state.ts";
import { showMoves } from "./show-moves.ts";

export interface MoveMade {
  readonly found: KnownVersion;
  readonly made: boolean;
}

/**
 * Adds a move to the journal, which makes it, and then has MLflow's own aliases and tags show it. Of one that was killed
 * in between, the rest is done by the next, whoever makes it.
 */
export async function makeMove(
  client: MlflowClient,
  model: string,
  number: number,
  move: Move,
  { effects, check }: { readonly effects: RegistryEffects; readonly check: (state: ModelState) => Promise<void> },
): Promise<MoveMade> {
  checkMove(move);
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    effects.signal?.throwIfAborted();
    const state = await readModel(client, model);
    await check(state);
    const { standing } = resolveReference(model, String(number), state.versions);
    if (isMade(standing, move)) return { found: await shown(client, model, number, state), made: false };
    const recorded: RecordedMove = { schemaVersion: 1, version: number, at: effects.now().toISOString(), ...move };
    const journal = state.journal ?? (await ensureJournal(client, model, effects.now().getTime()));
    if (await journal.add(recorded)) {
      return { found: await shown(client, model, number, await readModel(client, model)), made: true };
    }
    await effects.sleep(pause * (0.5 + Math.random()));
  }
  throw new UserError(`Others were first to move versions of ${model} ${mostAttempts} times in a row.`, {
    remedy: "Nothing of this was written: run it again when fewer jobs write at once.",
  });
}

const mostAttempts = 100;
const pause = 200;

/** Others may add moves meanwhile, and show theirs before ours: until nothing is left to show. */
async function shown(client: MlflowClient, model: string, number: number, first: ModelState): Promise<KnownVersion> {
  let state = first;
  for (let rounds = 0; state.shown < (state.journal?.moves.length ?? 0) && rounds < mostAttempts; rounds++) {
    await showMoves(client, model, state);
    state = await readModel(client, model);
  }
  return resolveReference(model, String(number), state.versions);
}
