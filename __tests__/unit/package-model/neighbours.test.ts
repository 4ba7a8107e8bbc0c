import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { openNeighbours } from "../../../actions/package-model/src/neighbours.ts";

test("the latest repositories of a registry are known again, each once", async () => {
  const cache = join(temporaryFolder("neighbours"), "not there yet");
  const { of, remember } = openNeighbours(cache);
  assert.deepEqual(await of("one"), []);
  for (const name of ["a", "b", "a", "a", "c", "d"]) await remember("one", name);
  await remember("other", "z");
  assert.deepEqual(await openNeighbours(cache).of("one"), ["d", "c", "a"]);
  assert.deepEqual(await of("other"), ["z"]);
  assert.deepEqual(readdirSync(cache), ["neighbours.json"]);
});

test("a cache that is spoilt or cannot be written costs nothing but time", async () => {
  const cache = temporaryFolder("neighbours");
  const { of, remember } = openNeighbours(cache);
  for (const text of ["", "{", "[]", '{"one":[1]}', '{"one":"a"}']) {
    writeFileSync(join(cache, "neighbours.json"), text);
    assert.deepEqual(await of("one"), []);
  }
  await remember("one", "a");
  assert.deepEqual(await of("one"), ["a"]);
  const file = join(cache, "file");
  writeFileSync(file, "");
  await openNeighbours(join(file, "below")).remember("one", "a");
});
