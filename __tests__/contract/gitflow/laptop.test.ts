import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type GitRepository, gitRepository, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { teamRepository } from "./job.ts";

const command = fileURLToPath(new URL("../../../bin/mlops.js", import.meta.url));

function mlops(folder: string, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "gitflow", ...flags], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, "..") },
  });
  return { status, stdout, stderr };
}

async function repository(): Promise<GitRepository> {
  await using github = await startFakeGitHub();
  return teamRepository(github);
}

test("the command says what the branch that is checked out means, and deploys nothing", async () => {
  const origin = await repository();
  const { status, stdout, stderr } = mlops(origin.path);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /✓ Pass {2}gitflow: 1\.5\.0-dev\.3 belongs to dev/);
  const { deploy, version } = JSON.parse(readFileSync(join(origin.path, ".mlops/report/report.json"), "utf8"));
  assert.deepEqual([deploy, version.pep440], [false, "1.5.0.dev3"]);
});

test("a tag that is checked out is its version; inputs are flags", async () => {
  const origin = await repository();
  origin.git("checkout", "--quiet", "v1.4.0");
  assert.match(mlops(origin.path).stdout, /gitflow: 1\.4\.0 belongs to prod/);
  origin.git("checkout", "--quiet", "v1.3.0");
  origin.git("checkout", "--quiet", "-b", "old");
  assert.match(mlops(origin.path, "--preset", "trunk").stdout, /gitflow: 1\.3\.1-dev\.0\+/);
});

test("no checkout, no commit and too few commits are said, with a remedy", async () => {
  const empty = temporaryFolder("empty");
  assert.match(mlops(empty).stderr, /There is no git checkout here\.\nRun this in a clone/);
  spawnSync("git", ["init", "--quiet"], { cwd: empty });
  assert.match(mlops(empty).stderr, /There is no commit here yet/);
  const origin = gitRepository({ "a.txt": "a" });
  origin.commit({ "a.txt": "b" });
  const shallow = mlops(origin.clone().path);
  assert.equal(shallow.status, 1);
  assert.match(shallow.stderr, /too shallow to count commits.*\n.*git fetch --unshallow --tags/);
});
