import { z } from "zod";
import { contradictions } from "./contradictions.ts";
import { dictionary } from "./dictionary.ts";
import { environmentsSchema, gitflowSchema } from "./gitflow-schema.ts";
import { openLineageSchema } from "./openlineage-schema.ts";
import { packageSchema } from "./package-schema.ts";
import { qualitySchema } from "./quality-schema.ts";
import { cardSchema, registrySchema } from "./registry-schema.ts";

/*
 * Keys whose rooms are not built yet (drift, rollout, …) are known and hold any keys: one file tells every
 * action, so an action must not refuse what is meant for another, and a file written by the documentation is legal.
 * Nothing reads them yet; the room that does gives them a schema of their own here.
 */
const later = (description: string) => z.looseObject({}).optional().describe(description);

const text = z.string().min(1);
/** A label as it is written: `positive: 1` is the text "1". */
const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const names = z.array(text).min(1);

const predictionColumns = z.strictObject({
  path: text.describe("Path of the predictions file: CSV, TSV, Parquet or JSON Lines, also gzipped."),
  label: text.optional().describe("Column of the predicted label. Default: label."),
  score: text.optional().describe("Column of the positive class's probability. Default: score."),
  scores: dictionary(text).optional().describe("Column of each class's probability. Default: score_<class>."),
  prediction: text.optional().describe("Column of the predicted value of a regression. Default: prediction."),
});

const data = z.strictObject({
  holdout: text
    .optional()
    .describe("Path of the labelled rows that both models predict: CSV, TSV, Parquet or JSON Lines, also gzipped."),
  reference: text.optional().describe("Path of the training data, which later data is compared with."),
  target: text.describe("The column that holds the truth."),
  positive: label
    .optional()
    .describe(
      "The label of the positive class (binary tasks). Not needed where the labels are 0 and 1, or false and true.",
    ),
  id: text.optional().describe("The column that identifies a row; predictions files are paired by it."),
  features: names
    .optional()
    .describe(
      "The columns that feed the model, in order. Default: by the names of the model's inputs, else all columns but id, target and ignored ones.",
    ),
  ignore: z
    .array(text)
    .optional()
    .describe("Columns that do not feed the model by themselves. They may still be slices."),
  columns: dictionary(z.enum(["text", "float", "integer", "boolean"]))
    .optional()
    .describe("Types of columns, where the data does not tell: { zip: text }."),
  missing: z
    .array(label)
    .optional()
    .describe('Texts that mean "missing", besides the empty cell. Default: NA, NaN and null in numeric columns.'),
  unlabelled: z
    .enum(["error", "exclude"])
    .optional()
    .describe("What happens to hold-out rows without a label. Default: error."),
});

const margin = z.number().min(0).optional();
const rule = z
  .strictObject({
    min: z.number().optional().describe("The candidate's metric must not be below."),
    max: z.number().optional().describe("The candidate's metric must not be above."),
    "max-drop": margin.describe("How much worse than the baseline a score may be (scores drop)."),
    "max-rise": margin.describe("How much worse than the baseline a loss may be (losses rise)."),
  })
  .nullable()
  .describe("Limits of a metric. Without a margin, metrics on a scale of 0 to 1 may be 0.01 worse than the baseline.");

const slice = z.union([
  text.describe("A column: each of its values is a slice."),
  z.strictObject({
    name: text.describe("What the report calls the slice."),
    where: text.describe("Which rows belong to it, as an SQL condition on the hold-out's columns: mean_radius < 12."),
  }),
]);

const gate = z.strictObject({
  "on-inconclusive": z
    .enum(["pass", "warn", "fail", "point"])
    .optional()
    .describe("What an undecided gate means; point lets the point estimates decide. Default: warn."),
  confidence: z.number().gt(0.5).lt(1).optional().describe("Of the two-sided intervals. Default: 0.95."),
  "min-rows": z.int().min(1).optional().describe("Slices with fewer rows are listed as too small. Default: 50."),
  metrics: dictionary(rule)
    .optional()
    .describe("Limits by metric, in scikit-learn's names: { roc_auc: { min: 0.95, max-drop: 0.01 } }."),
  slices: z.array(slice).optional().describe("Parts of the hold-out that are compared on their own."),
});

const model = z.strictObject({
  task: z
    .enum(["binary", "multiclass", "regression"])
    .describe("What the model predicts: two classes, several, or a number."),
  artifact: text.optional().describe("Path of the candidate's ONNX file."),
  predictions: z
    .union([text, predictionColumns])
    .optional()
    .describe("A predictions file instead of an artifact: its path, or its path and the names of its columns."),
  data: data.describe("The model's data and what its columns mean."),
  classes: z
    .array(label)
    .min(2)
    .optional()
    .describe("The order of the scores' classes, where the graph does not tell."),
  outputs: z
    .strictObject({
      label: text.optional().describe("The output that holds the predicted label or value."),
      scores: text.optional().describe("The output that holds the scores."),
    })
    .optional()
    .describe("Names of outputs in the graph, where type and shape do not tell."),
  scores: z
    .enum(["probabilities", "logits"])
    .optional()
    .describe("What the model's scores are. Default: probabilities."),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      "The score above which a row is positive (binary tasks). Default: the model's own label, without one 0.5.",
    ),
  baseline: text
    .optional()
    .describe(
      "What the candidate is compared with: base (the artifact at the pull request's merge base), registry:<alias or version>, a path, or none. Default: base.",
    ),
  gate: gate.optional().describe("What the candidate must hold."),
  drift: later("What counts as drift."),
  package: packageSchema.optional().describe("The image that serves the model."),
  card: cardSchema.optional().describe("What the model's card says that no file can tell."),
  rollout: later("How traffic shifts to a new version."),
  retrain: later("When and how the model is retrained."),
});

/** A model's keys as they stand in the file or are given by inputs. */
export const modelSchema = model.superRefine((declared, context) => {
  for (const { message, path, remedy } of contradictions(declared)) {
    context.addIssue({ code: "custom", message, path: [...path], params: { remedy } });
  }
});

/** The same for its image, which needs no data. */
export const packagedSchema = model.extend({ data: data.partial().optional() });

export type DeclaredLimits = NonNullable<z.output<typeof rule>>;
export type DeclaredModel = z.output<typeof model>;

export const configSchema = z.strictObject({
  models: dictionary(modelSchema)
    .refine((models) => models.size > 0, "The file declares no model.")
    .optional()
    .describe("The team's models by name."),
  quality: qualitySchema.optional().describe("The gate on the code that trains and serves the models."),
  registry: registrySchema.optional().describe("Where model versions are kept, and what they must have."),
  openlineage: openLineageSchema
    .optional()
    .describe("The server that takes events of OpenLineage: its address, or { url, key }. Default: none are sent."),
  gitflow: gitflowSchema.optional().describe("What branches and tags mean, and which may enter which."),
  environments: environmentsSchema
    .optional()
    .describe("Branches and accounts of each environment, the first that fits."),
  sinks: later("Where numbers and alerts go. Secrets never stand here, only names of environment variables."),
});
