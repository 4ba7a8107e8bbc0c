import assert from "node:assert/strict";
import { test } from "node:test";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { pullRequest, push, teamRepository } from "../contract/gitflow/job.ts";
import { release, runWorkflow, type WorkflowRun } from "./act.ts";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions
const workflow = `
on: [push, pull_request]
jobs:
  gitflow:
    runs-on: ubuntu-latest
    outputs:
      environment: \${{ steps.gitflow.outputs.environment }}
      deploy: \${{ steps.gitflow.outputs.deploy }}
      version: \${{ steps.gitflow.outputs.version }}
    steps:
      - uses: actions/checkout@v7
      - id: gitflow
        uses: org/mlops-actions/actions/gitflow@v1
  deploy:
    needs: gitflow
    if: needs.gitflow.outputs.deploy == 'true'
    runs-on: ubuntu-latest
    steps:
      - id: deployed
        env:
          WHERE: \${{ needs.gitflow.outputs.environment }}
          VERSION: \${{ needs.gitflow.outputs.version }}
        run: |
          echo "where=$WHERE" >> "$GITHUB_OUTPUT"
          echo "version=$VERSION" >> "$GITHUB_OUTPUT"
`;
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions

const bare = release();

function deployed(run: WorkflowRun) {
  return Object.fromEntries(run.outputs.get("deployed") ?? []);
}

test("a push to develop tells the next job where to go, and with which version", async () => {
  await using github = await startFakeGitHub();
  const { event, eventName, cwd } = push(teamRepository(github), "develop");
  const run = await runWorkflow({ workflow, event, eventName, checkout: cwd, release: bare, github });
  assert.deepEqual(github.violations, [], run.log);
  assert.equal(run.succeeded, true, run.log);
  assert.deepEqual(deployed(run), { where: "dev", version: "1.5.0-dev.3" });
});

test("a pull request that breaks a rule fails, says so, and nothing is deployed", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  const { event, cwd } = pullRequest(origin, "develop", "main");
  const run = await runWorkflow({ workflow, event, checkout: cwd, release: bare, github });
  assert.deepEqual(github.violations, [], run.log);
  assert.equal(run.succeeded, false, run.log);
  assert.equal(run.outputs.get("gitflow")?.get("verdict"), "fail");
  assert.deepEqual(deployed(run), {});
  assert.match(github.comments[0]?.body ?? "", /develop \(develop\) may not enter main, nor any other branch/);
});
