import assert from "node:assert/strict";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type FakeGitHub, type GitRepository, startFakeGitHub } from "@mlops-actions/testkit";
import { evaluate, fixture, modelRepository, register, reportOf } from "./job.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

const standing = (repository: GitRepository) => {
  const { status, stage, aliases, promotion } = reportOf(repository);
  return { status, stage, aliases, why: promotion?.why ?? null, replaced: promotion?.replaced ?? null };
};

test("prod needs an approval; the version becomes the champion in place of the one before", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const early = await register(github, repository, { promote: "prod", alias: "challenger" });
  assert.deepEqual([early.exitCode, early.outputs.get("promoted")], [1, "false"], early.stdout);
  assert.match(early.stdout, /not promoted to prod: it is not approved yet\. Approve it: register: false, version: 1/);
  assert.equal(standing(repository).stage, null);

  const promoted = await register(github, repository, {
    register: "false",
    version: "challenger",
    approve: "true",
    reason: "Reviewed.",
    promote: "prod",
  });
  assert.deepEqual([promoted.exitCode, promoted.outputs.get("promoted")], [0, "true"], promoted.stdout);
  assert.equal(promoted.outputs.get("summary"), "breast-cancer: version 1 (1.4.0), now approved; promoted to prod");
  assert.deepEqual(
    github.deployments.map(({ environment, task, sha }) => ({ environment, task, sha })),
    [{ environment: "prod", task: "promote:breast-cancer", sha: repository.git("rev-parse", "HEAD") }],
  );
  assert.deepEqual(standing(repository), {
    status: "approved",
    stage: "prod",
    aliases: ["champion"],
    why: null,
    replaced: null,
  });

  writeFileSync(join(repository.path, "models/model.onnx"), fixture("baseline.onnx"));
  await evaluate(github, repository);
  const next = await register(github, repository, { version: "1.5.0", approve: "approved", promote: "prod" });
  assert.equal(next.exitCode, 0, next.stdout);
  assert.deepEqual([standing(repository).replaced, reportOf(repository).parent], ["1", "1"]);
  await register(github, repository, { register: "false", version: "1" });
  assert.deepEqual(standing(repository).aliases, []);

  const again = await register(github, repository, { register: "false", version: "champion", promote: "prod" });
  assert.equal(again.outputs.get("summary"), "breast-cancer: version 2 (1.5.0); in prod already");
});

test("qa needs an evaluation of its own; a rejected version goes nowhere", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const same = await register(github, repository, { promote: "qa" });
  assert.equal(same.exitCode, 1);
  assert.match(same.stdout, /not promoted to qa: qa needs an evaluation of its own/);

  const first = join(repository.path, ".mlops/report");
  renameSync(first, join(repository.path, ".mlops/first"));
  await evaluate(github, repository, { slices: "size" });
  const own = await register(github, repository, {
    register: "false",
    version: "latest",
    promote: "qa",
    evaluation: ".mlops/report/report.json",
  });
  assert.deepEqual([own.exitCode, own.outputs.get("stage")], [0, "qa"], own.stdout);

  const rejected = { register: "false", version: "1", approve: "rejected", reason: "Biased." };
  await register(github, repository, rejected);
  const after = await register(github, repository, { register: "false", version: "1", promote: "dev" });
  assert.match(after.stdout, /not promoted to dev: it is rejected/);
  assert.deepEqual([standing(repository).status, standing(repository).stage], ["rejected", "qa"]);
});

test("words of a user cannot become markup or commands", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const reason = "::error::no <img src=x onerror=alert(1)> @everyone | [a](http://b)";
  const { stdout, exitCode } = await register(github, repository, { approve: "true", reason });
  assert.equal(exitCode, 0, stdout);
  assert.ok(!stdout.split("\n").some((line) => line.startsWith("::error::no")), stdout);
});
