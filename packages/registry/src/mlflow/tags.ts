import { z } from "zod";

/** As MLflow sends and takes tags and parameters. */
export type Tags = readonly { readonly key: string; readonly value: string }[];

export const pairsSchema = z.array(z.object({ key: z.string(), value: z.string().default("") })).default([]);

export function tagsOf(pairs: Tags): Map<string, string> {
  return new Map(pairs.map(({ key, value }) => [key, value]));
}

/** What is null has no tag. */
export function asTags(values: Readonly<Record<string, string | null>>): Tags {
  return Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

/** The tags by which versions, runs and models of this registry are known. */
export const tagNames = {
  /** Of a registered model: how many of its moves MLflow's own tags and aliases show. */
  shown: "mlops.moves-shown",
  /** Of a registered model that has versions of this registry. */
  registry: "mlops.registry",
  /** Of an experiment: the run that is the model's journal. */
  journal: "mlops.journal",
  /** Of a run: the digest of the whole candidate. */
  candidate: "mlops.candidate",
  artifact: "mlops.artifact",
  status: "mlops.status",
  stage: "mlops.stage",
} as const;
