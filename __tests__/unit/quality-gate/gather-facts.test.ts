import assert from "node:assert/strict";
import { test } from "node:test";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { gatherFacts } from "../../../actions/quality-gate/src/gather-facts.ts";
import { jobContext } from "./job-context.ts";

const toolset = { locate: async () => null, environment: {}, notes: [] };

test("the commit is the job's, on a laptop that of the checkout, and nothing where there is none", async () => {
  const repository = gitRepository({ "a.py": "" });
  const context = jobContext(repository.path);
  assert.equal((await gatherFacts(toolset, null, context)).commit, repository.head());
  const job = { ...context, run: { ...context.run, commit: "a".repeat(40) } };
  assert.equal((await gatherFacts(toolset, null, job)).commit, "a".repeat(40));
  assert.equal((await gatherFacts(toolset, null, jobContext(temporaryFolder("plain")))).commit, null);
});
