import type { Context } from "@mlops-actions/action-kit";
import type { Move, RegisteredVersion, Registry } from "@mlops-actions/registry";
import { actorOf } from "./actor.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import { moveEvidence } from "./evidence/move-evidence.ts";
import type { RegistrationRequest } from "./request.ts";

/** A version after the moves that were asked of it. */
export interface Settled {
  readonly version: RegisteredVersion;
  readonly moves: readonly { readonly kind: Move["kind"]; readonly value: string | null; readonly made: boolean }[];
}

/** Gives the version the status, stage and aliases that are asked for, each move with who, why, and the evaluation as evidence. */
export async function settle(
  registered: RegisteredVersion,
  request: RegistrationRequest,
  evidence: Evidence,
  registry: Registry,
  context: Context,
): Promise<Settled> {
  const { version } = registered;
  const circumstances = {
    by: actorOf(context),
    reason: request.reason,
    evidence: [...moveEvidence(evidence, registered, context.run.url)],
  };
  const asked: readonly (Move & { readonly value: string | null })[] = [
    ...(request.status === null ? [] : [{ kind: request.status, value: null, ...circumstances }]),
    ...(request.stage === null
      ? []
      : [{ kind: "stage", stage: request.stage, value: request.stage, ...circumstances } as const]),
    ...request.aliases.map((alias) => ({ kind: "alias-set", alias, value: alias, ...circumstances }) as const),
  ];
  let now: RegisteredVersion = registered;
  const moves: Settled["moves"][number][] = [];
  for (const { value, ...move } of asked) {
    const { made, ...moved } = await registry.move(version.model, version.number, move);
    moves.push({ kind: move.kind, value, made });
    now = moved;
  }
  return { version: now, moves };
}
