import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { z } from "zod";
import { writeDocument } from "../document.ts";
import { type Candidate, modelVersionSchema } from "../model-version.ts";
import type { RegistryEffects } from "../registry.ts";
import { type DigestedFile, openFile, storedFile } from "../stored-file.ts";
import type { MlflowClient } from "./client.ts";
import { documentPath, type UnnumberedVersion } from "./documents.ts";
import { ensureExperiment } from "./experiment.ts";
import { filePath, flavourFiles, modelFolder } from "./model-folder.ts";
import { createRun, endRun, findRun, type Run } from "./run.ts";
import { batchesOf, recordOf } from "./run-record.ts";
import { asTags, tagNames } from "./tags.ts";

/** All of a version but its number: no more than its creation is left to do. */
export interface PreparedVersion {
  readonly content: UnnumberedVersion;
  /** Digest of its document. */
  readonly document: string;
  readonly run: Run;
  /** Of the model in MLflow. */
  readonly source: string;
}

/**
 * Puts all of a candidate into a run. One that was killed on its way is found by the digest of the candidate and goes on
 * with the same run: what was written is written again as it was.
 */
export async function recordRun(
  client: MlflowClient,
  candidate: Candidate,
  files: readonly DigestedFile[],
  { experiment, now }: { readonly experiment: string; readonly now: RegistryEffects["now"] },
): Promise<PreparedVersion> {
  const run = await runOf(client, candidate, files, { experiment, now });
  const createdAt = new Date(run.startTime);
  const content = modelVersionSchema.omit({ number: true }).parse({
    ...{ ...candidate, kind: "model-version", schemaVersion: 1, createdAt: createdAt.toISOString() },
    files: files.map((file) => storedFile(file, true)),
  });

  const record = recordOf(candidate);
  for (const { metrics, params } of batchesOf(record)) {
    const timed = metrics.map((metric) => ({ ...metric, timestamp: run.startTime, step: 0 }));
    const parameters = { run_id: run.id, metrics: timed, params };
    await client.write({ method: "POST", path: "runs/log-batch", parameters, answer: z.unknown() });
  }
  if (record.datasets.length > 0) {
    const parameters = { run_id: run.id, datasets: record.datasets };
    await client.write({ method: "POST", path: "runs/log-inputs", parameters, answer: z.unknown() });
  }

  const putText = (path: string, text: string) => {
    const bytes = Buffer.from(text);
    return client.putArtifact(`${run.artifacts}/${path}`, bytes.length, () => Readable.from([bytes]));
  };
  for (const file of files) {
    await client.putArtifact(`${run.artifacts}/${filePath(candidate.artifact, file.name)}`, file.bytes, () =>
      openFile(file),
    );
  }
  if (files.some(({ name }) => name === candidate.artifact.file)) {
    const flavour = flavourFiles(candidate, { run: run.id, createdAt });
    for (const [path, text] of flavour) await putText(path, text);
  }
  const document = writeDocument(content);
  await putText(documentPath, document);
  await endRun(client, run.id, "FINISHED", now().getTime());
  return { content, document: digestOf(document), run, source: `${run.artifactUri}/${modelFolder}` };
}

interface Circumstances {
  readonly experiment: string;
  readonly now: RegistryEffects["now"];
}

async function runOf(
  client: MlflowClient,
  candidate: Candidate,
  files: readonly DigestedFile[],
  { experiment, now }: Circumstances,
): Promise<Run> {
  const { id } = await ensureExperiment(client, experiment);
  const whole = files.map(({ name, sha256 }) => [name, sha256]);
  const mark = { key: tagNames.candidate, value: digestOf(JSON.stringify([candidate, whole])) };
  const { model, semver, artifact, code, by } = candidate;
  const tags = asTags({
    [mark.key]: mark.value,
    [tagNames.artifact]: artifact.sha256,
    "mlflow.user": by.actor,
    "mlflow.source.name": code?.repository ?? null,
    "mlflow.source.git.commit": code?.commit ?? null,
    "mlflow.source.type": "JOB",
  });
  const name = `${model} ${semver ?? artifact.sha256.slice(0, 12)}`;
  // Where the answer to a creation is lost, looking again finds what it made.
  return client.retry(
    async () =>
      (await findRun(client, id, mark)) ??
      (await createRun(client, { experiment: id, name, startTime: now().getTime(), tags })),
  );
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
