import assert from "node:assert/strict";
import { test } from "node:test";
import { type Files, pullRequest, startFakeGitHub, startFakeResults } from "@mlops-actions/testkit";
import { base, model } from "../contract/evaluate-model/team-repository.ts";
import { release, runWorkflow, toolCache, type WorkflowRun } from "./act.ts";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions
const workflow = `
on: pull_request
jobs:
  evaluate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: evaluate
        continue-on-error: true
        uses: org/mlops-actions/actions/evaluate-model@v1
        env: { RUNNER_TOOL_CACHE: "${toolCache}" }
      - id: after
        env:
          OUTCOME: \${{ steps.evaluate.outcome }}
          VERDICT: \${{ steps.evaluate.outputs.verdict }}
          SUMMARY: \${{ steps.evaluate.outputs.summary }}
        run: |
          echo "outcome=$OUTCOME" >> "$GITHUB_OUTPUT"
          echo "verdict=$VERDICT" >> "$GITHUB_OUTPUT"
          echo "summary=$SUMMARY" >> "$GITHUB_OUTPUT"
`;
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions

const bare = release();

async function evaluated(change: Files, on: Files = base()) {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const { checkout, event } = pullRequest(github, on, change);
  const run = await runWorkflow({ workflow, event, checkout: checkout.path, release: bare, github, results });
  assert.deepEqual(github.violations, [], run.log);
  return { run, github, results };
}

function said(run: WorkflowRun): Record<string, string> {
  const after = run.outputs.get("after");
  assert.ok(after, run.log);
  return Object.fromEntries(after);
}

test("a workflow passes where the model is better, comments, and keeps the report", async () => {
  const { run, github, results } = await evaluated(model("candidate.onnx"));
  assert.deepEqual(said(run), {
    outcome: "success",
    verdict: "pass",
    summary: "breast-cancer: no worse than the baseline",
  });
  assert.match(github.comments[0]?.body ?? "", /### ✅ breast-cancer/);
  assert.deepEqual(
    results.artifacts.map(({ name }) => name),
    ["evaluate-model-breast-cancer"],
  );
});

test("a workflow's step fails where the model is worse, and its outputs are set all the same", async () => {
  const { run, github } = await evaluated(model("regressed.onnx"));
  const { outcome, verdict, summary } = said(run);
  assert.deepEqual({ outcome, verdict }, { outcome: "failure", verdict: "fail" });
  assert.match(summary ?? "", /recall dropped/);
  assert.match(github.comments[0]?.body ?? "", /### ❌ breast-cancer/);
});

test("a first model is judged by absolute limits alone", async () => {
  const { "models/model.onnx": _, ...without } = base();
  const { run, github } = await evaluated(model("candidate.onnx"), without);
  assert.equal(said(run)["outcome"], "success");
  assert.match(github.comments[0]?.body ?? "", /First model/);
});
