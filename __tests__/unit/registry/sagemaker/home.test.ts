import assert from "node:assert/strict";
import { openRegistry } from "@mlops-actions/registry";
import { provesHome } from "../behaviour.ts";
import { effects } from "../candidate.ts";
import { type FakeAws, fakeAws } from "./fake-aws.ts";

provesHome(
  "sagemaker",
  async () => {
    const aws = await fakeAws();
    return {
      open: (changes) =>
        openRegistry({ sagemaker: { bucket: aws.bucket } }, effects("/", { environment: aws.environment, ...changes })),
      damage: async (model, number) => {
        const key = `mlops-registry/models/${model}/versions/${String(number).padStart(6, "0")}.json`;
        aws.s3.objects.set(key, Buffer.from('{ "kind": "model-version", '));
      },
      illegalName: "breast_cancer",
      close: async () => {
        showsEveryVersionOnce(aws);
        await aws[Symbol.asyncDispose]();
      },
    };
  },
  { writers: 5 },
);

/** After all that was tried: a package for each version, of its number, and none beside. */
function showsEveryVersionOnce({ sagemaker, s3 }: FakeAws): void {
  for (const group of sagemaker.groups()) {
    const documents = [...s3.objects.keys()].filter((key) => key.includes(`/models/${group}/versions/`));
    const packages = sagemaker.packages(group);
    assert.deepEqual(
      packages.map(({ ModelPackageDescription }) => Number(/^Version (\d+)/.exec(ModelPackageDescription ?? "")?.[1])),
      documents.map((_, index) => index + 1),
      group,
    );
  }
  assert.equal(s3.uploads.size, 0);
}
