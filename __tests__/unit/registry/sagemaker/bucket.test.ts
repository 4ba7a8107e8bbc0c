import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { described } from "../candidate.ts";
import { type FakeAws, fakeAws } from "./fake-aws.ts";
import { openFake } from "./open-fake.ts";

const model = "breast-cancer";

/** A model of so many bytes on the disk, which no part of it tells from another. */
function modelOf(bytes: number) {
  const content = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 4_096) content.writeUInt32LE(at, at);
  const path = join(temporaryFolder("model"), "model.onnx");
  writeFileSync(path, content);
  const digest = createHash("sha256").update(content).digest("hex");
  const artifact = { file: "model.onnx", sha256: digest, bytes };
  const { candidate } = described("one", { artifact, profile: null });
  return { path, content, candidate, files: [{ name: "model.onnx", content: path }] };
}

test("a large model goes up in parts and comes back whole", async () => {
  await using aws = await fakeAws();
  const { candidate, files, content } = modelOf(70 * 2 ** 20);
  const registry = await openFake(aws);
  await registry.register(candidate, files);
  const puts = aws.calls.filter(({ action }) => action === "PUT").length;
  const target = join(temporaryFolder("download"), "model.onnx");
  await registry.download(model, 1, "model.onnx", target);
  assert.ok(readFileSync(target).equals(content));
  assert.equal(aws.s3.uploads.size, 0);
  assert.ok(puts >= 5);
});

for (const [size, bytes] of [
  ["small", 1_000],
  ["large", 20 * 2 ** 20],
] as const) {
  test(`a ${size} model that changes while it is sent is refused, and nothing of it stays`, async () => {
    await using aws = await fakeAws();
    const { candidate, files, path } = modelOf(bytes);
    const registry = await openFake(aws, {
      beforeWrite: (what) => {
        if (what.endsWith("/model.onnx")) appendFileSync(path, "more");
      },
    });
    await assert.rejects(registry.register(candidate, files), /model\.onnx changed while it was being registered/);
    assert.deepEqual([...aws.s3.objects.keys()], []);
    assert.equal(aws.s3.uploads.size, 0);
  });
}

test("a part that is not taken is sent again", async () => {
  await using aws = await fakeAws();
  const { candidate, files } = modelOf(40 * 2 ** 20);
  aws.fail({ action: "PUT", error: ["InternalError", "We encountered an internal error.", 500], times: 2 });
  const registry = await openFake(aws);
  await registry.register(candidate, files);
  const target = join(temporaryFolder("download"), "model.onnx");
  await registry.download(model, 1, "model.onnx", target);
});

test("parts that are refused end the upload, and nothing of it stays", async () => {
  await using aws = await fakeAws();
  const { candidate, files } = modelOf(70 * 2 ** 20);
  aws.fail({ action: "PUT", error: ["AccessDenied", "Access Denied", 403], times: 99 });
  const registry = await openFake(aws);
  await assert.rejects(registry.register(candidate, files), /may not s3:PutObject/);
  assert.equal(aws.s3.uploads.size, 0);
});

test("files that several versions share are kept once, under names that SageMaker takes", async () => {
  await using aws = await fakeAws();
  const registry = await openFake(aws);
  const archive = { name: "model.tar.gz", content: Buffer.from("tar") };
  for (const content of ["one", "two"]) {
    const { candidate, files } = described(content);
    await registry.register(candidate, [...files, archive]);
  }
  const keys = keysOf(aws).filter((key) => key.includes("/files/"));
  assert.equal(keys.length, 2 + 2 + 1 + 1);
  assert.equal(keys.filter((key) => key.endsWith("/model.tar.gz")).length, 1);
});

test("what was changed in the bucket is not given out", async () => {
  await using aws = await fakeAws();
  const registry = await openFake(aws);
  const { candidate, files } = described("one");
  await registry.register(candidate, files);
  const key = keysOf(aws).find((it) => it.endsWith("/model.onnx"))!;
  aws.s3.objects.set(key, Buffer.from("two"));
  const target = join(temporaryFolder("download"), "model.onnx");
  await assert.rejects(registry.download(model, 1, "model.onnx", target), /has the digest sha256:/);
  aws.s3.objects.delete(key);
  await assert.rejects(registry.download(model, 1, "model.onnx", target), /gone from its bucket/);
});

test("the registry of another account is opened by its role, below a prefix of its own", async () => {
  await using aws = await fakeAws();
  const role = "arn:aws:iam::222222222222:role/registry";
  const registry = await openFake(aws, {}, { role, externalId: "x", prefix: "/teams/credit/" });
  const { candidate, files } = described("one");
  await registry.register(candidate, files);
  const [first, ...rest] = aws.calls;
  assert.deepEqual(first, { action: "AssumeRole", key: "AKIAEXAMPLE" });
  assert.ok(rest.every(({ action, key }) => key === (action === "AssumeRole" ? "AKIAEXAMPLE" : "ASIAregistry")));
  assert.ok(keysOf(aws).every((key) => key.startsWith("teams/credit/")));
});

test("a role that may not be assumed is told with what mends it", async () => {
  await using aws = await fakeAws();
  const role = "arn:aws:iam::222222222222:role/registry";
  const message = `User: arn:aws:iam::111111111111:user/ci is not authorized to perform: sts:AssumeRole on resource: ${role}`;
  aws.fail({ action: "AssumeRole", error: ["AccessDenied", message, 403], times: 9 });
  await assert.rejects((await openFake(aws, {}, { role })).get(model, "1"), (error: Error & { remedy?: string }) => {
    assert.match(error.message, /user\/ci may not assume the role arn:aws:iam::222222222222:role\/registry/);
    assert.match(error.remedy ?? "", /trust policy/);
    return true;
  });
});

test("a KMS key is asked for with every object", async () => {
  await using aws = await fakeAws();
  const { candidate, files } = described("one");
  await (await openFake(aws, {}, { kmsKey: "alias/models" })).register(candidate, files);
  const keys = aws.calls.filter(({ action }) => action === "PUT").map(({ kmsKey }) => kmsKey);
  assert.ok(keys.length >= 6);
  assert.deepEqual([...new Set(keys)], ["alias/models"]);
});

test("a full thousand of versions is read by a few calls", async () => {
  await using aws = await fakeAws({ pageSize: 1_000 });
  const one = described("one");
  const { version } = await (await openFake(aws)).register(one.candidate, one.files);
  const folder = `mlops-registry/models/${model}`;
  const mark = String(aws.s3.objects.get(`${folder}/packages/000001.json`));
  for (let number = 2; number < 1_000; number++) {
    const artifact = { ...version.artifact, sha256: createHash("sha256").update(`${number}`).digest("hex") };
    const name = `${String(number).padStart(6, "0")}.json`;
    aws.s3.objects.set(`${folder}/versions/${name}`, Buffer.from(JSON.stringify({ ...version, number, artifact })));
    aws.s3.objects.set(`${folder}/packages/${name}`, Buffer.from(mark));
  }
  const last = described("last");
  assert.equal((await (await openFake(aws)).register(last.candidate, last.files)).version.number, 1_000);

  const before = aws.calls.length;
  const { versions } = await (await openFake(aws)).list(model, { limit: 1_000 });
  assert.deepEqual(
    versions.map((it) => it.version.number),
    Array.from({ length: 1_000 }, (_, index) => 1_000 - index),
  );
  assert.ok(aws.calls.length - before < 20, `${aws.calls.length - before} calls`);
});

function keysOf({ s3 }: FakeAws): string[] {
  return [...s3.objects.keys()];
}
