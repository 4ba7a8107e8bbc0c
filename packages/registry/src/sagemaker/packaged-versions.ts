import { createHash } from "node:crypto";
import type { ModelPackageSummary } from "@aws-sdk/client-sagemaker";
import { z } from "zod";
import { readDocument, writeDocument } from "../document.ts";
import type { Snapshot } from "../documents/document-store.ts";
import { layout, numberOf } from "../documents/layout.ts";
import { type ModelVersion, modelVersionSchema } from "../model-version.ts";
import type { RegisteredVersion } from "../registry.ts";
import type { Bucket } from "./bucket.ts";
import { fileKey } from "./bucket-store.ts";
import type { ModelPackages } from "./model-packages.ts";
import { modelQuality, taskInReport } from "./model-quality.ts";
import { packageRequest, type Quality, readDescription, type StoredQuality } from "./package-request.ts";

/** Which package shows which version: a document of each version, written when there is the package. */
export interface PackagedVersions {
  /** ARN of a version's package, null where it was not made yet. */
  readonly packageOf: (model: string, number: number) => Promise<string | null>;
  /**
   * Makes the packages of all versions up to this one that have none, in order, so that SageMaker counts as we do where
   * nobody else puts packages into the group. What was begun by one who was killed is ended here.
   * @returns the ARN of the last
   */
  readonly complete: (model: string, number: number) => Promise<string>;
  /** Of versions of a model, newest first, what SageMaker lists of their packages; by number, those that it has. */
  readonly summariesOf: (versions: readonly RegisteredVersion[]) => Promise<ReadonlyMap<number, ModelPackageSummary>>;
}

export function packagedVersions(
  bucket: Bucket,
  packages: ModelPackages,
  look: () => Promise<Snapshot>,
): PackagedVersions {
  const known = new Map<string, string>();

  async function packageOf(model: string, number: number): Promise<string | null> {
    const key = keyOf(model, number);
    const arn = known.get(key);
    if (arn !== undefined) return arn;
    const text = await bucket.read(key);
    if (text === null) return null;
    const document = readDocument(packageSchema, text, { file: bucket.uri(key) });
    known.set(key, document.arn);
    return document.arn;
  }

  async function makePackage(model: string, number: number): Promise<string> {
    const [document] = await (await look()).read(model, "versions", [number]);
    const version = readDocument(modelVersionSchema, document!.text, document!.place);
    await packages.ensureGroup(model);
    const quality = await storeQuality(bucket, version);
    const found = await findPackage(packages, version);
    const arn = found ?? (await packages.create(packageRequest(version, quality, bucket.uri)));
    const mark = { kind: "model-package", schemaVersion: 1, model, version: number, arn };
    await bucket.create(keyOf(model, number), writeDocument(mark));
    // Another may have been first, with a package of the same.
    return (await packageOf(model, number)) ?? arn;
  }

  return {
    packageOf,
    complete: async (model, number) => {
      const there = await packageOf(model, number);
      if (there !== null) return there;
      const marks = await bucket.list(`${folderOf(model)}/`);
      const packaged = new Set(marks.map(({ key }) => numberOf(key.split("/").at(-1)!)));
      const numbers = await (await look()).numbers(model, "versions");
      let arn: string | null = null;
      for (const one of numbers.filter((it) => it <= number && !packaged.has(it))) arn = await makePackage(model, one);
      arn ??= await packageOf(model, number);
      if (arn === null) throw new Error(`version ${number} of ${model} has no package after it was made`);
      return arn;
    },

    summariesOf: async (versions) => {
      const wanted = new Map(versions.map(({ version }) => [version.number, version]));
      const last = versions.at(-1)!.version;
      const summaries = new Map<number, ModelPackageSummary>();
      for await (const [summary, { number, sha256 }] of ours(packages, last.model)) {
        if (wanted.get(number)?.artifact.sha256 === sha256) summaries.set(number, summary);
        if (number < last.number || summaries.size === wanted.size) break;
      }
      return summaries;
    },
  };
}

const packageSchema = z.object({
  kind: z.literal("model-package"),
  schemaVersion: z.literal(1),
  model: z.string(),
  version: z.int().positive(),
  arn: z.string().min(1),
});

function folderOf(model: string): string {
  return `${layout.model(model)}/packages`;
}

function keyOf(model: string, number: number): string {
  return `${folderOf(model)}/${String(number).padStart(6, "0")}.json`;
}

async function findPackage(packages: ModelPackages, { model, number, artifact }: ModelVersion): Promise<string | null> {
  for await (const [summary, described] of ours(packages, model)) {
    if (described.number < number) break;
    if (described.number === number && described.sha256 === artifact.sha256) return summary.ModelPackageArn ?? null;
  }
  return null;
}

/** The packages of a group that are of versions; newest first, which is the order of their numbers too. */
async function* ours(packages: ModelPackages, model: string) {
  for await (const page of packages.summaries(model)) {
    for (const summary of page) {
      const described = readDescription(summary.ModelPackageDescription ?? "");
      if (described !== null) yield [summary, described] as const;
    }
  }
}

async function storeQuality(bucket: Bucket, version: ModelVersion): Promise<Quality | null> {
  const { model, number, evaluation, files } = version;
  if (evaluation === null) return null;
  const report = files.find((file) => file.held && file.sha256 === evaluation.report);
  const task = report === undefined ? undefined : taskInReport((await bucket.read(fileKey(report))) ?? "");
  const { statistics, constraints } = modelQuality(version, evaluation, task);
  const folder = `${layout.model(model)}/quality/${String(number).padStart(6, "0")}`;
  return {
    statistics: await storeJson(bucket, `${folder}-statistics.json`, statistics),
    constraints: await storeJson(bucket, `${folder}-constraints.json`, constraints),
  };
}

async function storeJson(bucket: Bucket, key: string, document: object): Promise<StoredQuality> {
  const text = writeDocument(document);
  await bucket.put(key, text);
  return { key, sha256: createHash("sha256").update(text).digest("hex") };
}
