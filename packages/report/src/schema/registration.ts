import { z } from "zod";

const text = z.string().nullable();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const promotedImage = z.strictObject({
  reference: z.string().describe("host/path@sha256:…"),
  digest: z.string(),
  from: z.string().describe("The image that the version was registered with."),
  bytesSent: z.int().nonnegative(),
  tags: z.array(
    z.strictObject({
      name: z.string(),
      set: z
        .enum(["there", "new", "moved", "kept"])
        .describe("kept: it stays with another image, as the repository lets no tag move."),
    }),
  ),
  referrers: z
    .array(z.strictObject({ digest: z.string(), artifactType: text }))
    .describe("What is attached: SBOM, provenance."),
});

/** report.json of register-model. What there is none of is null. */
export const registrationSchema = z.strictObject({
  kind: z.literal("registration"),
  schemaVersion: z.literal(1),
  verdict: z.enum(["pass", "warn", "fail"]),
  headline: z.string(),
  model: z.string(),
  version: z.string().describe("The number, as text: 3."),
  semver: text,
  home: z.enum(["directory", "git", "sagemaker", "mlflow"]),
  location: z.string().describe("Where the home keeps it, for people."),
  created: z.boolean().describe("False where the artifact was a version already."),
  artifact: z.strictObject({ sha256, bytes: z.int().nonnegative() }),
  image: z.strictObject({ reference: z.string(), digest: z.string() }).nullable(),
  status: z.enum(["pending", "approved", "rejected"]),
  stage: text,
  aliases: z.array(z.string()),
  moves: z
    .array(z.strictObject({ kind: z.string(), value: text, made: z.boolean() }))
    .describe("What this run asked of it; made is false where it stood so already."),
  promotion: z
    .strictObject({
      environment: z.string(),
      done: z.boolean(),
      why: text.describe("Why it was not done."),
      replaced: text.describe("The version that was there before."),
      image: promotedImage
        .nullable()
        .describe("At the registry of the environment; null where it has none of its own."),
    })
    .nullable(),
  parent: text.describe("The version that was the champion when it was registered."),
  evaluation: z
    .strictObject({
      path: text.describe("Where the report was read; null of a version that was registered by another run."),
      sha256,
      verdict: z.enum(["pass", "warn", "fail"]),
      rows: z.int().nonnegative(),
    })
    .nullable(),
  data: z.strictObject({ holdout: text, training: text }).describe("sha256:… or md5:… of what DVC tracks."),
  attestations: z.strictObject({ sbom: text, provenance: text }),
  statement: z
    .strictObject({ sha256, referrer: text.describe("Its digest where it is attached to the image.") })
    .describe("registration.intoto.json, beside this file."),
  notes: z.array(z.string()).describe("What could not be attached or told to others, and why. The version is there."),
  provenance: z.strictObject({ commit: text, dirty: z.boolean().nullable(), actionsVersion: z.string() }),
});

export type RegistrationData = z.infer<typeof registrationSchema>;

/** The JSON Schema (draft 2020-12) of report.json, published as `registration.schema.json`. */
export function registrationJsonSchema(): object {
  return { title: "report.json of register-model", ...z.toJSONSchema(registrationSchema) };
}
