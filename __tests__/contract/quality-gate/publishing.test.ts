import assert from "node:assert/strict";
import { test } from "node:test";
import { type FakeGitHub, pullRequest, startFakeGitHub, startFakeResults } from "@mlops-actions/testkit";
import { annotationsOf, gateOn } from "./job.ts";
import { script, team, tests, todo } from "./team-repository.ts";

const base = team(todo.tool, todo.files);
const one = { "src/b.mjs": "// TODO x\n" };
const many = { "src/b.mjs": "// TODO x\n".repeat(120) };

test("the comment is made once and then brought up to date", async () => {
  await using github = await startFakeGitHub();
  await gateOn(github, pullRequest(github, base, one));
  await gateOn(github, pullRequest(github, base, { "src/b.mjs": "export {};\n" }));
  assert.equal(github.comments.length, 1);
  assert.match(github.comments[0]?.body ?? "", /### ✅ team-repo: clean/);
});

test("with a token that may only read the verdict stands, and the summary says what is missing", async () => {
  await using github = await startFakeGitHub();
  github.fail({
    method: "POST",
    path: /comments/,
    status: 403,
    body: { message: "Resource not accessible by integration" },
  });
  const run = await gateOn(github, pullRequest(github, base, one));
  assert.equal(run.outputs.get("verdict"), "fail");
  assert.equal(run.outputs.get("comment-url"), "");
  assert.match(run.summary, /pull-requests: write/);
});

test("a check run has all annotations, fifty a request, and the log none beside", async () => {
  await using github = await startFakeGitHub();
  const run = await gateOn(github, pullRequest(github, base, many), { inputs: { check: "true" } });
  const [check] = github.checkRuns;
  assert.equal(check?.conclusion, "failure");
  assert.equal(check?.output.title, "120 findings");
  assert.equal(check?.annotations.length, 120);
  assert.deepEqual(requestsTo(run.requests, "/check-runs"), ["POST", "PATCH", "PATCH"]);
  assert.deepEqual(annotationsOf(run), []);
});

test("without a check run the log has the ten annotations that GitHub shows, and says how many there are", async () => {
  await using github = await startFakeGitHub();
  const run = await gateOn(github, pullRequest(github, base, many));
  assert.equal(annotationsOf(run).length, 10);
  assert.match(run.stdout, /110 more/);
});

test("outside of the change findings are counted and not annotated, unless all are asked for", async () => {
  await using github = await startFakeGitHub();
  const older = { ...base, "src/old.mjs": "// TODO old\n" };
  const changed = await gateOn(github, pullRequest(github, older, one));
  assert.deepEqual(
    annotationsOf(changed).map(([, file]) => file),
    ["src/b.mjs"],
  );
  assert.equal(changed.outputs.get("findings"), "2");
  const all = await gateOn(github, pullRequest(github, older, one), { inputs: { scope: "all" } });
  assert.deepEqual(
    annotationsOf(all).map(([, file]) => file),
    ["src/b.mjs", "src/old.mjs"],
  );
});

test("findings go to code scanning where that is asked for", async () => {
  await using github = await startFakeGitHub();
  const opened = pullRequest(github, base, one);
  await gateOn(github, opened, { inputs: { sarif: "true" } });
  const [upload] = github.sarifs;
  assert.equal(upload?.commitSha, opened.headSha);
  assert.equal(upload?.ref, "refs/pull/7/head");
  assert.ok(upload);
  const { runs } = upload.sarif as { runs: { results: { ruleId: string }[] }[] };
  assert.deepEqual(
    runs.map(({ results }) => results.map(({ ruleId }) => ruleId)),
    [["todo"]],
  );
});

test("code scanning that refuses is a note in the summary, not a failure of its own", async () => {
  await using github = await startFakeGitHub();
  github.fail({
    method: "POST",
    path: /sarifs/,
    status: 403,
    body: { message: "Resource not accessible by integration" },
  });
  const clean = pullRequest(github, base, { "src/b.mjs": "export {};\n" });
  const run = await gateOn(github, clean, { inputs: { sarif: "true" } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(run.summary, /security-events: write/);
});

test("the tools' own reports are uploaded with the gate's", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const junit = script(
    "unit",
    `import { writeFileSync } from "node:fs"; writeFileSync("unit.xml", '<testsuite><testcase name="a"/></testsuite>');`,
    ", report: { format: junit, path: unit.xml }",
  );
  const files = team(junit.tool, { ...junit.files, ".gitignore": "unit.xml\n" });
  const run = await gateOn(github, pullRequest(github, files, { "src/b.mjs": "export {};\n" }), { results });
  assert.equal(run.exitCode, 0, run.stdout);
  const [artifact] = results.artifacts;
  assert.equal(artifact?.name, "quality-gate-team-repo");
  // A zip names its files in plain text.
  for (const name of ["report.html", "report.json", "tools/unit/unit.xml"]) {
    assert.ok(artifact?.bytes.includes(name), name);
  }
});

test("a repeated attempt posts nothing twice", async () => {
  await using github = await startFakeGitHub();
  const opened = pullRequest(github, team(todo.tool + tests.tool, { ...todo.files, ...tests.files }), one);
  const inputs = { check: "true" };
  await gateOn(github, opened, { inputs });
  await gateOn(github, opened, { inputs, attempt: 2 });
  assert.equal(github.comments.length, 1);
  assert.equal(github.checkRuns.length, 1);
});

function requestsTo(requests: FakeGitHub["requests"], part: string): string[] {
  return requests.filter(({ path, method }) => path.includes(part) && method !== "GET").map(({ method }) => method);
}
