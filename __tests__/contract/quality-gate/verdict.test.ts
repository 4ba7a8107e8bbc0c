import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pullRequest, startFakeGitHub } from "@mlops-actions/testkit";
import { annotationsOf, commentOf, gateOn, gateOnPush, reportOf } from "./job.ts";
import { covered, script, team, tests, todo } from "./team-repository.ts";

test("a clean repository passes", async () => {
  const run = await gateOnPush(team(todo.tool + tests.tool, { ...todo.files, ...tests.files }));
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs.get("verdict"), "pass");
  assert.match(run.outputs.get("summary") ?? "", /: clean$/);
  assert.deepEqual(annotationsOf(run), []);
});

test("a repository that declares no tool is warned, and says how to name some", async () => {
  const run = await gateOnPush({ "README.md": "# Notes\n" });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs.get("verdict"), "warn");
  assert.match(run.summary, /tools/);
});

describe("what keeps a tool from judging is a failure with its own name", () => {
  const xml = '<?xml version="1.0"?><checkstyle version="1"></checkstyle>';
  const cases: [what: string, entry: ReturnType<typeof script>, outcome: string, detail: RegExp][] = [
    ["a crash", script("own", "process.kill(process.pid, 'SIGSEGV');", ", report: checkstyle"), "crashed", /SIGSEGV/],
    ["no report", script("own", "", ", report: { format: sarif, path: out.sarif }"), "crashed", /out\.sarif/],
    [
      "a report that is cut",
      script("own", `console.log('${xml.slice(0, 40)}');`, ", report: checkstyle"),
      "crashed",
      /output of own/,
    ],
    ["no output", script("own", "", ", report: checkstyle"), "crashed", /output of own/],
    ["an exit code alone", script("own", "process.exitCode = 3;"), "failed", /3/],
    [
      "an exit code beside an empty report",
      script("own", `console.log('${xml}'); process.exitCode = 2;`, ", report: checkstyle"),
      "failed",
      /2/,
    ],
    ["a time limit", script("own", "setTimeout(() => {}, 60_000);", ", time-limit: 1s"), "timed-out", /1 s/],
    [
      "a missing program",
      { tool: "    - { name: own, run: [no-such-program] }\n", files: {} },
      "missing",
      /no-such-program/,
    ],
    [
      "a test runner that finds no tests",
      script("own", `console.log('<testsuites></testsuites>');`, ", report: junit"),
      "no-tests",
      /./,
    ],
  ];
  for (const [what, { tool, files }, outcome, detail] of cases) {
    test(what, async () => {
      const run = await gateOnPush(team(tool, files));
      assert.equal(run.exitCode, 1, run.stdout);
      assert.equal(run.outputs.get("verdict"), "fail");
      const [own] = reportOf(run).tools;
      assert.equal(own?.outcome, outcome, run.stdout);
      assert.match(own?.detail ?? "", detail);
      assert.doesNotMatch(run.outputs.get("summary") ?? "", /clean|0 findings/);
    });
  }
});

test("a failing test is told with its name, and fails the gate", async () => {
  const junit = script(
    "unit",
    `console.log('<testsuite><testcase name="adds" classname="t"/><testcase name="divides" classname="t" file="src/a.mjs" line="1"><failure message="1 is not 2">at src/a.mjs:1</failure></testcase></testsuite>'); process.exitCode = 1;`,
    ", report: junit",
  );
  const run = await gateOnPush(team(junit.tool, junit.files));
  assert.equal(run.exitCode, 1, run.stdout);
  assert.equal(run.outputs.get("tests-failed"), "1");
  assert.match(run.outputs.get("summary") ?? "", /1 test failed/);
  assert.deepEqual(
    annotationsOf(run).map(([level, file, line]) => [level, file, line]),
    [["error", "src/a.mjs", "1"]],
  );
});

test("with fail-fast the first failure stops the others, which is no failure of theirs", async () => {
  const bad = script("bad", "process.exitCode = 1;");
  const slow = script("slow", "setTimeout(() => {}, 60_000);");
  const run = await gateOnPush(team(bad.tool + slow.tool, { ...bad.files, ...slow.files }, "  fail-fast: true\n"));
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    reportOf(run).tools.map(({ name, outcome }) => [name, outcome]),
    [
      ["bad", "failed"],
      ["slow", "stopped"],
    ],
  );
});

describe("limits of coverage", () => {
  const files = (dead: number) => ({ ...tests.files, "src/price.mjs": covered(dead) });
  const gate = async (limits: string, before: number, after: number) => {
    await using github = await startFakeGitHub();
    const base = team(tests.tool, files(before), `  coverage: ${limits}\n`);
    return await gateOn(github, pullRequest(github, base, { "src/price.mjs": covered(after) }));
  };
  const cases: [limits: string, before: number, after: number, verdict: string, why: RegExp][] = [
    ["{ min: 30 }", 2, 3, "pass", /Coverage/],
    ["{ min: 90 }", 2, 3, "fail", /90/],
    ["{ max-drop: 40 }", 2, 4, "pass", /Coverage/],
    ["{ max-drop: 1 }", 2, 12, "fail", /fell by 27/],
    ["{ changed-lines-min: 50 }", 2, 8, "fail", /changed lines/],
  ];
  for (const [limits, before, after, verdict, why] of cases) {
    test(`${limits}, ${before} and then ${after} lines that no test runs: ${verdict}`, async () => {
      const run = await gate(limits, before, after);
      assert.equal(run.outputs.get("verdict"), verdict, run.stdout);
      assert.match(run.summary, why);
      assert.match(run.outputs.get("coverage") ?? "", /^\d+(\.\d+)?$/);
    });
  }

  test("a limit where nothing was measured fails", async () => {
    const run = await gateOnPush(team(todo.tool, todo.files, "  coverage: { min: 50 }\n"));
    assert.equal(run.outputs.get("verdict"), "fail", run.stdout);
    assert.match(run.summary, /coverage/i);
  });
});

test("the comment is left beside the report where nobody is to be told", async () => {
  const files = team(todo.tool, todo.files);
  await using github = await startFakeGitHub();
  const opened = pullRequest(github, files, { "src/b.mjs": "// TODO x\n" });
  const run = await gateOn(github, opened, { inputs: { comment: "false" } });
  assert.equal(github.comments.length, 0);
  assert.match(commentOf(opened.checkout.path), /### ❌ team-repo: 1 finding/);
  assert.equal(run.exitCode, 1);
});
