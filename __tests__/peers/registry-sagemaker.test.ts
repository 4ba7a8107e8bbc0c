import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DescribeModelPackageCommand, SageMakerClient, UpdateModelPackageCommand } from "@aws-sdk/client-sagemaker";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "../unit/registry/behaviour.ts";
import { aliased, described, effects, sha256 } from "../unit/registry/candidate.ts";
import { startMoto } from "./registry-sagemaker-moto.ts";

// moto is AWS in memory. What it takes and AWS refuses is in __tests__/unit/registry/sagemaker.
const moto = await startMoto();
after(() => moto[Symbol.asyncDispose]());

const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = moto.environment;
const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "secret" };
const s3 = new S3Client({ endpoint: endpoint!, region: region!, credentials, forcePathStyle: true });

provesHome("sagemaker on moto", async () => {
  const bucket = await freshBucket();
  return {
    open: (changes) =>
      openRegistry({ sagemaker: { bucket } }, effects("/", { environment: moto.environment, ...changes })),
    damage: async (model, number) => {
      const Key = `mlops-registry/models/${model}/versions/${String(number).padStart(6, "0")}.json`;
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '{ "kind": "model-version", ' }));
    },
    illegalName: "breast_cancer",
  };
});

const model = "breast-cancer";
const sagemaker = new SageMakerClient({ endpoint: endpoint!, region: region!, credentials });

async function freshBucket(): Promise<string> {
  await fetch(`${moto.url}/moto-api/reset`, { method: "POST" });
  const bucket = `registry-${randomUUID()}`;
  const CreateBucketConfiguration = { LocationConstraint: "eu-west-1" } as const;
  await s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration }));
  return bucket;
}

test("sagemaker on moto: an image of ECR is a package that can be deployed, with metrics that are where it says", async () => {
  const bucket = await freshBucket();
  const registry = await openRegistry({ sagemaker: { bucket } }, effects("/", { environment: moto.environment }));
  const digest = `sha256:${"d".repeat(64)}`;
  const reference = `111111111111.dkr.ecr.eu-west-1.amazonaws.com/models/breast-cancer@${digest}`;
  const { candidate, files } = described("one", { semver: "1.4.0", image: { reference, digest } });
  const { location } = await registry.register(candidate, files);

  const told = await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: location }));
  assert.equal(told.ModelPackageVersion, 1);
  assert.equal(told.ModelApprovalStatus, "PendingManualApproval");
  assert.deepEqual(told.InferenceSpecification?.Containers, [{ Image: reference, ImageDigest: digest }]);
  assert.equal(told.MetadataProperties?.CommitId, "c".repeat(40));
  assert.equal(told.CustomerMetadataProperties?.["mlops:semver"], "1.4.0");
  const { S3Uri = "", ContentDigest } = told.DriftCheckBaselines?.ModelQuality?.Statistics ?? {};
  const Key = S3Uri.replace(`s3://${bucket}/`, "");
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
  const text = (await Body?.transformToString()) ?? "";
  assert.equal(ContentDigest, `sha256:${sha256(text)}`);
  assert.equal(JSON.parse(text).binary_classification_metrics.auc.value, 0.993);
});

test("sagemaker on moto: what a person approves in SageMaker is approved", async () => {
  const bucket = await freshBucket();
  const registry = await openRegistry({ sagemaker: { bucket } }, effects("/", { environment: moto.environment }));
  const { candidate, files } = described("one");
  const { location } = await registry.register(candidate, files);
  const update = new UpdateModelPackageCommand({
    ModelPackageArn: location,
    ModelApprovalStatus: "Approved",
    ApprovalDescription: "looked at it",
    CustomerMetadataProperties: { "mlops:moves": "0" },
  });
  await sagemaker.send(update);
  const { standing } = await registry.get(model, "1");
  assert.equal(standing.status, "approved");
  assert.equal(standing.history.at(-1)?.reason, "looked at it");
  const { standing: after } = await registry.move(model, 1, aliased("champion"));
  assert.deepEqual(
    after.history.map(({ kind }) => kind),
    ["registered", "approved", "alias-set"],
  );
  const told = await sagemaker.send(new DescribeModelPackageCommand({ ModelPackageName: location }));
  assert.equal(told.ModelApprovalStatus, "Approved");
  assert.equal(told.CustomerMetadataProperties?.["mlops:aliases"], "champion");
});

test("sagemaker on moto: a file in parts comes back byte for byte, by the role of another account", async () => {
  const bucket = await freshBucket();
  const role = "arn:aws:iam::123456789012:role/registry";
  const registry = await openRegistry({ sagemaker: { bucket, role } }, effects("/", { environment: moto.environment }));
  const { candidate, files } = described("one");
  const weights = Buffer.alloc(40 * 2 ** 20, "weights and more of them ");
  await registry.register(candidate, [...files, { name: "weights.bin", content: weights }]);
  const target = join(temporaryFolder("download"), "weights.bin");
  await registry.download(model, 1, "weights.bin", target);
  assert.ok(readFileSync(target).equals(weights));
});
