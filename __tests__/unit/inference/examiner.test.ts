import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startExaminer } from "@mlops-actions/inference";
import { temporaryFolder } from "@mlops-actions/testkit";

const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");
const path = fileURLToPath(new URL("models/value.onnx", import.meta.url));

describe("an examiner", () => {
  it("answers each question by itself, in whatever order", async () => {
    using examiner = startExaminer({});
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
      value: sha256(Buffer.concat(twice)),
    });
    assert.ok(missing.status === "rejected" && /ENOENT/.test(missing.reason.message));
    assert.ok(other.status === "fulfilled" && "failure" in other.value);
  });

  it("that cannot load the runtime says so, which is no fault of the model", async () => {
    using examiner = startExaminer({});
    await assert.rejects(examiner.open({ path }, "/nowhere/index.js"), /Cannot find module/);
  });

  it("loads the runtime before it is asked to open anything, and once", async () => {
    const place = join(temporaryFolder("examiner"), "loads");
    const counting = `require("node:fs").appendFileSync(${JSON.stringify(place)}, "x");
module.exports = require(${JSON.stringify(ortPath)});`;
    using examiner = startExaminer({});
    const runtime = runtimeThat(counting);
    examiner.load("/nowhere/index.js");
    examiner.load(runtime);
    await examiner.digest([]);
    assert.equal(readFileSync(place, "utf8"), "x");
    assert.ok("outputs" in (await examiner.open({ path }, runtime)));
    assert.equal(readFileSync(place, "utf8"), "x");
  });

  it("keeps the runtime from reporting to its maker, and inherits nothing but what it is given", async () => {
    using examiner = startExaminer({ GIVEN: "1" });
    const told = "const { ORT_DISABLE_TELEMETRY, GIVEN, PATH } = process.env;";
    const runtime = runtimeThat(`${told}
exports.InferenceSession = { create: async () => { throw new Error([ORT_DISABLE_TELEMETRY, GIVEN, PATH].join()); } };`);
    assert.deepEqual(await examiner.open({ path }, runtime), { failure: "1,1," });
  });

  it("refuses a model that the runtime ends at", async () => {
    using examiner = startExaminer({});
    const broken = runtimeThat(`let opened = 0;
const create = async () => opened++ === 0 ? Promise.reject(new Error()) : process.kill(process.pid, "SIGSEGV");
exports.InferenceSession = { create };`);
    const answers = await Promise.all([examiner.open({ path }, broken), examiner.digest([path])]);
    assert.deepEqual(answers, [{ failure: "The runtime ended with SIGSEGV." }, sha256(readFileSync(path))]);
  });

  it("blames no model for a runtime that ends while it is loaded", async () => {
    using examiner = startExaminer({});
    const broken = runtimeThat("process.kill(process.pid, 'SIGSEGV'); for (;;);");
    examiner.load(broken);
    // This thread hears of the end after it has asked.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    const refused = assert.rejects(examiner.open({ path }, broken), {
      message: "The runtime ended with SIGSEGV.",
      remedy: /^It did so before it saw a model\./,
    });
    assert.equal(await examiner.digest([path]), sha256(readFileSync(path)));
    await refused;
  });

  it("that cannot be started takes the digest all the same", async (test) => {
    test.mock.property(process, "execPath", join(temporaryFolder("nothing"), "node"));
    using examiner = startExaminer({});
    assert.equal(await examiner.digest([path]), sha256(readFileSync(path)));
    await assert.rejects(examiner.open({ path }, ortPath), {
      message: /^The runtime cannot be started \(spawn .*ENOENT/,
    });
  });

  it("that is left works no more", { timeout: 10_000 }, async () => {
    const place = join(temporaryFolder("examiner"), "pid");
    const examiner = startExaminer({});
    const endless = `require("node:fs").writeFileSync(${JSON.stringify(place)}, String(process.pid)); for (;;);`;
    examiner.open({ path }, runtimeThat(endless)).catch(() => undefined);
    while (!existsSync(place) || readFileSync(place, "utf8") === "") await sleep(5);
    examiner[Symbol.dispose]();
    const pid = Number(readFileSync(place, "utf8"));
    while (isAlive(pid)) await sleep(5);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Onnxruntime's place is taken by a module that does something else. */
function runtimeThat(code: string): string {
  const place = join(temporaryFolder("runtime"), "index.cjs");
  writeFileSync(place, code);
  return place;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
