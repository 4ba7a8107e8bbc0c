import { z } from "zod";
import { parseJsonFile } from "./json-file.ts";

const name = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,127}$/, "use letters, digits, dots, hyphens and underscores, 128 at most");

/**
 * What `model.json` beside `model.onnx` says of it, as the evaluation knew it: everything that the graph does not tell. Keys that are unknown here are
 * left to others.
 */
export const descriptionSchema = z.object({
  name: name.default("model"),
  version: name.default("1"),
  task: z.enum(["binary", "multiclass", "regression"]),
  /** File beside this one. */
  artifact: z
    .string()
    .regex(/^[^/\\]+$/, "name a file of the same folder")
    .default("model.onnx"),
  /** Columns that feed the model, in its order; null: by the names of its inputs, else whatever is sent, in order. */
  features: z.array(z.string()).min(1).nullable().default(null),
  /** Order of the scores, where the graph does not tell. */
  classes: z.array(z.string()).min(2).nullable().default(null),
  /** Of a binary model; needed where there is a threshold. */
  positive: z.string().nullable().default(null),
  /** A row is positive where its score is above; null: the model's own label, else the first arg max. */
  threshold: z.number().min(0).max(1).nullable().default(null),
  /** Names of outputs in the graph, where type and shape do not tell. */
  outputs: z.object({ label: z.string().optional(), scores: z.string().optional() }).nullable().default(null),
  scores: z.enum(["probabilities", "logits"]).default("probabilities"),
  /** Of a model that takes images: a pixel of 0 to 255 becomes (pixel × scale − mean) / std, the last two by channel. */
  image: z
    .object({
      scale: z.number().default(1),
      mean: z.array(z.number()).nullable().default(null),
      std: z.array(z.number().positive()).nullable().default(null),
    })
    .nullable()
    .default(null),
  /** Of the artifact, followed by those of weights beside it; compared before the model is served. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});

export type Description = z.output<typeof descriptionSchema>;
/** What may be left out when it is written. */
export type DescriptionInput = z.input<typeof descriptionSchema>;

/** @throws UserError that names each wrong key */
export function parseDescription(text: string, file: string): Description {
  return parseJsonFile(descriptionSchema, text, file);
}
