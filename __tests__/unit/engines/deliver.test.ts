import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { atHand, deliver } from "../../../packages/engines/src/deliver.ts";
import type { Delivery, SliceCache } from "../../../packages/engines/src/delivery.ts";
import type { Pin } from "../../../packages/engines/src/pins.ts";
import { keptFiles, tinyEngine } from "./tiny-engine.ts";

const { pin, registry, machine } = await tinyEngine();
after(() => registry.close());

const name = "onnxruntime-node";
const linux = pin.slices["linux-x64"]!;

function answerFrom(folder: string): unknown {
  return createRequire(join(folder, "index.js"))(name).answer;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A cache in memory of this test: folders by key. */
function folderCache(): SliceCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    restore: async (key) => entries.get(key) ?? null,
    save: async (key, folder) => {
      const copy = join(temporaryFolder("cache"), "entry");
      cpSync(folder, copy, { recursive: true });
      entries.set(key, copy);
    },
  };
}

function withIntegrity(integrity: string): Pin {
  const [first, ...others] = linux.packages;
  return { ...pin, slices: { "linux-x64": { ...linux, packages: [{ ...first!, integrity }, ...others] } } };
}

test("an engine comes from npm once, then from the tool cache, and only what is needed of it", async () => {
  const here = machine();
  const folder = await deliver(name, pin, here);
  assert.equal(answerFrom(folder), 42);
  assert.deepEqual(filesOf(join(folder, "node_modules")), keptFiles);
  assert.equal(await deliver(name, pin, here), folder);
  assert.equal(here.said.length, 2);
  assert.match(here.said[0]!, /^onnxruntime-node 1\.0\.0 for linux-x64: downloaded, 0\.0 MB in \d+\.\d s$/);
  assert.equal(here.said[1], "onnxruntime-node 1.0.0 for linux-x64: from the tool cache");
  assert.deepEqual(readdirSync(here.temporary), [], "tarballs are thrown away");
  assert.deepEqual(readdirSync(join(folder, "..")), ["linux-x64"], "no stage is left behind");
});

test("what is at hand is told without bringing it", async () => {
  const here = machine();
  assert.equal(await atHand(name, pin, here), null);
  assert.deepEqual([here.said, existsSync(here.toolCache) ? filesOf(here.toolCache) : []], [[], []]);
  const folder = await deliver(name, pin, here);
  assert.equal(await atHand(name, pin, here), folder);
  rmSync(join(folder, "node_modules"), { recursive: true });
  assert.equal(await atHand(name, pin, here), null);
});

test("a tarball with another digest than the pinned one is refused, and nothing of it is kept", async () => {
  const here = machine();
  await assert.rejects(deliver(name, withIntegrity(`sha512-${"A".repeat(86)}==`), here), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /another onnxruntime-node 1\.0\.0 than the pinned one/);
    assert.ok(error.message.includes(`expected sha512-${"A".repeat(86)}==, received ${linux.packages[0]!.integrity}`));
    assert.match(error.remedy!, /registry/);
    return true;
  });
  assert.deepEqual(filesOf(here.toolCache), []);
  assert.deepEqual(readdirSync(here.temporary), []);
});

test("a folder in the tool cache that is not whole is replaced", async (t) => {
  const here = machine();
  const folder = await deliver(name, pin, here);
  const library = join(folder, "node_modules", name, "bin/napi-v6/linux/x64/binding.node");
  const harms: Readonly<Record<string, () => void>> = {
    "without its marker": () => rmSync(join(folder, ".complete")),
    "with the marker of other pins": () => writeFileSync(join(folder, ".complete"), '{"digest":"sha256-0","files":[]}'),
    "with a file missing": () => rmSync(library),
    "with a file cut short": () => writeFileSync(library, "library"),
    "that is a file": () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, "");
    },
  };
  for (const [harm, inflict] of Object.entries(harms)) {
    await t.test(harm, async () => {
      inflict();
      assert.equal(await deliver(name, pin, here), folder);
      assert.match(here.said.at(-1)!, /downloaded/);
      assert.equal(readFileSync(library, "utf8"), "library for linux-x64");
      assert.deepEqual(readdirSync(join(folder, "..")), ["linux-x64"]);
    });
  }
});

test("jobs share an engine through the Actions cache", async () => {
  const cache = folderCache();
  await deliver(name, pin, machine({ cache }));
  assert.deepEqual(
    [...cache.entries.keys()],
    [`mlops-engines-onnxruntime-node-1.0.0-linux-x64-${linux.digest}`],
    "the key ends with the digest of the files",
  );
  const asked = registry.tarballs.length;
  const next = machine({ cache });
  assert.equal(answerFrom(await deliver(name, pin, next)), 42);
  assert.equal(registry.tarballs.length, asked, "npm was not asked");
  assert.match(next.said.join("\n"), /^onnxruntime-node 1\.0\.0 for linux-x64: from the Actions cache in \d+\.\d s$/);
});

test("an entry of the Actions cache that was tampered with is never loaded", async (t) => {
  const harms: Readonly<Record<string, (entry: string) => void>> = {
    "a flipped byte": (entry) => {
      const file = join(entry, name, "bin/napi-v6/linux/x64/binding.node");
      const bytes = readFileSync(file);
      bytes[3]! ^= 1;
      writeFileSync(file, bytes);
    },
    "a file missing": (entry) => rmSync(join(entry, name, "dist/index.js")),
    "a package that would be found first": (entry) => {
      mkdirSync(join(entry, name, "node_modules/onnxruntime-common"), { recursive: true });
      writeFileSync(join(entry, name, "node_modules/onnxruntime-common/index.js"), "exports.answer = 666;");
    },
    "a link in place of a file": (entry) => {
      const target = join(temporaryFolder("target"), "index.js");
      const file = join(entry, name, "dist/index.js");
      cpSync(file, target);
      rmSync(file);
      symlinkSync(target, file);
    },
    "a link in place of a folder": (entry) => {
      const target = temporaryFolder("target");
      cpSync(join(entry, name), target, { recursive: true });
      rmSync(join(entry, name), { recursive: true });
      symlinkSync(target, join(entry, name));
    },
    "a link in place of everything": (entry) => {
      const target = join(temporaryFolder("target"), "entry");
      cpSync(entry, target, { recursive: true });
      rmSync(entry, { recursive: true });
      symlinkSync(target, entry);
    },
    "nothing in it": (entry) => rmSync(entry, { recursive: true }),
  };
  for (const [harm, inflict] of Object.entries(harms)) {
    await t.test(harm, async () => {
      const cache = folderCache();
      await deliver(name, pin, machine({ cache }));
      inflict([...cache.entries.values()][0]!);
      const here = machine({ cache });
      const folder = await deliver(name, pin, here);
      assert.equal(answerFrom(folder), 42);
      assert.deepEqual(filesOf(join(folder, "node_modules")), keptFiles);
      assert.match(here.said[0]!, /Actions cache.*(is not used|cannot be read)/);
      assert.match(here.said[1]!, /downloaded/);
    });
  }
});

test("a cache that fails does not fail the job", async () => {
  const cache: SliceCache = {
    restore: async () => {
      throw new Error("no such service");
    },
    save: async () => {
      throw new Error("read-only token");
    },
  };
  const here = machine({ cache });
  assert.equal(answerFrom(await deliver(name, pin, here)), 42);
  const [restore, download, save] = here.said;
  assert.match(restore!, /no such service/);
  assert.match(download!, /downloaded/);
  assert.match(save!, /read-only token/);
});

test("several at once get the same folder, and it is whole", async () => {
  const here = machine();
  const folders = await Promise.all([1, 2, 3].map(() => deliver(name, pin, here)));
  assert.equal(new Set(folders).size, 1);
  assert.deepEqual(filesOf(join(folders[0]!, "node_modules")), keptFiles);
  assert.deepEqual(readdirSync(join(folders[0]!, "..")), ["linux-x64"]);
});

test("a platform without a build is an error that names those that have one", async () => {
  await assert.rejects(deliver(name, pin, machine({ platform: "linux-riscv64" })), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "There is no build of onnxruntime-node 1.0.0 for linux-riscv64.");
    assert.equal(error.remedy, "Run the job on one of linux-x64.");
    return true;
  });
});

test("a tool cache that cannot be written is the user's to mend", async () => {
  const toolCache = join(temporaryFolder("blocked"), "tools");
  writeFileSync(toolCache, "");
  await assert.rejects(deliver(name, pin, machine({ toolCache })), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /a folder cannot be written/);
    assert.ok(error.remedy!.includes(toolCache));
    return true;
  });
});

test("what fails on the way leaves the tool cache as it was", async () => {
  const here: Delivery = machine({ environment: { PATH: process.env["PATH"], npm_config_registry: "not a registry" } });
  await assert.rejects(deliver(name, pin, here), UserError);
  assert.ok(existsSync(here.toolCache));
  assert.deepEqual(filesOf(here.toolCache), []);
});
