import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countedFrom, makeRules } from "@mlops-actions/gitflow";
import { decided, noHistory, push, settings } from "./situations.ts";

const tags = ["v1.3.0", "v1.4.0", "v1.3.10", "v2.0.0", "v2.1.0-rc.1", "v1", "model@9.0.0", "nightly"];

describe("the releases that a version may be counted from, the best first", () => {
  for (const [branch, expected] of [
    ["develop", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
    ["main", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
    ["support/1.x", ["v1.4.0", "v1.3.10", "v1.3.0"]],
    ["support/1.3.x", ["v1.3.10", "v1.3.0"]],
    ["support/3.x", []],
    ["hotfix/1.4.1", ["v1.4.0", "v1.3.10", "v1.3.0"]],
    ["release/2.0.0", ["v1.4.0", "v1.3.10", "v1.3.0"]],
    ["release/0.9.0", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
    ["1.x", ["v1.4.0", "v1.3.10", "v1.3.0"]],
    ["renovate/eslint-1.x", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
    ["hotfix/pin-numpy-1.4.0", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
    ["feature/to-1.4.0", ["v2.0.0", "v1.4.0", "v1.3.10", "v1.3.0"]],
  ] as const) {
    test(branch, () => {
      const found = countedFrom(tags, push(branch), makeRules(settings));
      assert.deepEqual(
        found.map(({ tag }) => tag),
        expected,
      );
    });
  }

  test("a release branch that is tagged itself: its own releases too", () => {
    const rules = makeRules({ ...settings, preset: "trunk" });
    const of = (branch: string) => countedFrom(tags, push(branch), rules).map(({ tag }) => tag);
    assert.deepEqual(of("release/1.4"), ["v1.4.0", "v1.3.10", "v1.3.0"]);
    assert.deepEqual(of("release/1.3"), ["v1.3.10", "v1.3.0"]);
  });

  test("a line without a release begins with its own first version", () => {
    const of = (branch: string) => decided(push(branch, { ...noHistory, tags, commitsSince: 2 })).version.semver;
    assert.equal(of("support/3.x"), "3.0.0-rc.2");
    assert.equal(of("support/1.5.x"), "1.5.0-rc.2");
  });
});
