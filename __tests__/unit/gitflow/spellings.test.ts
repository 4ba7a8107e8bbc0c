import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readTag, spell } from "@mlops-actions/gitflow";
import fc from "fast-check";
import semver from "semver";

const reference = JSON.parse(readFileSync(new URL("references/spellings.json", import.meta.url), "utf8")) as {
  readonly spellings: Readonly<Record<string, string | null>>;
  readonly sorted: readonly string[];
};
const spelled = (text: string) => spell(readTag(text, "") ?? assert.fail(`${text} is no version`));

test("versions are spelled as Python's packaging normalises them, and have no spelling where it refuses", () => {
  const versions = Object.entries(reference.spellings);
  assert.ok(versions.length > 400);
  // semver allows no number that begins with 0.
  for (const [text, expected] of versions) assert.equal(spelled(text).pep440, expected, text);
});

test("what our branches get sorts alike in semver and in Python's packaging", () => {
  const bySemver = reference.sorted
    .map((text) => text.replace(/\.dev(\d+)$/, "-dev.$1").replace(/(\d)rc(\d+)$/, "$1-rc.$2"))
    .sort(semver.compare);
  assert.deepEqual(
    bySemver.map((text) => spelled(text).pep440),
    reference.sorted,
  );
});

test("semver's own spelling is kept, build metadata and all", () => {
  for (const text of Object.keys(reference.spellings)) assert.equal(spelled(text).semver, text);
  assert.equal(spelled("1.5.0-dev.12+a41b77e").core, "1.5.0");
});

test("an image's tag is one that registries take, and versions of different spelling keep different tags", () => {
  const identifiers = fc.array(fc.stringMatching(/^(0|[1-9]\d{0,4}|\d*[A-Za-z-][0-9A-Za-z-]{0,40})$/), {
    maxLength: 6,
  });
  const versions = fc
    .tuple(fc.nat(99), fc.nat(99), fc.nat(99), identifiers)
    .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre.length === 0 ? "" : `-${pre.join(".")}`}`);
  fc.assert(
    fc.property(versions, versions, (one, other) => {
      const { imageTag } = spelled(one);
      assert.match(imageTag, /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
      if (one !== other) assert.notEqual(imageTag, spelled(other).imageTag);
    }),
  );
});
