import { z } from "zod";
import { duration } from "./duration.ts";

const text = z.string().min(1);
const severity = z.enum(["low", "medium", "high", "critical"]);
const day = z.iso.date("a day is written 2026-12-31");

const scan = z.strictObject({
  "fail-on": severity.optional().describe("The least severity that fails: low, medium, high, critical. Default: high."),
  "ignore-unfixed": z
    .boolean()
    .optional()
    .describe("Whether findings that no version fixes yet are left out. Default: false."),
  allow: z
    .array(
      z.strictObject({
        id: text.describe("The finding: CVE-2026-12345."),
        until: day.describe("The last day on which it is allowed."),
        reason: text.describe("Why it may stay until then."),
      }),
    )
    .optional()
    .describe("Findings that do not count for a while."),
  "time-limit": duration.optional().describe("How long to wait for the scan. Default: 10m."),
});

const ecr = z.strictObject({
  create: z.boolean().optional().describe("Whether a repository that is not there is created. Default: false."),
  immutable: z.boolean().optional().describe("Whether tags of a created repository cannot move. Default: true."),
  "scan-on-push": z.boolean().optional().describe("Whether a created repository scans what arrives. Default: true."),
  keep: z.int().min(1).optional().describe("How many images a created repository keeps. Default: all."),
  kms: text.optional().describe("The key that encrypts a created repository. Default: the registry's own."),
});

const python = z.strictObject({
  index: text.describe(
    "The simple index that is asked what is there: https://nexus.example.com/repository/pypi/simple/.",
  ),
  upload: text.describe("Where distributions are uploaded: https://nexus.example.com/repository/pypi/."),
  username: text.optional().describe("The environment variable that holds the user's name."),
  password: text.optional().describe("The environment variable that holds the password or token."),
});

const perChannel = z.array(z.number()).min(1).optional();
const image = z.strictObject({
  scale: z
    .number()
    .positive()
    .optional()
    .describe("What each value of a pixel, 0 to 255, is multiplied by. Default: 1."),
  mean: perChannel.describe("What is then subtracted, a number a channel. Default: nothing."),
  std: perChannel.describe("What it is then divided by, a number a channel. Default: 1."),
});

/** The key `package` of a model in mlops.yml. */
export const packageSchema = z.strictObject({
  repository: text
    .optional()
    .describe(
      "Where the image is pushed: host/path, a path at the registry of the environment, or none for an OCI layout folder, .mlops/image. Default: none.",
    ),
  base: text
    .optional()
    .describe(
      "The image below: a reference, best with its digest, whose image holds node 20 or newer and glibc; or scratch+node, made of this machine's node. Default: scratch+node.",
    ),
  format: z
    .enum(["serving", "lambda", "modelpack"])
    .optional()
    .describe(
      "serving: a server for SageMaker, KServe and HTTP; lambda: for AWS Lambda; modelpack: the model alone. Default: serving.",
    ),
  platform: z
    .enum(["linux/amd64", "linux/arm64", "both"])
    .optional()
    .describe("linux/amd64, linux/arm64 or both. Default: this machine's."),
  dockerfile: text.optional().describe("A Dockerfile of your own, built by docker or buildah, instead of our layers."),
  image: image.optional().describe("How the pixels of a picture become the numbers that the model takes."),
  attest: z.boolean().optional().describe("Whether an SBOM and a provenance statement are attached. Default: true."),
  scan: z
    .union([z.enum(["wait", "none"]), scan])
    .optional()
    .describe("Whether to wait for ECR's scan, and what of it fails: wait, none, or its limits. Default: none."),
  ecr: ecr.optional().describe("What to do where the repository is not there yet."),
  python: python.optional().describe("A private index that the repository's Python package is uploaded to."),
});

export type DeclaredPackage = z.output<typeof packageSchema>;
