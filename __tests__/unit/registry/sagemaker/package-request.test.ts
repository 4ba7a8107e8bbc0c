import assert from "node:assert/strict";
import { test } from "node:test";
import type { Candidate, ModelVersion, VersionFile } from "@mlops-actions/registry";
import { movingMetadata } from "../../../../packages/registry/src/sagemaker/customer-metadata.ts";
import { packageRequest, readDescription } from "../../../../packages/registry/src/sagemaker/package-request.ts";
import { described, sha256 } from "../candidate.ts";
import { validateCall } from "./validate-call.ts";

const uri = (key: string) => `s3://models/${"p".repeat(90)}/${key}`;
const digest = `sha256:${sha256("image")}`;
const ecr = "111111111111.dkr.ecr.eu-west-1.amazonaws.com";
const archive: VersionFile = { name: "model.tar.gz", sha256: sha256("tar"), bytes: 3, held: true, source: null };

function version(changes: Partial<Candidate> = {}, files: readonly VersionFile[] = []): ModelVersion {
  const { candidate } = described("one", changes);
  const whole = { ...candidate, number: 7, createdAt: "2026-03-01T12:00:00.000Z", files: [...files] };
  return { kind: "model-version", schemaVersion: 1, ...whole };
}

function request(changes: Partial<Candidate> = {}, files: readonly VersionFile[] = []) {
  const made = packageRequest(version(changes, files), null, uri);
  assert.deepEqual(validateCall("CreateModelPackage", made), []);
  return made;
}

test("whatever a version carries, its package is one that AWS takes", () => {
  const awkward = {
    semver: `1.0.0+${"b".repeat(200)}`,
    parameters: Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`parameter_${index}`, index])),
    code: { repository: `org/${"r".repeat(2_000)}`, commit: "c".repeat(40), ref: null, dirty: true },
    by: { actor: "bot[bot]\nsecond line", run: `https://github.example/${"x".repeat(2_000)}`, event: null },
  };
  const made = request(awkward);
  assert.equal(Object.keys(made.CustomerMetadataProperties ?? {}).length, 49, "an alias has room still");
  assert.equal(made.MetadataProperties?.GeneratedBy?.length, 1_024);
  const illegal = {
    parameters: {
      "tuple (a, b)": 1,
      list: "[1, 2]",
      text: "a,b",
      empty: "",
      nothing: null,
      long: "x".repeat(257),
      [`${"k".repeat(130)}`]: 1,
      größe: "zwölf",
      rate: 1e-9,
    },
  };
  const shown = Object.keys(request(illegal).CustomerMetadataProperties ?? {}).filter((key) => /^parameter:/.test(key));
  assert.deepEqual(shown, ["parameter:größe", "parameter:rate"]);
});

test("the metadata says where the whole document is, and what a person looks for first", () => {
  const made = request({}, [archive]).CustomerMetadataProperties ?? {};
  assert.equal(made["mlops:document"], uri("models/breast-cancer/versions/000007.json"));
  const expected = {
    "mlops:version": "7",
    "mlops:artifact": `sha256:${sha256("one")}`,
    "mlops:verdict": "pass",
    "mlops:required": "warn",
    "mlops:training": `md5:${"a".repeat(32)}.dir`,
    "mlops:run": "mlflow:d41d8cd98f00b204e9800998ecf8427e",
    "metric:roc_auc": "0.993",
    "parameter:warm": "true",
    "mlops:moves": "0",
  };
  for (const [key, value] of Object.entries(expected)) assert.equal(made[key], value, key);
  assert.equal("metric:log_loss" in made, false, "without a value");
});

test("the address of the document has room, however long bucket, prefix and model are", () => {
  const longest = (key: string) => `s3://${"b".repeat(63)}/${"p".repeat(90)}/${key}`;
  const model = "m".repeat(63);
  const made = packageRequest(version({ model }), null, longest).CustomerMetadataProperties ?? {};
  assert.equal(made["mlops:document"], longest(`models/${model}/versions/000007.json`));
});

test("an image of ECR can be deployed, with a model of its own only as SageMaker takes one", () => {
  const image = { reference: `${ecr}/models/breast-cancer@${digest}`, digest };
  const alone = request({ image }).InferenceSpecification?.Containers?.[0];
  assert.deepEqual(alone, { Image: image.reference, ImageDigest: digest });
  const laid = request({ image }, [archive]).InferenceSpecification?.Containers?.[0];
  assert.match(laid?.ModelDataUrl ?? "", /\/files\/[0-9a-f]{64}\/model\.tar\.gz$/);
  const notHeld = request({ image }, [{ ...archive, held: false }]).InferenceSpecification?.Containers?.[0];
  assert.deepEqual(notHeld, alone);
});

test("an image that SageMaker cannot pull, or cannot name, is in the metadata alone", () => {
  for (const reference of [
    `ghcr.io/org/model@${digest}`,
    `public.ecr.aws/x/y@${digest}`,
    `${ecr}/${"n".repeat(200)}@${digest}`,
  ]) {
    const made = request({ image: { reference, digest } });
    assert.equal(made.InferenceSpecification, undefined, reference);
    assert.equal(made.CustomerMetadataProperties?.["mlops:image"], digest);
  }
  assert.equal(request({ image: null, evaluation: null, code: null, run: null }).InferenceSpecification, undefined);
});

test("the token is that of the request: the same again, another for another version", () => {
  assert.equal(request().ClientToken, request().ClientToken);
  assert.notEqual(request().ClientToken, request({ semver: "2.0.0" }).ClientToken);
  assert.equal(request().ClientToken?.length, 36);
});

test("a package is known again by its description", () => {
  for (const semver of [null, "1.4.0-rc.1+build.5"]) {
    const { ModelPackageDescription: text } = request({ semver });
    assert.deepEqual(readDescription(text ?? ""), { number: 7, sha256: sha256("one") }, text);
  }
  for (const text of ["", "Version 7", `my Version 7, sha256:${sha256("one")}`])
    assert.equal(readDescription(text), null);
});

test("aliases that there is no room for are left out whole", () => {
  const aliases = Array.from({ length: 10 }, (_, index) => `${"a".repeat(60)}${index}`);
  const shown = movingMetadata({ aliases }, 3)["mlops:aliases"] ?? "";
  assert.deepEqual(shown.split(" "), aliases.slice(0, 4));
  assert.deepEqual(movingMetadata({ aliases: [] }, 3), { "mlops:moves": "3" });
});
