import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decided, pullRequest, push, tagged } from "./situations.ts";

describe("tags of an image", () => {
  const tags = ["v0.9.0", "v1.3.0", "v1.3.4", "v1.4.0", "v1.5.0-rc.1", "v2.0.0-rc.9"];
  for (const [tag, expected] of [
    ["v1.4.0", ["1.4.0", "sha-a41b77e", "1.4", "1", "latest"]],
    ["v1.4.1", ["1.4.1", "sha-a41b77e", "1.4", "1", "latest"]],
    ["v1.3.4", ["1.3.4", "sha-a41b77e", "1.3"]],
    ["v1.3.1", ["1.3.1", "sha-a41b77e"]],
    ["v0.9.1", ["0.9.1", "sha-a41b77e", "0.9"]],
    ["v1.5.0-rc.2", ["1.5.0-rc.2", "sha-a41b77e"]],
  ] as const) {
    test(`of the tag ${tag}`, () => assert.deepEqual(decided(tagged(tag, { tags })).tags, expected));
  }

  for (const [branch, expected] of [
    ["develop", ["1.5.0-dev.12", "sha-a41b77e", "develop"]],
    ["feature/Faster_model", ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "feature-Faster_model"]],
    ["latest", ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "branch-latest"]],
    ["1.4.0", ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "branch-1.4.0"]],
    ["v1", ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "branch-v1"]],
    ["sha-0000000", ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "branch-sha-0000000"]],
    ["功能", ["1.5.0-dev.12-a41b77e", "sha-a41b77e"]],
  ] as const) {
    test(`of the branch ${branch}`, () => assert.deepEqual(decided(push(branch)).tags, expected));
  }

  test("main at a tag has the release's and its own", () => {
    const history = { tags, tagsHere: ["v1.4.0"] };
    assert.deepEqual(decided(push("main", history)).tags, ["1.4.0", "sha-a41b77e", "main", "1.4", "1", "latest"]);
  });

  test("a fork's branch never gives its name", () => {
    const fork = pullRequest("develop", "develop", {}, { fork: true });
    assert.deepEqual(decided(fork).tags, ["1.5.0-dev.12-a41b77e", "sha-a41b77e", "pr-7"]);
  });

  test("are legal whatever the branch is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (branch) => {
        for (const tag of [...decided(push(branch)).tags, ...decided(tagged(branch)).tags])
          assert.match(tag, /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
      }),
    );
  });
});
