import { z } from "zod";
import type { MlflowClient } from "./client.ts";
import { pairsSchema, type Tags, tagsOf } from "./tags.ts";

export interface Run {
  readonly id: string;
  /** Milliseconds since 1970, as who made it said. */
  readonly startTime: number;
  /** Where its artifacts are, below the root of the server's artifacts. */
  readonly artifacts: string;
  /** The same as MLflow names it. */
  readonly artifactUri: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly active: boolean;
}

export interface NewRun {
  readonly experiment: string;
  readonly name: string;
  readonly startTime: number;
  readonly tags: Tags;
}

/** Not sent again where its answer is lost: a Transient is thrown then. */
export async function createRun(client: MlflowClient, { experiment, name, startTime, tags }: NewRun): Promise<Run> {
  const parameters = { experiment_id: experiment, run_name: name, start_time: startTime, tags };
  const made = await client.write({
    ...{ method: "POST", path: "runs/create", parameters, answer: z.object({ run: runSchema }), once: true },
  });
  return asRun(made!.run);
}

/** Null where it was never there. */
export async function getRun(client: MlflowClient, id: string): Promise<Run | null> {
  const found = await client.read({
    ...{ method: "GET", path: "runs/get", parameters: { run_id: id }, answer: z.object({ run: runSchema }) },
    unless: "RESOURCE_DOES_NOT_EXIST",
  });
  return found === null ? null : asRun(found.run);
}

/** The oldest run of an experiment with a tag of that value, which holds no quote. */
export async function findRun(
  client: MlflowClient,
  experiment: string,
  tag: { readonly key: string; readonly value: string },
): Promise<Run | null> {
  const parameters = {
    experiment_ids: [experiment],
    filter: `tags.\`${tag.key}\` = '${tag.value}'`,
    run_view_type: "ACTIVE_ONLY",
    order_by: ["attributes.start_time ASC"],
    max_results: 1,
  };
  const answer = z.object({ runs: z.array(runSchema).default([]) });
  const found = await client.read({ method: "POST", path: "runs/search", parameters, answer });
  const [run] = found!.runs;
  return run === undefined ? null : asRun(run);
}

export async function endRun(client: MlflowClient, id: string, status: "FINISHED" | "KILLED", at: number) {
  const parameters = { run_id: id, status, end_time: at };
  await client.write({ method: "POST", path: "runs/update", parameters, answer: z.unknown() });
}

const runSchema = z.object({
  info: z.object({
    run_id: z.string(),
    start_time: z.coerce.number().default(0),
    artifact_uri: z.string(),
    lifecycle_stage: z.string().default("active"),
  }),
  data: z.object({ params: pairsSchema }).prefault({}),
});

function asRun({ info, data }: z.output<typeof runSchema>): Run {
  return {
    id: info.run_id,
    startTime: info.start_time,
    artifactUri: info.artifact_uri,
    artifacts: artifactPath(info.artifact_uri),
    parameters: tagsOf(data.params),
    active: info.lifecycle_stage === "active",
  };
}

/** `mlflow-artifacts:/1/f00/artifacts` is `1/f00/artifacts`. */
export function artifactPath(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname.replace(/^\/+/, ""));
}
