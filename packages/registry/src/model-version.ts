import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits are expected");
const count = z.int().nonnegative();
const text = z.string().min(1);

const metric = z.object({
  name: text.describe("scikit-learn's name: roc_auc, f1_macro."),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

const evaluation = z.object({
  verdict: z.enum(["pass", "warn", "fail"]),
  report: sha256.describe("Of the report.json that says so."),
  rows: count.describe("Rows of the hold-out that were used."),
  confidence: z.number().gt(0).lt(1).describe("Of all intervals, two-sided."),
  metrics: z.array(metric),
  slices: z.array(z.object({ slice: text, rows: count, verdict: text, metrics: z.array(metric) })).optional(),
});

/** One of the two digests is there: DVC knows files by their MD5. */
const dataset = z
  .object({
    path: text,
    sha256: sha256.nullable(),
    md5: z
      .string()
      .regex(/^[0-9a-f]{32}(\.dir)?$/)
      .nullable()
      .describe("DVC's; of a folder it ends in .dir."),
    rows: count.nullable(),
  })
  .refine((it) => it.sha256 !== null || it.md5 !== null, "A dataset needs a digest.");

const storedFile = z.object({
  name: text,
  sha256,
  bytes: count,
  held: z.boolean().describe("Whether the registry has its bytes, or no more than its digest."),
  source: text.nullable().describe("Where else its bytes are: a URL, or a path in the repository."),
});

const tensor = z.object({
  name: text,
  type: text.describe("float32, int64, string, …"),
  shape: z.array(count.nullable()).describe("null: of any size."),
});

const signature = z.object({
  inputs: z.array(tensor),
  outputs: z.array(tensor).nullable().describe("null: one of them is a sequence or map."),
});

const actor = z.object({
  actor: text.describe("A GitHub login, or a name on this machine."),
  run: text.nullable().describe("URL of the workflow run."),
  event: text.nullable().describe("What started it: push, release, …"),
});

/** The immutable document of a version, as every home keeps it. What is not known is null. Keys of later releases are passed over. */
export const modelVersionSchema = z.object({
  kind: z.literal("model-version"),
  schemaVersion: z.literal(1),
  model: text,
  number: z.int().positive().describe("1, 2, … without holes within a model."),
  semver: text.nullable(),
  createdAt: z.iso.datetime(),
  artifact: z.object({
    file: text.describe("Its name among `files`."),
    weights: z
      .array(text)
      .optional()
      .describe("Files that hold weights beside it: the digest is of all, one after the other."),
    sha256,
    bytes: count,
    signature: signature.optional().describe("What the model takes and gives, by its own file."),
  }),
  image: z
    .object({
      reference: text.describe("host/path@sha256:…"),
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    })
    .nullable(),
  evaluation: evaluation.nullable(),
  required: z.enum(["pass", "warn", "none"]).describe("What was asked of the evaluation at registration."),
  data: z.object({ holdout: dataset.nullable(), training: dataset.nullable() }),
  profile: text.nullable().describe("Name of the stored file that describes the training data."),
  code: z
    .object({ repository: text.nullable(), commit: text, ref: text.nullable(), dirty: z.boolean() })
    .nullable()
    .describe("dirty: files differed from the commit."),
  environment: z
    .object({
      python: text.nullable(),
      locks: z.array(z.object({ path: text, sha256 })),
      packages: z.array(z.object({ name: text, version: text })),
    })
    .nullable(),
  parameters: z.record(text, z.union([z.string(), z.number(), z.boolean(), z.null()])),
  run: z
    .object({ kind: z.enum(["mlflow", "dvc"]), id: text, url: text.nullable() })
    .nullable()
    .describe("The training run."),
  by: actor,
  attestations: z.object({ sbom: text.nullable(), provenance: text.nullable() }).describe("Digests: sha256:…"),
  parent: z.int().positive().nullable().describe("The version that this one was trained from or is to replace."),
  files: z.array(storedFile),
});

export type ModelVersion = z.infer<typeof modelVersionSchema>;
export type VersionFile = z.infer<typeof storedFile>;
export type VersionEvaluation = z.infer<typeof evaluation>;
export type VersionMetric = z.infer<typeof metric>;
export type ModelSignature = z.infer<typeof signature>;
export type VersionDataset = z.infer<typeof dataset>;
export type Actor = z.infer<typeof actor>;
/** What was asked of the evaluation: `none` is recorded for ever. */
export type Requirement = ModelVersion["required"];

/** What a caller knows of a version before it is one; the home adds number, time and what it stored. */
export type Candidate = Omit<ModelVersion, "kind" | "schemaVersion" | "number" | "createdAt" | "files">;

export const actorSchema = actor;
