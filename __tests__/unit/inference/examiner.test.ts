import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { startExaminer } from "@mlops-actions/inference";
import { temporaryFolder } from "@mlops-actions/testkit";

const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");
const path = fileURLToPath(new URL("models/value.onnx", import.meta.url));

describe("an examiner", () => {
  it("answers each question by itself, in whatever order", async () => {
    await using examiner = startExaminer();
    const twice = [path, path].map((one) => readFileSync(one));
    const [opened, digest, missing, other] = await Promise.allSettled([
      examiner.open({ path }, ortPath),
      examiner.digest([path, path]),
      examiner.digest([`${path}.gone`]),
      examiner.open({ path: `${path}.gone` }, ortPath),
    ]);
    assert.ok(opened.status === "fulfilled" && "outputs" in opened.value);
    assert.deepEqual(digest, {
      status: "fulfilled",
      value: createHash("sha256").update(Buffer.concat(twice)).digest("hex"),
    });
    assert.ok(missing.status === "rejected" && /ENOENT/.test(missing.reason.message));
    assert.ok(other.status === "fulfilled" && "failure" in other.value);
  });

  it("that cannot load the runtime says so, which is no fault of the model", async () => {
    await using examiner = startExaminer();
    await assert.rejects(examiner.open({ path }, "/nowhere/index.js"), /Cannot find module/);
  });

  it("that is left does not read on", async () => {
    const large = join(temporaryFolder("examiner"), "large.bin");
    writeFileSync(large, "");
    truncateSync(large, 2 ** 40);
    const examiner = startExaminer();
    const digest = examiner.digest([large]);
    digest.catch(() => undefined);
    await examiner[Symbol.asyncDispose]();
  });

  it("that is asked nothing ends by itself", async () => {
    const examiner = startExaminer();
    await examiner[Symbol.asyncDispose]();
  });
});
