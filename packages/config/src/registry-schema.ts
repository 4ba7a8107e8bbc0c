import { z } from "zod";
import { duration } from "./duration.ts";

const text = z.string().min(1);

const git = z.strictObject({
  branch: text.optional().describe("The branch that holds it, apart from the code's. Default: mlops-registry."),
  remote: text.optional().describe("The remote that it is pushed to, by its name. Default: origin."),
  tags: z.boolean().optional().describe("Whether the commit of each new version gets the tag model@version."),
  "largest-file": z
    .int()
    .min(0)
    .optional()
    .describe("Bytes above which the digest of a file alone is kept. Default: 10485760."),
});

const sagemaker = z.strictObject({
  bucket: text.describe("The S3 bucket that documents and models are kept in."),
  prefix: text.optional().describe("Where in the bucket. Default: mlops-registry."),
  region: text.optional().describe("The region. Default: that of the environment."),
  role: text.optional().describe("A role to assume, where the registry is another account's."),
  "external-id": text.optional().describe("What the role's trust policy asks for."),
  "kms-key": text.optional().describe("The key that encrypts what is kept. Default: the bucket's own."),
});

const mlflow = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: "an address is written https://mlflow.example.com" })
    .optional()
    .describe("The server. Default: what the environment variable MLFLOW_TRACKING_URI says."),
  experiment: text.optional().describe("The experiment that holds the runs of versions. Default: the model's name."),
});

/** The key `registry` of mlops.yml: where versions are, one of four homes, and what they must have. */
export const registrySchema = z
  .strictObject({
    directory: text.optional().describe("A folder, which git or S3 can carry. Default: .mlops/registry."),
    git: git.optional().describe("A branch of this repository; the token of the checkout is enough: {}."),
    sagemaker: sagemaker.optional().describe("SageMaker's model registry."),
    mlflow: mlflow.optional().describe("An MLflow 3 server."),
    require: z
      .enum(["pass", "warn", "none"])
      .optional()
      .describe("What the evaluation of a version must say: pass, at least warn, or none at all. Default: warn."),
    wait: duration.optional().describe("How long a promotion waits for an approval. Default: not at all."),
  })
  .refine((it) => homes.filter((home) => it[home] !== undefined).length <= 1, {
    message: "A registry has one home: directory, git, sagemaker or mlflow.",
  });

const sentences = z.union([text, z.array(text)]).transform((said) => (typeof said === "string" ? [said] : said));

const homes = ["directory", "git", "sagemaker", "mlflow"] as const;

/** The key `card` of a model: what no file can tell of it. */
export const cardSchema = z.strictObject({
  description: text.optional().describe("What it is, in paragraphs of plain text."),
  "intended-use": sentences.optional().describe("What it is for: a sentence, or a list of them, as the next four."),
  "out-of-scope": sentences.optional().describe("What it is not for."),
  limits: sentences.optional().describe("What is known to go wrong."),
  ethics: sentences.optional().describe("Who may be harmed, and what is done about it."),
  owners: sentences.optional().describe("Who answers for it."),
  licence: text.optional().describe("Its licence, as SPDX names it."),
});

export type DeclaredRegistry = z.output<typeof registrySchema>;
