import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { judge, pullRequest, push, teamRepository } from "./job.ts";

const always = Number.POSITIVE_INFINITY;

describe("mistakes are named with their place, and leave nothing half-written", () => {
  for (const [what, config, inputs, message] of [
    ["an unknown key", "gitflow:\n  guard: {}", {}, /gitflow knows no key "guard"\. Did you mean "guards"\?/],
    ["an unknown preset", "gitflow: {}", { preset: "gitlab-flow" }, /preset cannot be "gitlab-flow"/],
    ["a number that is none", "gitflow: {}", { approvals: "two" }, /guards\.approvals must be a number/],
    ["a regular expression that is none", "gitflow: {}", { ticket: "(" }, /"\(" is no regular expression/],
    ["an environment that is a list", "environments:\n  - dev", {}, /environments must be a set of keys/],
    ["a file that is not there", "gitflow: {}", { config: "mlops.yaml" }, /There is no file mlops\.yaml/],
  ] as const) {
    test(what, async () => {
      await using github = await startFakeGitHub();
      const origin = teamRepository(github, config);
      const run = await judge(github, { ...push(origin, "develop"), inputs });
      assert.equal(run.exitCode, 1, run.stdout);
      const errors = run.commands.filter(({ command }) => command === "error");
      assert.equal(errors.length, 1);
      assert.match(errors[0]?.message ?? "", message);
      assert.deepEqual([[...run.outputs.keys()], run.outputs.get("verdict")], [["verdict", "summary"], "fail"]);
      assert.match(run.outputs.get("summary") ?? "", message);
      assert.equal(run.requests.length, 0);
    });
  }
});

test("a GitHub that is down fails the step in plain words", async () => {
  await using github = await startFakeGitHub();
  const job = push(teamRepository(github), "develop");
  github.fail({ status: 503, times: always });
  const run = await judge(github, job);
  assert.equal(run.exitCode, 1);
  const [error] = run.commands.filter(({ command }) => command === "error");
  assert.match(error?.message ?? "", /GitHub answered 503 again and again while reading the tags/);
  assert.equal(run.outputs.get("verdict"), "fail");
});

test("a token that may not read says which permission is lacking", async () => {
  await using github = await startFakeGitHub();
  const job = push(teamRepository(github), "develop");
  github.fail({ status: 403, times: always });
  const run = await judge(github, job);
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /GitHub forbade reading the tags.*contents: read/s);
});

test("a shallow checkout without a token says what would do", async () => {
  await using github = await startFakeGitHub();
  const job = push(teamRepository(github), "develop");
  const run = await judge(github, { ...job, inputs: { "github-token": "" } });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /too shallow to count commits.*fetch-depth: 0/s);
});

test("approvals without a token are an error, not a pass", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  const job = pullRequest(origin, "develop", "main");
  const { cwd } = push(origin, "develop", 1000);
  const run = await judge(github, { ...job, cwd, inputs: { "github-token": "", approvals: "1" } });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /Approvals are asked for, and nothing can read them without a token/);
});

test("a read-only token, as forks have it, costs the comment alone", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  github.fail({
    method: "POST",
    status: 403,
    body: { message: "Resource not accessible by integration" },
    times: always,
  });
  const run = await judge(github, pullRequest(origin, "develop", "main", { owner: "mallory", name: "patch-1" }));
  assert.deepEqual([run.exitCode, run.outputs.get("verdict")], [1, "fail"]);
  assert.match(run.summary, /GitHub forbade writing the comment/);
});
