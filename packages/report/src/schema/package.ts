import { z } from "zod";
import { layerRoles } from "./layer-roles.ts";

const name = z.string().nullable();
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const bytes = z.int().nonnegative();

/** report.json of package-model. What there is none of is null. */
export const packageSchema = z.strictObject({
  kind: z.literal("package"),
  schemaVersion: z.literal(1),
  verdict: z.enum(["pass", "warn", "fail"]),
  headline: z.string(),
  model: z.string(),
  version: z.string(),
  format: z.enum(["serving", "lambda", "modelpack"]),
  image: z.string().describe("Where it is, by its digest: host/path@sha256:…, or the layout folder's."),
  digest: digest.describe("Of the manifest; of the index where there are several platforms."),
  destination: z.enum(["registry", "layout"]),
  tags: z.array(z.string()),
  platforms: z.array(z.strictObject({ platform: z.string(), digest })),
  layers: z
    .array(
      z.strictObject({
        digest,
        bytes,
        role: z.enum(layerRoles),
        sent: z.boolean(),
        how: z.enum(["sent", "mounted", "there"]),
        new: z.boolean().nullable().describe("Whether the previous image lacks it; null where there is none."),
      }),
    )
    .describe("Each once, the lowest first."),
  previous: z.strictObject({ tag: z.string(), digest }).nullable().describe("What the newest moving tag named before."),
  bytesSent: bytes.describe("Of blobs that were not there."),
  artifact: z.strictObject({ path: z.string(), sha256: z.string(), bytes }),
  features: z.array(z.string()).nullable(),
  base: z
    .strictObject({ name: z.string(), digest: name, pinned: z.boolean() })
    .nullable()
    .describe("null for a ModelPack and for an image of a Dockerfile."),
  referrers: z.array(z.strictObject({ artifactType: z.string(), digest })),
  scans: z
    .array(
      z.strictObject({
        done: z.boolean(),
        kind: z.enum(["basic", "enhanced"]).nullable(),
        passed: z.boolean().nullable(),
        why: name.describe("Why there is no result."),
        counts: z.record(z.string(), z.int()).nullable(),
        failing: z.array(
          z.strictObject({
            name: z.string(),
            severity: z.string(),
            package: z.string(),
            version: z.string(),
            fixedIn: name,
          }),
        ),
        allowed: z.array(z.strictObject({ name: z.string(), until: z.string(), reason: z.string() })),
      }),
    )
    .nullable(),
  python: z
    .strictObject({
      index: z.string(),
      files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), uploaded: z.boolean() })),
    })
    .nullable(),
  provenance: z.strictObject({
    commit: name,
    dirty: z
      .boolean()
      .nullable()
      .optional()
      .describe(
        "Whether tracked files differed from the commit; null where the run named the commit, or nobody could tell.",
      ),
    actionsVersion: z.string(),
  }),
});

export type PackageData = z.infer<typeof packageSchema>;

/** The JSON Schema (draft 2020-12) of report.json, published as `package.schema.json`. */
export function packageJsonSchema(): object {
  return { title: "report.json of package-model", ...z.toJSONSchema(packageSchema) };
}
