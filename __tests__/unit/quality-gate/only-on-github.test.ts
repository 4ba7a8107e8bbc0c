import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { sayWhatOnlyGitHubHas } from "../../../actions/quality-gate/src/publish/only-on-github.ts";
import { jobContext } from "./job-context.ts";

test("who asks on a laptop for what only GitHub has is told that nothing is posted", () => {
  const said = (fix: "none" | "suggest", given: Readonly<Record<string, string>>) => {
    const context = jobContext(temporaryFolder("work"), { inputs: (name) => given[name] });
    sayWhatOnlyGitHubHas({ fix }, context);
    return context.said;
  };
  assert.deepEqual(said("suggest", { sarif: "true", check: "true" }), [
    "Nothing is posted from here: fix, sarif and check are for a job on GitHub.",
  ]);
  assert.deepEqual(said("none", { check: "true" }), ["Nothing is posted from here: check is for a job on GitHub."]);
  assert.deepEqual(said("none", { sarif: "false" }), []);
});
