import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "./behaviour.ts";
import { described, effects, sha256 } from "./candidate.ts";

provesHome("directory", async () => {
  const folder = temporaryFolder("registry");
  return {
    open: (changes) => openRegistry({ directory: "registry" }, effects(folder, changes)),
    damage: async (model, number) => {
      const name = `${String(number).padStart(6, "0")}.json`;
      writeFileSync(join(folder, "registry", "models", model, "versions", name), '{ "kind": "model-version", ');
    },
    illegalName: "../breast cancer",
  };
});

const run = promisify(execFile);
const script = fileURLToPath(new URL("./register-and-die.ts", import.meta.url));
const registerInProcess = (folder: string, content: string, write = 0) =>
  run(process.execPath, [script, folder, content, String(write)]);

test("processes that are killed by force leave nothing that is seen, and nothing that is in the way", async () => {
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ directory: folder }, effects(folder));
  // The first of the three files is there after the second death: two writes less.
  for (const write of [1, 4, 6]) {
    await assert.rejects(registerInProcess(folder, "one", write), { signal: "SIGKILL" });
    assert.deepEqual(await registry.models(), []);
  }
  assert.equal((await registerInProcess(folder, "one")).stdout, "1\n");
  assert.equal((await registry.list("breast-cancer")).versions.length, 1);

  const leftovers = readdirSync(join(folder, "tmp"));
  assert.ok(leftovers.length > 0);
  for (const name of leftovers) utimesSync(join(folder, "tmp", name), 0, 0);
  const { candidate, files } = described("two");
  await registry.register(candidate, files);
  assert.deepEqual(readdirSync(join(folder, "tmp")), []);
});

test("processes that register at once lose nothing", async () => {
  const folder = temporaryFolder("registry");
  const made = await Promise.all(["a", "b", "c", "d"].map((content) => registerInProcess(folder, content)));
  assert.deepEqual(made.map(({ stdout }) => Number(stdout)).sort(), [1, 2, 3, 4]);
});

test("a thousand versions are read the same from their pack, without it, and when it was cut", async () => {
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ directory: folder }, effects(folder));
  const { candidate, files } = described("first");
  const { version } = await registry.register(candidate, files);
  const place = join(folder, "models", "breast-cancer", "versions");
  for (let number = 2; number < 1_000; number++) {
    const artifact = { ...version.artifact, sha256: sha256(`${number}`) };
    const name = `${String(number).padStart(6, "0")}.json`;
    writeFileSync(join(place, name), JSON.stringify({ ...version, number, artifact }));
  }
  const last = described("last");
  await registry.register(last.candidate, last.files);
  const pack = join(place, "000001-001000.jsonl");
  const packed = await registry.list("breast-cancer", { limit: 1_000 });
  assert.equal(packed.versions.length, 1_000);

  const text = readFileSync(pack, "utf8");
  writeFileSync(pack, text.slice(0, text.length / 2));
  assert.deepEqual(await registry.list("breast-cancer", { limit: 1_000 }), packed);
  writeFileSync(pack, text.replace("\n", " broken\n"));
  await assert.rejects(registry.list("breast-cancer", { limit: 1_000 }), {
    message: /cannot be read/,
    place: { file: pack, line: 1 },
  });
  rmSync(pack);
  assert.deepEqual(await registry.list("breast-cancer", { limit: 1_000 }), packed);
});

test("a model whose name differs from another's in case alone is refused: it would be one folder on some systems", async () => {
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ directory: folder }, effects(folder));
  const one = described("one");
  await registry.register(one.candidate, one.files);
  const two = described("two", { model: "Breast-Cancer" });
  await assert.rejects(registry.register(two.candidate, two.files), {
    message: /differs from Breast-Cancer in case alone/,
  });
});

test("a file that was changed or lost in the registry is not given out", async () => {
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ directory: folder }, effects(folder));
  const { candidate, files } = described("one");
  await registry.register(candidate, files);
  const { sha256: digest } = candidate.artifact;
  const blob = join(folder, "blobs", "sha256", digest.slice(0, 2), digest);
  const target = join(folder, "download", "model.onnx");
  writeFileSync(blob, "two");
  await assert.rejects(registry.download("breast-cancer", 1, "model.onnx", target), { message: /was registered/ });
  rmSync(blob);
  await assert.rejects(registry.download("breast-cancer", 1, "model.onnx", target), {
    message: /is gone from the registry/,
    place: { file: blob },
  });
  assert.deepEqual(readdirSync(join(folder, "download")), []);
});

test("a folder that cannot be one is said in plain words", async () => {
  const folder = temporaryFolder("registry");
  writeFileSync(join(folder, "file"), "");
  const registry = await openRegistry({ directory: "file" }, effects(folder));
  const { candidate, files } = described("one");
  await assert.rejects(registry.register(candidate, files), { name: "UserError", message: /it is a file/ });
  await assert.rejects(registry.models(), { name: "UserError", message: /it is a file/ });
});
