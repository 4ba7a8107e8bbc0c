import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import type { MlflowClient } from "./client.ts";
import type { Server } from "./settings.ts";
import { pairsSchema, type Tags, tagsOf } from "./tags.ts";

export interface Experiment {
  readonly id: string;
  readonly tags: ReadonlyMap<string, string>;
}

/** @throws UserError on one that was deleted: its name is taken and nothing goes into it */
export async function findExperiment(client: MlflowClient, name: string): Promise<Experiment | null> {
  const found = await client.read({
    ...{ method: "GET", path: "experiments/get-by-name", parameters: { experiment_name: name } },
    ...{ answer: foundSchema, unless: "RESOURCE_DOES_NOT_EXIST" },
  });
  if (found === null) return null;
  const { experiment_id, artifact_location, lifecycle_stage, tags } = found.experiment;
  if (lifecycle_stage === "deleted") {
    throw new UserError(`The experiment ${name} of MLflow was deleted.`, {
      remedy: `Restore it: mlflow experiments restore --experiment-id ${experiment_id}.`,
    });
  }
  checkLocation(client.server, name, artifact_location);
  return { id: experiment_id, tags: tagsOf(tags) };
}

/** The experiment of that name; of two that make it at once the first does, and its tags stay. */
export async function ensureExperiment(client: MlflowClient, name: string, tags: Tags = []): Promise<Experiment> {
  const found = await findExperiment(client, name);
  if (found !== null) return found;
  await client.write({
    ...{ method: "POST", path: "experiments/create", parameters: { name, tags } },
    ...{ answer: z.unknown(), unless: "RESOURCE_ALREADY_EXISTS" },
  });
  const made = await findExperiment(client, name);
  if (made === null) throw new Error(`MLflow says that the experiment ${name} exists, and does not find it`);
  return made;
}

/** Only what the server itself stores is reached with its credentials alone. */
function checkLocation(server: Server, name: string, location: string): void {
  const url = URL.canParse(location) ? new URL(location) : null;
  if (url?.protocol === "mlflow-artifacts:" && (url.host === "" || url.host === server.host)) return;
  const where =
    url === null || url.protocol === "file:" ? "in a folder of the server's machine" : `in ${url.protocol}//`;
  throw new UserError(`The experiment ${name} of MLflow keeps its artifacts ${where}, not through the server.`, {
    remedy:
      "Start the server with --serve-artifacts and --artifacts-destination, and name an experiment that was made since (registry: mlflow: experiment:).",
  });
}

const foundSchema = z.object({
  experiment: z.object({
    experiment_id: z.string(),
    artifact_location: z.string().default(""),
    lifecycle_stage: z.string().default("active"),
    tags: pairsSchema,
  }),
});
