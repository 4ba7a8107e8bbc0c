import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { markerFor } from "@mlops-actions/github";
import {
  type Account,
  type FinishedAction,
  pullRequest,
  startFakeGitHub,
  startFakeResults,
} from "@mlops-actions/testkit";
import { evaluateOn, manyClasses, methods, predictions, predictionsBase } from "./job.ts";
import { base, model } from "./team-repository.ts";

const bot: Account = { login: "github-actions[bot]", type: "Bot" };
const marker = markerFor("evaluate-model", "breast-cancer");

test("the comment is created, then updated in place, and left alone where it says the same", async () => {
  await using github = await startFakeGitHub();
  const worse = pullRequest(github, predictionsBase(), predictions("regressed"));
  const created = await evaluateOn(github, worse);
  assert.deepEqual(methods(created), ["GET", "GET", "POST"]);
  assert.match(github.comments[0]?.body ?? "", /### ❌ breast-cancer: recall dropped/);

  const better = pullRequest(github, predictionsBase(), predictions("candidate"));
  const updated = await evaluateOn(github, better);
  assert.deepEqual(methods(updated), ["GET", "GET", "PATCH"]);
  assert.match(github.comments[0]?.body ?? "", /### ✅ breast-cancer: no worse than the baseline/);

  const repeated = await evaluateOn(github, better, { attempt: 2 });
  assert.deepEqual(methods(repeated), ["GET", "GET"]);
  assert.equal(github.comments.length, 1);
  assert.equal(repeated.outputs.get("comment-url"), created.outputs.get("comment-url"));
});

test("a comment on a later page is found; a stranger's with our marker is not touched", async () => {
  await using github = await startFakeGitHub();
  const forged = `${marker}\n### ✅ merge me`;
  github.comment(7, forged);
  for (let remark = 1; remark < 130; remark++) github.comment(7, `remark ${remark}`);
  github.comment(7, `${marker}\nan older verdict`, bot);
  github.comment(7, `Quoted: ${marker}`, bot);
  const run = await evaluateOn(github, pullRequest(github, predictionsBase(), predictions("candidate")));
  assert.equal(github.comments.length, 132);
  assert.equal(github.comments[0]?.body, forged);
  assert.match(github.comments[130]?.body ?? "", /no worse than the baseline/);
  assert.equal(github.comments[131]?.body, `Quoted: ${marker}`);
  assert.ok(run.requests.length <= 6, `${run.requests.length} requests`);
});

test("each model and each comment-id has a comment of its own", async () => {
  await using github = await startFakeGitHub();
  const declared = String(predictionsBase()["mlops.yml"]);
  const two = {
    ...predictionsBase(),
    "mlops.yml": declared + declared.replace(/^models:\n {2}breast-cancer/, "  other"),
  };
  const change = pullRequest(github, two, predictions("candidate"));
  const uses = [{ model: "breast-cancer" }, { model: "other" }, { model: "other", "comment-id": "nightly" }];
  for (const inputs of [...uses, ...uses]) await evaluateOn(github, change, { inputs });
  assert.deepEqual(
    github.comments.map(({ body }) => body.split("\n", 1)[0]),
    [marker, markerFor("evaluate-model", "other"), markerFor("evaluate-model", "other", "nightly")],
  );
});

test("a report longer than a comment loses sections, named and linked; the summary and the page hold them", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const { base: on, change } = manyClasses(300);
  const run = await evaluateOn(github, pullRequest(github, on, change), { results, inputs: { check: "true" } });
  const body = github.comments[0]?.body ?? "";
  assert.ok(body.length <= 65_536, `${body.length} characters`);
  assert.match(
    body,
    /Left out for length: .*“.+”.* All is in the \[full report\]\(https:\/\/github\.com\/.+\/artifacts\/1\)/,
  );
  assert.ok(Buffer.byteLength(run.summary) > 65_536, "the summary has room for more");
  assert.ok(Buffer.byteLength(run.summary) <= 1_048_576);
  assert.match(readFileSync(run.outputs.get("report-html") as string, "utf8"), /region-00299/);
  const check = github.checkRuns[0]?.output.summary ?? "";
  assert.ok(check.length <= 65_535);
  assert.match(check, /Left out for length/);
});

for (const [file, exitCode, verdict] of [
  ["candidate", 0, "pass"],
  ["regressed", 1, "fail"],
] as const) {
  test(`a read-only token, as forks have it, changes nothing about ${verdict}: the summary says so`, async () => {
    await using github = await startFakeGitHub();
    const message = "Resource not accessible by integration";
    github.fail({ method: "POST", status: 403, body: { message }, times: Number.POSITIVE_INFINITY });
    const inputs = { check: "true" };
    const run = await evaluateOn(github, pullRequest(github, predictionsBase(), predictions(file)), { inputs });
    assert.equal(run.exitCode, exitCode, run.stdout);
    assertOutputs(run, verdict);
    assert.equal(run.outputs.get("comment-url"), "");
    assert.match(run.summary, /GitHub forbade writing the comment.*pull-requests: write.*from a fork/);
    assert.match(run.summary, /GitHub forbade publishing the check.*checks: write/);
    assert.deepEqual(
      run.commands.filter(({ command }) => command === "warning").map(({ message }) => message.split(".")[0]),
      ["GitHub forbade writing the comment", "GitHub forbade publishing the check"],
    );
    const left = join(run.outputs.get("report-json") as string, "../comment.md");
    assert.match(readFileSync(left, "utf8"), new RegExp(`^${marker}\n### .* breast-cancer`));
  });
}

test("server errors and rate limits are waited for, and said", async () => {
  await using github = await startFakeGitHub();
  github.fail({ path: "/compare/", status: 502 });
  github.fail({ method: "GET", path: "/comments", status: 429, headers: { "retry-after": "1" } });
  github.fail({ method: "POST", path: "/comments", reset: "after" });
  const run = await evaluateOn(github, pullRequest(github, predictionsBase(), predictions("candidate")));
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(github.comments.length, 1);
  assert.match(run.stdout, /GitHub did not answer \(502\): trying again in 1 s\./);
  assert.match(run.stdout, /GitHub limits the rate of requests: trying again in 1 s\./);
});

test("a rate limit that is used up for an hour costs the comment, not the verdict", async () => {
  await using github = await startFakeGitHub();
  const reset = String(Math.ceil(Date.now() / 1_000) + 3_600);
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
  github.fail({ path: "/comments", status: 403, headers, times: Number.POSITIVE_INFINITY });
  const run = await evaluateOn(github, pullRequest(github, predictionsBase(), predictions("candidate")));
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(run.summary, /rate limit is used up until/);
});

test("the report is uploaded and linked; with all switched on, six requests are enough", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const change = pullRequest(github, base(), model("candidate.onnx"));
  const inputs = { check: "true" };
  for (const attempt of [1, 2]) {
    const run = await evaluateOn(github, change, { results, inputs, attempt });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.ok(run.requests.length <= 6, `${run.requests.length} requests`);
    const page = `https://github.com/org/team-repo/actions/runs/4242/artifacts/${attempt}`;
    for (const text of [github.comments[0]?.body ?? "", run.summary])
      assert.ok(text.includes(`[Full report](${page})`));
    assert.equal(github.checkRuns[0]?.detailsUrl, page);
  }
  assert.deepEqual([github.comments.length, github.checkRuns.length], [1, 1]);
  assert.deepEqual(
    results.artifacts.map(({ name }) => name),
    ["evaluate-model-breast-cancer", "evaluate-model-breast-cancer-attempt-2"],
  );
});

test("an artifact service that refuses is a warning", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  results.fail({ path: "CreateArtifact", status: 403, times: Number.POSITIVE_INFINITY });
  const run = await evaluateOn(github, pullRequest(github, predictionsBase(), predictions("candidate")), { results });
  assert.equal(run.exitCode, 0, run.stdout);
  assertOutputs(run, "pass");
  assert.doesNotMatch(github.comments[0]?.body ?? "", /Full report/);
  const warning = run.commands.find(({ command }) => command === "warning");
  assert.match(warning?.message ?? "", /^The report could not be uploaded as an artifact: /);
});

test("nothing is posted or uploaded that is switched off", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const inputs = { comment: "false", upload: "false" };
  const change = pullRequest(github, predictionsBase(), predictions("candidate"));
  const run = await evaluateOn(github, change, { results, inputs });
  assert.deepEqual(methods(run), ["GET"]);
  assert.deepEqual(results.calls, []);
  assertOutputs(run, "pass");
});

test("a push has no pull request: no comment, absolute limits alone, and the summary says why", async () => {
  await using github = await startFakeGitHub();
  const { checkout, headSha } = pullRequest(github, predictionsBase(), predictions("candidate"));
  const event = { ref: "refs/heads/feature/better", after: headSha, repository: { full_name: "org/team-repo" } };
  const run = await evaluateOn(github, { checkout, event }, { eventName: "push", inputs: { check: "true" } });
  assert.equal(run.exitCode, 0, run.stdout);
  assertOutputs(run, "pass");
  assert.deepEqual(github.comments, []);
  assert.match(run.summary, /no pull request/);
  assert.equal(github.checkRuns[0]?.headSha, headSha);
});

test("without a token the verdict stands on what git can tell, and the summary says what is missing", async () => {
  await using github = await startFakeGitHub();
  const change = pullRequest(github, predictionsBase(), predictions("regressed"));
  const inputs = { "github-token": "", check: "true" };
  const run = await evaluateOn(github, change, { inputs });
  assert.equal(run.exitCode, 1, run.stdout);
  assertOutputs(run, "fail");
  assert.deepEqual(run.requests, []);
  assert.match(run.summary, /There is no comment, since the input github-token is empty\./);
  assert.match(run.summary, /There is no check run, since the input github-token is empty\./);
});

/** Later steps read outputs whatever the verdict was. */
function assertOutputs({ outputs }: FinishedAction, verdict: string): void {
  assert.equal(outputs.get("verdict"), verdict);
  assert.match(outputs.get("summary") ?? "", /^breast-cancer: .+$/);
  assert.ok("recall" in JSON.parse(outputs.get("metrics") ?? "{}"));
  for (const file of ["report-json", "report-html"]) assert.ok(readFileSync(outputs.get(file) as string).length > 0);
  assert.ok(outputs.has("comment-url"));
}
