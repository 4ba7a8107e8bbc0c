import assert from "node:assert/strict";
import { test } from "node:test";
import { markerFor } from "@mlops-actions/github";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { judge, paths, pullRequest, teamRepository } from "./job.ts";

const marker = markerFor("gitflow", "gitflow");

test("a broken rule fails the step and is said once, with how to mend it; mended, the comment follows", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.branch("feature/faster");
  const broken = await judge(github, pullRequest(origin, "feature/faster", "main"));
  assert.equal(broken.exitCode, 1);
  assert.equal(broken.outputs.get("verdict"), "fail");
  assert.match(broken.outputs.get("version") ?? "", /^1\.5\.0-dev\.3\+/, "outputs are set all the same");
  const [comment] = github.comments;
  assert.ok(comment?.body.startsWith(marker));
  assert.match(comment.body, /### ❌ gitflow: feature\/faster \(feature\) may not enter main, only develop/);
  assert.match(comment.body, /Change the base of the pull request to develop/);
  const error = broken.commands.find(({ command }) => command === "error");
  assert.match(error?.message ?? "", /may not enter main.*Change the base/);
  assert.match(
    broken.stdout.split("::group::")[0]?.replace(/\s+/g, " ") ?? "",
    /Change the base of the pull request to develop \(Edit, beside the title\), or rename the branch/,
    "the log cuts nothing",
  );
  assert.ok(broken.requests.length <= 6, String(paths(broken)));

  const mended = await judge(github, pullRequest(origin, "feature/faster", "develop"));
  assert.equal(mended.exitCode, 0);
  assert.match(comment.body, /### ✅ gitflow: 1\.5\.0-dev\.3\+/);
  assert.equal(mended.outputs.get("comment-url"), broken.outputs.get("comment-url"));
});

test("what passes says nothing where nothing was said before, whatever the token may do", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.branch("feature/faster");
  github.fail({ path: "/comments", status: 403, times: Number.POSITIVE_INFINITY });
  const run = await judge(github, pullRequest(origin, "feature/faster", "develop"));
  assert.deepEqual([run.exitCode, github.comments], [0, []]);
  assert.deepEqual(
    run.commands.filter(({ command }) => command === "warning"),
    [],
  );
});

test("a hotfix must come back to develop: whether a pull request does that is looked for", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.git("checkout", "--quiet", "-b", "hotfix/1.4.1", "main");
  const sha = origin.commit({ "fix.txt": "fix" });
  const job = pullRequest(origin, "hotfix/1.4.1", "main");
  const alone = await judge(github, job);
  assert.deepEqual([alone.exitCode, alone.outputs.get("verdict")], [0, "warn"]);
  assert.match(
    github.comments[0]?.body ?? "",
    /must be merged back to develop too, and no open pull request does that/,
  );
  assert.equal(alone.outputs.get("version"), "1.4.1-rc.1");
  assert.equal(alone.outputs.get("environment"), "qa");
  assert.ok(alone.requests.length <= 6, String(paths(alone)));

  github.pulls.push({
    number: 8,
    title: "Back",
    state: "open",
    head: { sha, ref: "hotfix/1.4.1", owner: "org" },
    base: { sha, ref: "develop" },
  });
  const both = await judge(github, job);
  assert.equal(both.outputs.get("verdict"), "pass");
  assert.match(github.comments[0]?.body ?? "", /### ✅/);

  github.fail({ path: "/pulls", status: 403, times: Number.POSITIVE_INFINITY });
  const blind = await judge(github, job);
  assert.match(blind.outputs.get("summary") ?? "", /must be merged back to develop too$/);
});

test("ticket, title and approvals, each with how to mend it", async () => {
  await using github = await startFakeGitHub();
  const origin = teamRepository(github);
  origin.branch("feature/faster");
  const sha = origin.commit({ "model.txt": "faster" });
  const inputs = { ticket: "issue", title: "conventional", approvals: "1" };
  const without = await judge(github, { ...pullRequest(origin, "feature/faster", "develop"), inputs });
  assert.equal(without.exitCode, 1);
  const body = github.comments[0]?.body ?? "";
  for (const rule of ["ticket", "title", "approvals"]) assert.ok(body.includes(`\`${rule}\``), body);
  assert.match(body, /feature\/12-faster/);
  assert.ok(without.requests.length <= 6, String(paths(without)));

  const author = { login: "ann", type: "User" } as const;
  github.reviews.push({ id: 1, pull: 7, author, body: "", event: "APPROVE", commitId: sha });
  const job = pullRequest(origin, "feature/faster", "develop", { title: "feat: faster", body: "Closes #12" });
  const review = { ...job, eventName: "pull_request_review", inputs };
  assert.equal((await judge(github, review)).outputs.get("verdict"), "pass");
});

test("a team's own rules, and levels", async () => {
  await using github = await startFakeGitHub();
  const config = `gitflow:
  branches: { spike: { patterns: [spike/*], enters: [develop], environment: lab } }
  guards: { base: warn }
environments: { lab: { aws: { region: eu-north-1 } } }
`;
  const origin = teamRepository(github, config);
  origin.branch("spike/idea");
  const run = await judge(github, pullRequest(origin, "spike/idea", "main"));
  assert.deepEqual([run.exitCode, run.outputs.get("verdict"), run.outputs.get("kind")], [0, "warn", "spike"]);
  assert.deepEqual([run.outputs.get("environment"), run.outputs.get("region")], ["lab", "eu-north-1"]);
});
