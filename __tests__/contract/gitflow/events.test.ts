import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { gitflowSchema } from "@mlops-actions/report";
import { type GitRepository, gitRepository, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { judge, meaning, paths, pullRequest, push, teamRepository } from "./job.ts";

const dev = {
  environment: "dev",
  stage: "dev",
  role: "arn:aws:iam::111111111111:role/mlops-dev",
  region: "eu-west-1",
  deploy: "true",
};
const prod = {
  environment: "prod",
  stage: "production",
  role: "arn:aws:iam::222222222222:role/mlops-prod",
  region: "eu-west-1",
  deploy: "true",
};
const nowhere = { environment: "", stage: "", role: "", region: "", deploy: "false" };
const develop = {
  version: "1.5.0-dev.3",
  "version-pep440": "1.5.0.dev3",
  "version-image": "1.5.0-dev.3",
  kind: "develop",
};
const release = { version: "1.4.0", "version-pep440": "1.4.0", "version-image": "1.4.0", kind: "tag" };

for (const depth of [1, 1000]) {
  test(`a push to develop, ${depth === 1 ? "one commit deep: from GitHub" : "all commits there: from git"}`, async () => {
    await using github = await startFakeGitHub();
    const run = await judge(github, push(teamRepository(github), "develop", depth));
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(meaning(run), { ...dev, ...develop });
    assert.deepEqual(
      run.outputs
        .get("tags")
        ?.split("\n")
        .filter((tag) => !tag.startsWith("sha-")),
      ["1.5.0-dev.3", "develop"],
    );
    assert.equal(run.outputs.get("summary"), "gitflow: 1.5.0-dev.3 goes to dev");
    if (depth === 1) assert.equal(run.requests.length, 3, String(paths(run)));
    else assert.deepEqual(paths(run), []);
    const report = gitflowSchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
    assert.deepEqual(report.history, { source: depth === 1 ? "github" : "git", lastTag: "v1.4.0", commitsSince: 3 });
    assert.match(run.summary, /1\.5\.0\.dev3/);
  });
}

test("a checkout that is deep enough but was left without tags asks GitHub for them", async () => {
  await using github = await startFakeGitHub();
  const job = push(teamRepository(github), "develop", 1000);
  for (const tag of ["v1.3.0", "v1.4.0", "v1"]) execFileSync("git", ["-C", job.cwd, "tag", "--delete", tag]);
  const run = await judge(github, job);
  assert.equal(run.outputs.get("version"), "1.5.0-dev.3");
  assert.equal(paths(run)[0], "GET /tags");
});

test("without a checkout the preset's rules hold, and GitHub tells the rest", async () => {
  await using github = await startFakeGitHub();
  const run = await judge(github, { ...push(teamRepository(github), "develop"), cwd: temporaryFolder("empty") });
  assert.deepEqual(meaning(run), { ...dev, role: "", region: "", ...develop });
});

test("a repository without any tag begins at 0.1.0", async () => {
  await using github = await startFakeGitHub();
  const origin = gitRepository({ "a.txt": "a" });
  origin.branch("develop");
  origin.commit({ "a.txt": "b" });
  github.origin.repository = origin;
  for (const depth of [1, 1000]) {
    const run = await judge(github, push(origin, "develop", depth));
    assert.equal(run.outputs.get("version"), "0.1.0-dev.2");
  }
});

describe("events", () => {
  const atTag = (origin: GitRepository, env: Record<string, string> = {}) => ({
    cwd: push(origin, "main").cwd,
    env: { GITHUB_SHA: origin.git("rev-parse", "v1.4.0^{commit}"), GITHUB_REF: "refs/tags/v1.4.0", ...env },
  });

  test("a tag", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    const after = origin.git("rev-parse", "v1.4.0^{commit}");
    const run = await judge(github, { ...atTag(origin), eventName: "push", event: { ref: "refs/tags/v1.4.0", after } });
    assert.deepEqual(meaning(run), { ...prod, ...release });
    assert.deepEqual(run.outputs.get("tags")?.split("\n"), ["1.4.0", `sha-${after.slice(0, 7)}`, "1.4", "1", "latest"]);
    assert.deepEqual(paths(run), ["GET /tags"]);
    assert.equal(run.outputs.get("release"), "true");
  });

  for (const [action, deploy] of [
    ["published", "true"],
    ["edited", "false"],
    ["deleted", "false"],
  ] as const) {
    test(`a release that was ${action}`, async () => {
      await using github = await startFakeGitHub();
      const origin = teamRepository(github);
      const event = { action, release: { tag_name: "v1.4.0", target_commitish: "main" } };
      const run = await judge(github, { ...atTag(origin), eventName: "release", event });
      assert.deepEqual(meaning(run), { ...prod, deploy, ...release });
    });
  }

  test("a run by hand, on the branch that was chosen", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    const { cwd, event } = push(origin, "develop");
    const env = { GITHUB_SHA: event.after };
    const run = await judge(github, { cwd, env, eventName: "workflow_dispatch", event: { ref: "refs/heads/develop" } });
    assert.deepEqual(meaning(run), { ...dev, ...develop });
  });

  test("a schedule, on the branch that it runs on", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    const { cwd, event } = push(origin, "develop");
    const env = { GITHUB_SHA: event.after, GITHUB_REF: "refs/heads/develop" };
    const run = await judge(github, { cwd, env, eventName: "schedule", event: { schedule: "0 3 * * *" } });
    assert.deepEqual(meaning(run), { ...dev, ...develop });
  });

  test("a pull request never deploys", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    origin.branch("feature/faster");
    const sha = origin.commit({ "model.txt": "faster" });
    const run = await judge(github, pullRequest(origin, "feature/faster", "develop"));
    assert.equal(run.exitCode, 0, run.stdout);
    const short = sha.slice(0, 7);
    const build = /^\d+$/.test(short) ? `g${short}` : short;
    assert.deepEqual(meaning(run), {
      ...nowhere,
      version: `1.5.0-dev.4+${build}`,
      "version-pep440": `1.5.0.dev4+${build}`,
      "version-image": `1.5.0-dev.4-${build}`,
      kind: "feature",
    });
    assert.deepEqual(github.comments, [], "nothing to say");
    assert.deepEqual(paths(run).slice(0, 1), ["GET /tags"]);
    assert.ok(run.requests.length <= 6, String(paths(run)));
  });

  test("a fork's develop goes nowhere, and its version is not ours", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    const run = await judge(github, pullRequest(origin, "develop", "develop", { owner: "mallory" }));
    assert.equal(run.exitCode, 0, run.stdout);
    assert.match(run.outputs.get("version") ?? "", /^1\.5\.0-dev\.3\+g?[0-9a-f]{7}$/);
    assert.deepEqual({ ...meaning(run), ...nowhere, kind: "" }, { ...meaning(run) });
    assert.ok(run.outputs.get("tags")?.split("\n").includes("pr-7"));
  });

  test("a merge queue's commit passes and deploys nothing", async () => {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    const { cwd, event } = push(origin, "develop");
    const group = {
      head_sha: event.after,
      head_ref: "refs/heads/gh-readonly-queue/develop/pr-7",
      base_sha: event.after,
      base_ref: "refs/heads/develop",
    };
    const run = await judge(github, { cwd, eventName: "merge_group", event: { merge_group: group } });
    assert.deepEqual([run.exitCode, run.outputs.get("deploy")], [0, "false"]);
  });
});

test("main after the merge of a hotfix, before its tag, and what develop lacks then", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.git("checkout", "--quiet", "-b", "hotfix/1.4.1", "main");
  origin.commit({ "fix.txt": "fix" }, "Fix ::error::the @crash");
  origin.branch("main");
  origin.git("merge", "--quiet", "--no-ff", "--message=Merge pull request #9 from org/hotfix/1.4.1", "hotfix/1.4.1");
  for (const depth of [1, 1000]) {
    const run = await judge(github, push(origin, "main", depth));
    assert.equal(run.exitCode, 0, run.stdout);
    assert.equal(run.outputs.get("version"), "1.4.1-rc.2");
    assert.equal(run.outputs.get("verdict"), "warn");
    assert.match(run.outputs.get("summary") ?? "", /main has 1 commit that develop lacks/);
    assert.match(run.summary, /On main and not on develop.*Fix/s);
    assert.equal((await judge(github, push(origin, "develop", depth))).outputs.get("verdict"), "warn");
  }
  origin.branch("develop");
  origin.git("merge", "--quiet", "--no-ff", "--message=Merge back", "hotfix/1.4.1");
  for (const depth of [1, 1000]) {
    assert.equal((await judge(github, push(origin, "main", depth))).outputs.get("verdict"), "pass");
  }
});

test("a branch that has no commit of the others is counted by itself, from git and from GitHub alike", async () => {
  for (const depth of [1, 1000]) {
    await using github = await startFakeGitHub();
    const origin = teamRepository(github);
    origin.git("checkout", "--quiet", "--orphan", "gh-pages");
    origin.commit({}, "Page");
    const run = await judge(github, push(origin, "gh-pages", depth));
    assert.match(run.outputs.get("version") ?? "", /^1\.5\.0-dev\.1\+g?[0-9a-f]{7}$/, run.stdout);
  }
});

test("commits choose the version if asked, from git and from GitHub alike", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.commit({ "model.txt": "d" }, "fix!: drop the old columns");
  for (const depth of [1, 1000]) {
    const run = await judge(github, { ...push(origin, "develop", depth), inputs: { bump: "conventional" } });
    assert.equal(run.outputs.get("version"), "2.0.0-dev.4");
  }
});

test("a component counts from its own tags, and comments for itself", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.git("tag", "model/v0.7.0", "v1.3.0");
  const run = await judge(github, { ...push(origin, "develop"), inputs: { "tag-prefix": "model/" } });
  assert.equal(run.outputs.get("version"), "0.8.0-dev.4");
  assert.match(run.outputs.get("summary") ?? "", /^model: /);
});
