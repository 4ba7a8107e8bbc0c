import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createEngines, type EnginesOptions } from "@mlops-actions/engines";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { pins } from "../../../packages/engines/src/pins.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const { version } = pins["onnxruntime-node"];

function options(changes: Partial<EnginesOptions>): EnginesOptions & { readonly said: string[] } {
  const said: string[] = [];
  const folder = temporaryFolder("engines");
  return {
    root: folder,
    toolCache: join(folder, "tools"),
    temporary: folder,
    environment: {},
    cache: null,
    say: (line) => said.push(line),
    // Nobody builds for it: whatever is not in node_modules is refused before anything is downloaded.
    platform: "plan9-mips",
    said,
    ...changes,
  };
}

/** A root whose node_modules holds an onnxruntime-node of this version and source. */
function rootWith(packageVersion: string, source: string): string {
  const root = temporaryFolder("root");
  const folder = join(root, "node_modules/onnxruntime-node");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version: packageVersion }));
  writeFileSync(join(folder, "index.js"), source);
  return root;
}

test("what npm ci installed is used as it is, without a word", async () => {
  const given = options({ root: repository });
  const engines = createEngines(given);
  const [duckdb, onnxruntime] = await Promise.all([engines.duckdb(), engines.onnxruntime()]);
  assert.equal(typeof duckdb.module.DuckDBInstance.create, "function");
  assert.equal(typeof onnxruntime.module.InferenceSession.create, "function");
  assert.equal(createRequire(import.meta.url)(onnxruntime.path), onnxruntime.module, "the path leads to the module");
  assert.ok(duckdb.path.startsWith(join(repository, "node_modules", "@duckdb", "node-api")));
  assert.deepEqual(given.said, []);
});

test("an engine is brought once", async () => {
  const engines = createEngines(options({ root: rootWith(version, "exports.made = {};") }));
  assert.equal(await engines.onnxruntime(), await engines.onnxruntime());
});

test("another version than the pinned one, and a package of a folder above, are not used", async () => {
  const root = rootWith("1.0.0", "exports.wrong = true;");
  await assert.rejects(
    createEngines(options({ root })).onnxruntime(),
    /no build of onnxruntime-node .* for plan9-mips/,
  );
  const below = join(rootWith(version, "exports.wrong = true;"), "below");
  mkdirSync(below);
  await assert.rejects(createEngines(options({ root: below })).onnxruntime(), /no build of onnxruntime-node/);
});

test("a library that the machine refuses is an error with the machine's words", async () => {
  const root = rootWith(version, 'throw new Error("GLIBC_2.28 not found");');
  await assert.rejects(createEngines(options({ root })).onnxruntime(), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /onnxruntime-node is at .* but cannot be loaded on this machine/);
    assert.ok(error.message.includes(dirname(join(root, "node_modules/x"))));
    assert.match(String(error.cause), /GLIBC_2.28/);
    return true;
  });
});

test("onnxruntime is told to send nothing home before it is loaded, unless the user decided", async () => {
  const root = rootWith(version, "");
  const undecided = options({ root });
  await createEngines(undecided).onnxruntime();
  assert.equal(undecided.environment["ORT_DISABLE_TELEMETRY"], "1");
  const decided = options({ root, environment: { ORT_DISABLE_TELEMETRY: "0" } });
  await createEngines(decided).onnxruntime();
  assert.equal(decided.environment["ORT_DISABLE_TELEMETRY"], "0");
});
