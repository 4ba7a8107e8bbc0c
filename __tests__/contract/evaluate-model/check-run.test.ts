import assert from "node:assert/strict";
import { test } from "node:test";
import { pullRequest, startFakeGitHub } from "@mlops-actions/testkit";
import { evaluateOn, predictions, predictionsBase } from "./job.ts";
import { base, model } from "./team-repository.ts";

// More than 50 annotations can't come from this action, which blames one file: see the unit tests of publishCheck.

const inputs = { check: "true" };

test("the check's title is the headline and its conclusion the verdict; a failure blames the file", async () => {
  const gate = "{ metrics: { roc_auc: { max-drop: 0.01 } } }";
  for (const [file, more, conclusion, title, annotated] of [
    ["candidate", {}, "success", /^no worse than the baseline$/, []],
    ["regressed", { gate }, "neutral", /^undecided, ROC AUC may have dropped$/, []],
    ["regressed", {}, "failure", /^recall dropped/, ["predictions.csv"]],
  ] as const) {
    await using github = await startFakeGitHub();
    const change = pullRequest(github, predictionsBase(), predictions(file));
    await evaluateOn(github, change, { inputs: { ...inputs, ...more } });
    const [check, ...others] = github.checkRuns;
    assert.ok(check);
    assert.deepEqual(others, []);
    assert.deepEqual([check.name, check.headSha], ["evaluate-model / breast-cancer", change.headSha]);
    assert.equal(check.conclusion, conclusion);
    assert.match(check.output.title ?? "", title);
    assert.ok((check.output.summary ?? "").includes(check.output.title as string));
    assert.deepEqual(
      check.annotations.map(({ path, start_line, annotation_level }) => [path, start_line, annotation_level]),
      annotated.map((path) => [path, 1, "failure"]),
    );
  }
});

test("two uses that comment-id tells apart have checks of their own", async () => {
  await using github = await startFakeGitHub();
  const change = pullRequest(github, predictionsBase(), predictions("candidate"));
  await evaluateOn(github, change, { inputs });
  await evaluateOn(github, change, { inputs: { ...inputs, "comment-id": "nightly" } });
  assert.deepEqual(
    github.checkRuns.map(({ name }) => name),
    ["evaluate-model / breast-cancer", "evaluate-model / breast-cancer / nightly"],
  );
});

for (const killAfterRequest of [1, 2, 3, 4]) {
  test(`killed after request ${killAfterRequest} of 4 and run again, it leaves one comment and one check`, async () => {
    await using github = await startFakeGitHub();
    const change = pullRequest(github, predictionsBase(), predictions("regressed"));
    const killed = await evaluateOn(github, change, { inputs, killAfterRequest });
    assert.equal(killed.exitCode, null);
    assert.equal(killed.outputs.size, 0);
    const again = await evaluateOn(github, change, { inputs, attempt: 2 });
    assert.equal(again.exitCode, 1, again.stdout);
    assert.deepEqual([github.comments.length, github.checkRuns.length], [1, 1]);
    assert.equal(github.checkRuns[0]?.annotations.length, 1);
    assert.ok(again.requests.length <= 6, `${again.requests.length} requests`);
  });
}

test("a repeated run brings its check up to date, although models never take the same time twice", async () => {
  await using github = await startFakeGitHub();
  const change = pullRequest(github, base(), model("candidate.onnx"));
  const killed = await evaluateOn(github, change, { inputs, killAfterRequest: 4, killSignal: "SIGTERM" });
  assert.equal(killed.exitCode, null);
  const again = await evaluateOn(github, change, { inputs, attempt: 2 });
  assert.deepEqual([github.comments.length, github.checkRuns.length], [1, 1]);
  assert.equal(github.checkRuns[0]?.output.title, again.outputs.get("summary")?.replace("breast-cancer: ", ""));
});
