import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { readDocument } from "../document.ts";
import { type RecordedMove, recordedMoveSchema } from "../move.ts";
import { answerText } from "./answer-text.ts";
import type { MlflowClient } from "./client.ts";
import { ensureExperiment, findExperiment } from "./experiment.ts";
import { createRun, getRun, type Run } from "./run.ts";
import { tagNames } from "./tags.ts";

/**
 * Where those who write to a model meet: a run, whose parameters MLflow lets nobody change. So of all that write one
 * under the same name the first does, and the others hear of it.
 */
export interface Journal {
  readonly entries: ReadonlyMap<string, string>;
  /** All moves of the model's versions, oldest first. */
  readonly moves: readonly RecordedMove[];
  /** False where another was first to claim what is `name`. */
  readonly claim: (name: string, value: string) => Promise<boolean>;
  /** Adds a move as the next: false, and nothing, where another was first. */
  readonly add: (move: RecordedMove) => Promise<boolean>;
}

/** The journal of a model as it is now; null where nobody has written to it. */
export async function readJournal(client: MlflowClient, model: string): Promise<Journal | null> {
  const known = client.journals.get(model);
  if (known !== undefined) return open(client, model, known);
  const anchor = await findExperiment(client, anchorOf(model));
  return anchor === null ? null : open(client, model, anchor.tags.get(tagNames.journal));
}

/** The same, made where it is not there. Of two that make it at once, the one is whose run the experiment names. */
export async function ensureJournal(client: MlflowClient, model: string, now: number): Promise<Journal> {
  const there = await readJournal(client, model);
  if (there !== null) return there;
  const { id } = await ensureExperiment(client, journals);
  const own = await client.retry(() =>
    createRun(client, {
      experiment: id,
      name: model,
      startTime: now,
      tags: [{ key: tagNames.registry, value: model }],
    }),
  );
  const anchor = await ensureExperiment(client, anchorOf(model), [{ key: tagNames.journal, value: own.id }]);
  const chosen = anchor.tags.get(tagNames.journal);
  if (chosen !== own.id) {
    const parameters = { run_id: own.id };
    await client.write({ method: "POST", path: "runs/delete", parameters, answer: z.unknown() });
  }
  return open(client, model, chosen);
}

/** The runs that are journals are in an experiment of their own: they have more parameters than anyone wants to see. */
const journals = "mlops-actions";
const longestParameter = 6_000;

function anchorOf(model: string): string {
  return `${journals}/${model}`;
}

async function open(client: MlflowClient, model: string, id: string | undefined): Promise<Journal> {
  const run = id === undefined ? null : await getRun(client, id);
  if (run === null || !run.active) {
    throw new UserError(`The journal of ${model} was deleted from MLflow: the run ${id ?? "that its tag named"}.`, {
      remedy:
        id === undefined ? `It is in the experiment ${journals}.` : `Restore it: mlflow runs restore --run-id ${id}.`,
    });
  }
  client.journals.set(model, run.id);
  const moves = await movesOf(client, run);
  const claim = (name: string, value: string) => claimIn(client, run.id, name, value);
  return {
    entries: run.parameters,
    moves,
    claim,
    add: async (move) => claim(moveName(moves.length + 1), await entryOf(client, run, move)),
  };
}

async function claimIn(client: MlflowClient, run: string, key: string, value: string): Promise<boolean> {
  const asked = { method: "POST", path: "runs/log-parameter", parameters: { run_id: run, key, value } } as const;
  const taken = { ...asked, answer: z.unknown(), unless: "INVALID_PARAMETER_VALUE" };
  if ((await client.write(taken)) !== null) return true;
  const holder = (await getRun(client, run))?.parameters.get(key);
  if (holder !== undefined) return holder === value;
  // It was refused for something else: that is said now.
  await client.write({ ...asked, answer: z.unknown() });
  return true;
}

async function movesOf(client: MlflowClient, run: Run): Promise<RecordedMove[]> {
  const moves: RecordedMove[] = [];
  for (let number = 1; ; number++) {
    const name = moveName(number);
    const entry = run.parameters.get(name);
    if (entry === undefined) return moves;
    const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(entry) ?? [];
    const text =
      sha256 === undefined
        ? entry
        : await client.getArtifact(pathOf(run, sha256), (it) => answerText(it, client.server));
    const file = `${client.server.url}/#/runs/${run.id} (${name})`;
    moves.push(readDocument(recordedMoveSchema, text, { file }));
  }
}

/** What is too long for a parameter is an artifact, and the parameter its digest. */
async function entryOf(client: MlflowClient, run: Run, move: RecordedMove): Promise<string> {
  const text = JSON.stringify(move);
  if (text.length <= longestParameter) return text;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const bytes = Buffer.from(text);
  await client.putArtifact(pathOf(run, sha256), bytes.length, () => Readable.from([bytes]));
  return `sha256:${sha256}`;
}

function pathOf(run: Run, sha256: string): string {
  return `${run.artifacts}/moves/${sha256}.json`;
}

function moveName(number: number): string {
  return `move.${String(number).padStart(6, "0")}`;
}
