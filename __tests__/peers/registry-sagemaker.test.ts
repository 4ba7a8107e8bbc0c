import { randomUUID } from "node:crypto";
import { after } from "node:test";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { openRegistry } from "@mlops-actions/registry";
import { provesHome } from "../unit/registry/behaviour.ts";
import { effects } from "../unit/registry/candidate.ts";
import { startMoto } from "./registry-sagemaker-moto.ts";

// moto is AWS in memory. What it takes and AWS refuses is in __tests__/unit/registry/sagemaker.test.ts.
const moto = await startMoto();
after(() => moto[Symbol.asyncDispose]());

const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = moto.environment;
const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "secret" };
const s3 = new S3Client({ endpoint: endpoint!, region: region!, credentials, forcePathStyle: true });

provesHome("sagemaker on moto", async () => {
  await fetch(`${moto.url}/moto-api/reset`, { method: "POST" });
  const bucket = `registry-${randomUUID()}`;
  await s3.send(
    new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
  );
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
