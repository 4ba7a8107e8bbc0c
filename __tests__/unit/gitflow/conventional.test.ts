import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { conventionalBump, conventionalSubject } from "@mlops-actions/gitflow";
import { decided, push } from "./situations.ts";

describe("the subject of a conventional commit", () => {
  for (const [subject, expected] of [
    ["feat: faster", { type: "feat", scope: null, breaking: false, description: "faster" }],
    ["FIX(model)!: drop v1", { type: "fix", scope: "model", breaking: true, description: "drop v1" }],
    ["feat(api)(x): y", null],
    ["feat:faster", null],
    ["feat : faster", null],
    ["feat: ", null],
    ["feat(): x", null],
    ["Merge branch 'feat: x'", null],
  ] as const) {
    test(subject, () => assert.deepEqual(conventionalSubject(subject), expected));
  }
});

describe("the version that commits ask for", () => {
  for (const [messages, major, expected] of [
    [["fix: a", "docs: b"], 1, "patch"],
    [["fix: a", "feat: b"], 1, "minor"],
    [["feat: a", "fix!: b"], 1, "major"],
    [["fix: a\n\nWhy\n\nBREAKING CHANGE: b"], 1, "major"],
    [["fix: a\r\n\r\nBREAKING-CHANGE: b"], 1, "major"],
    [["fix: a\n\nno BREAKING CHANGE: b"], 1, "patch"],
    [["fix: a\n\nbreaking change: b"], 1, "patch"],
    [["Breaking everything", "BREAKING CHANGE: a subject is no footer"], 1, "patch"],
    [["feat!: a"], 0, "minor"],
    [["feat: a"], 0, "minor"],
    [["fix: a"], 0, "patch"],
    [[], 1, "patch"],
  ] as const) {
    test(JSON.stringify([messages, major]), () => assert.equal(conventionalBump(messages, major), expected));
  }
});

test("only if asked, and never where the branch names the version", () => {
  const history = { messages: ["feat!: a"] };
  const of = (branch: string, bump: "kind" | "conventional") => decided(push(branch, history), { bump }).version.semver;
  assert.equal(of("develop", "kind"), "1.5.0-dev.12");
  assert.equal(of("develop", "conventional"), "2.0.0-dev.12");
  assert.equal(of("release/1.5.0", "conventional"), "1.5.0-rc.12");
});
