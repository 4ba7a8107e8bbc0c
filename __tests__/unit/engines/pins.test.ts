import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pins } from "../../../packages/engines/src/pins.ts";

const repository = new URL("../../../", import.meta.url);
const manifest = read("packages/engines/package.json");
const lock = read("package-lock.json") as {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
};

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, repository), "utf8"));
}

const remedy = "run: node packages/engines/pin.ts";
const slices = Object.entries(pins).flatMap(([engine, { version, slices }]) =>
  Object.entries(slices).map(([platform, slice]) => ({ engine, version, platform, ...slice })),
);

test("every engine of package.json is pinned, at the version there", () => {
  const { dependencies } = manifest as { readonly dependencies: Readonly<Record<string, string>> };
  assert.deepEqual(Object.keys(pins).sort(), ["@duckdb/node-api", "onnxruntime-node"]);
  for (const [engine, { version }] of Object.entries(pins)) assert.equal(version, dependencies[engine], remedy);
});

test("what package-lock.json knows of a pinned package is what is pinned", () => {
  const known = slices
    .flatMap(({ packages }) => packages)
    .filter(({ name }) => lock.packages[`node_modules/${name}`] !== undefined);
  assert.ok(known.length > 0);
  for (const { name, version, integrity } of known) {
    const locked = lock.packages[`node_modules/${name}`];
    assert.deepEqual({ version, integrity }, { version: locked?.version, integrity: locked?.integrity }, remedy);
  }
});

test("every engine has a build for GitHub's Linux runners", () => {
  for (const { slices } of Object.values(pins)) assert.ok(slices["linux-x64"]);
});

test("every slice begins with its engine, and its digests are digests", () => {
  for (const { engine, version, digest, packages } of slices) {
    assert.equal(packages[0]?.name, engine);
    assert.equal(packages[0]?.version, version);
    assert.match(digest, /^sha256-[0-9a-f]{64}$/);
    for (const { integrity } of packages) assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/);
  }
});

test("no two platforms have the same files", () => {
  assert.equal(new Set(slices.map(({ digest }) => digest)).size, slices.length);
});
