import { z } from "zod";

/** scikit-learn's names: `roc_auc`, `f1_macro`. */
const metricName = z.string().min(1);
const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

const reason = z.string().optional().describe("Why a number of this object is null, in words a reviewer understands.");

const estimate = z
  .strictObject({
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    method: z.string().nullable().describe("wilson | delong | bootstrap-bca | influence | stored | …"),
    reason,
  })
  .refine((it) => it.value !== null || it.reason !== undefined, "An undefined metric needs a reason.");

const confusion = z
  .strictObject({
    labels: z.array(z.string()),
    matrix: z.array(z.array(count)).describe("Counts; a row a true class, a column a predicted one."),
  })
  .refine(
    ({ labels, matrix }) => matrix.length === labels.length && matrix.every((row) => row.length === labels.length),
    "The matrix needs a row and a column for each label.",
  );

const file = z.strictObject({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const latency = z
  .strictObject({
    microsecondsPerRow: z.number().nonnegative().describe("Time a row of the fastest warm batch on one thread."),
    rows: count,
  })
  .optional();

const measurement = z.strictObject({
  rows: count,
  confidence: z.number().gt(0).lt(1).describe("Of its intervals, two-sided."),
  holdout: z.string().nullable().describe("The digest of its hold-out; null where it was not recorded."),
  sameHoldout: z.boolean(),
  notComparable: z.string().nullable().describe("Why no margin is judged by them; null where they are comparable."),
});

const model = z.strictObject({
  artifact: file.describe("The model, or the file of its predictions."),
  origin: z.enum(["base", "registry", "file"]).optional().describe("Of a baseline: where it was taken from."),
  reference: z.string().optional().describe("Of a baseline: the commit, alias or path that was asked for."),
  asked: z
    .enum(["predictions", "metrics"])
    .optional()
    .describe("Of a baseline whose model could not be had: what a registry stored of it, and is compared with."),
  measured: measurement.optional().describe("Of a baseline: what its stored metrics rest on."),
  predictions: file
    .optional()
    .describe(
      "What it predicts of each row of the hold-out, beside this report: a path from there, by number of the row.",
    ),
  columns: z.array(z.string()).optional().describe("The columns that fed the model, in its order."),
  metrics: z.record(metricName, estimate),
  confusion: confusion.optional(),
  latency,
});

const metricVerdict = z.enum(["pass", "inconclusive", "fail"]);

const comparedMetric = z
  .strictObject({
    better: z.enum(["higher", "lower"]),
    delta: z.number().nullable().describe("candidate − baseline, as read: a loss that fell is negative."),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    method: z.string().nullable().describe("tango | delong | bootstrap-bca | influence | square-and-add | …"),
    margin: z.number().nonnegative().nullable().describe("At most this much worse; null where no rule asks."),
    p: share.nullable().optional().describe("One-sided, of worse by more than the margin; before Holm."),
    verdict: metricVerdict.nullable().describe("null where no rule asks."),
    rowsToDecide: count.nullable().optional().describe("Rows at which the interval would decide."),
    reason,
  })
  .refine((it) => it.delta !== null || it.reason !== undefined, "An undefined difference needs a reason.");

const comparison = z.strictObject({
  metrics: z.record(metricName, comparedMetric),
  unchanged: z.boolean().optional().describe("Candidate and baseline are the same file."),
  unpaired: z
    .literal(true)
    .optional()
    .describe("The differences are of independent estimates: nothing pairs the rows."),
  fixed: count.optional().describe("Rows that the baseline got wrong and the candidate right."),
  broken: count.optional(),
  mcnemarMidP: share.nullable().optional(),
});

const gateRule = z.strictObject({
  metric: metricName,
  rule: z.enum(["min", "max", "max-drop", "max-rise"]),
  limit: z.number(),
  verdict: metricVerdict,
  p: share.nullable().optional(),
  adjustedP: share.nullable().optional().describe("After Holm, across the gated metrics."),
  detail: z.string().describe("One sentence that says why."),
});

const slice = z.strictObject({
  slice: z.string().describe("`region=north`, or the name given in mlops.yml."),
  rows: count,
  metrics: z.record(metricName, estimate),
  comparison: comparison.nullable(),
  verdict: z.enum(["pass", "inconclusive", "fail", "too-small"]),
  adjustedP: share
    .nullable()
    .optional()
    .describe("The smallest of its metrics, after Benjamini–Hochberg across slices."),
  reason,
});

/** report.json of evaluate-model. Undefined numbers are null and have a `reason`; nothing is NaN. */
export const evaluationSchema = z.strictObject({
  kind: z.literal("evaluation"),
  schemaVersion: z.literal(1),
  model: z.string(),
  task: z.enum(["binary", "multiclass", "regression"]),
  verdict: z.enum(["pass", "warn", "fail"]),
  headline: z.string(),
  rows: z.strictObject({
    used: count,
    excluded: count,
    exclusions: z.array(z.strictObject({ reason: z.string(), rows: count })),
  }),
  confidence: z.number().gt(0).lt(1).describe("Of all intervals, two-sided."),
  candidate: model,
  baseline: model.nullable(),
  comparison: comparison.nullable(),
  gate: z.array(gateRule),
  slices: z.array(slice),
  provenance: z.strictObject({
    data: file.extend({ rows: count }),
    commit: z.string().nullable(),
    actionsVersion: z.string(),
  }),
});

export type EvaluationData = z.infer<typeof evaluationSchema>;
export type EstimateData = z.infer<typeof estimate>;
export type ConfusionData = z.infer<typeof confusion>;
export type ModelData = z.infer<typeof model>;
export type ComparedMetricData = z.infer<typeof comparedMetric>;
export type ComparisonData = z.infer<typeof comparison>;
export type GateRuleData = z.infer<typeof gateRule>;
export type SliceData = z.infer<typeof slice>;

/** The JSON Schema (draft 2020-12) of report.json, published as `evaluation.schema.json`. */
export function evaluationJsonSchema(): object {
  return { title: "report.json of evaluate-model", ...z.toJSONSchema(evaluationSchema) };
}
