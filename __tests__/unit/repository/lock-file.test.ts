import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Where node looks for what a package at `path` asks for, nearest first. */
function* placesOf(name: string, path: string): Generator<string> {
  for (let folder = path; folder !== ""; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    yield `${folder}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

// npm writes a lock without the builds for platforms that its registry does not carry; npm 11.19 refuses such a lock.
test("package-lock.json holds the builds for every platform", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => ![...placesOf(name, path)].some((place) => place in lock.packages))
      .map((name) => `${name}, asked for by ${path || "package.json"}`),
  );
  assert.deepEqual(missing, []);
});
