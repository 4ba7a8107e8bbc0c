import { randomUUID } from "node:crypto";
import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import type { Candidate } from "../model-version.ts";
import { planRegistration } from "../registration.ts";
import type { RegistryEffects } from "../registry.ts";
import type { DigestedFile } from "../stored-file.ts";
import type { MlflowClient } from "./client.ts";
import { describe } from "./description.ts";
import { ensureJournal } from "./journal.ts";
import { type KnownVersion, type ModelState, readModel } from "./model-state.ts";
import { type PreparedVersion, recordRun } from "./record-run.ts";
import { Transient } from "./retry.ts";
import { endRun } from "./run.ts";
import { tagNames } from "./tags.ts";
import { versionTags } from "./version-tags.ts";

export interface RegisteredHere {
  readonly found: KnownVersion;
  readonly created: boolean;
}

/**
 * Makes a candidate a version: all of it goes into a run first, and the creation of the version, which MLflow numbers, is
 * the one write that makes it be. Who may do that next is claimed in the journal, so that each looks at all that others
 * have made.
 */
export async function registerVersion(
  client: MlflowClient,
  candidate: Candidate,
  files: readonly DigestedFile[],
  { experiment, effects }: { readonly experiment: string; readonly effects: RegistryEffects },
): Promise<RegisteredHere> {
  const { model } = candidate;
  const before = await readModel(client, model);
  const there = known(candidate, before);
  if (there !== null) return { found: there, created: false };
  const prepared = await recordRun(client, candidate, files, { experiment, now: effects.now });
  if (before.journal === null) await ensureJournal(client, model, effects.now().getTime());

  const turn = turns();
  let [sent, failures] = [false, 0];
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    effects.signal?.throwIfAborted();
    const state = await readModel(client, model);
    const found = known(candidate, state);
    if (found !== null) {
      const own = found.runId === prepared.run.id;
      // What another registered with the same artifact is the version; this run is none.
      if (!own) await endRun(client, prepared.run.id, "KILLED", effects.now().getTime());
      return { found, created: own && sent };
    }
    await markModel(client, model, state);
    if (!(await state.journal!.claim(turn.claimed(state.last), turn.holder))) {
      await effects.sleep(pause * (0.5 + Math.random()));
      continue;
    }
    sent = true;
    try {
      await createVersion(client, model, prepared);
    } catch (error) {
      // Its answer may be lost and the version be there: that is looked for before it is tried again.
      if (!(error instanceof Transient)) throw error;
      failures += 1;
      if (failures > mostFailures) throw error.failure;
      await effects.sleep(error.after ?? pause * 2 ** failures);
    }
  }
  throw new UserError(`Others were first to register a version of ${model} ${mostAttempts} times in a row.`, {
    remedy: "There is no version of this yet: run it again when fewer jobs register at once.",
  });
}

const mostAttempts = 600;
const mostFailures = 5;
/** Milliseconds between looks whether another, whose turn it is, has made its version. */
const pause = 500;
/** So many looks in a row, after which whoever claimed the next version counts as killed. */
const patience = 40;

/** What is to be claimed for the next version: its turn, or the turn after that of somebody who never came back. */
function turns() {
  let [last, looks] = [-1, 0];
  return {
    holder: randomUUID(),
    claimed(now: number): string {
      looks = now === last ? looks + 1 : 0;
      last = now;
      return `after.${String(now).padStart(6, "0")}.${1 + Math.floor(looks / patience)}`;
    },
  };
}

/** @throws UserError as `planRegistration` */
function known(candidate: Candidate, { versions }: ModelState): KnownVersion | null {
  const plan = planRegistration(
    candidate,
    versions.map(({ version }) => version),
  );
  return plan.created ? null : versions.find(({ version }) => version.number === plan.number)!;
}

async function markModel(client: MlflowClient, name: string, { registered, marked }: ModelState): Promise<void> {
  const mark = { key: tagNames.registry, value: "mlops-actions" };
  if (!registered) {
    await client.write({
      ...{ method: "POST", path: "registered-models/create", parameters: { name, tags: [mark] } },
      ...{ answer: z.unknown(), unless: "RESOURCE_ALREADY_EXISTS" },
    });
  } else if (!marked) {
    const parameters = { name, ...mark };
    await client.write({ method: "POST", path: "registered-models/set-tag", parameters, answer: z.unknown() });
  }
}

async function createVersion(client: MlflowClient, name: string, prepared: PreparedVersion): Promise<void> {
  const { content, document, run, source } = prepared;
  const tags = versionTags(content, document);
  const parameters = { name, source, run_id: run.id, tags, description: describe(content) };
  await client.write({
    ...{ method: "POST", path: "model-versions/create", parameters, answer: z.unknown(), once: true },
  });
}
