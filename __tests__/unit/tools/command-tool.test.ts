import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { commandTool, type Ended, type Task, type UserCommand } from "@mlops-actions/tools";

const task = { program: ["/usr/bin/make"], args: ["check"], work: "/work" } as unknown as Task;

function ended(given: Partial<Ended> & { readonly files?: Readonly<Record<string, string>> }): Ended {
  const { files = {}, ...rest } = given;
  return { exitCode: 0, signal: null, stdout: "", stderr: "", report: (name) => files[name] ?? null, ...rest };
}

function judge(report: UserCommand["report"], given: Parameters<typeof ended>[0]) {
  const { outcome, detail, findings, tests, coverage } = commandTool({ name: "own", run: ["make"], report }).judge(
    ended(given),
    task,
  );
  return {
    outcome,
    detail,
    findings: findings.length,
    tests: tests?.length ?? null,
    percent: coverage?.percent ?? null,
  };
}

const nothing = { detail: null, findings: 0, tests: null, percent: null };
const checkstyle = (severity: string) =>
  `<checkstyle><file name="a.py"><error line="1" severity="${severity}" message="m" source="r"/></file></checkstyle>`;
const sarif = { format: "checkstyle", path: "out/report.xml" };
const junit = { format: "junit", path: "junit.xml" };

test("a command runs as it is written, and names its report", () => {
  const tool = commandTool({ name: "own", run: ["make", "check"], report: sarif });
  assert.deepEqual(tool.command(task), { argv: ["/usr/bin/make", "check"], env: {}, report: "out/report.xml" });
  const silent = commandTool({ name: "own", run: ["make", "check"], report: null });
  assert.deepEqual(silent.command(task), { argv: ["/usr/bin/make", "check"], env: {} });
});

test("without a report the exit code counts, with the last words", () => {
  assert.deepEqual(judge(null, { exitCode: 0 }), { ...nothing, outcome: "passed" });
  assert.deepEqual(judge(null, { exitCode: 3, stderr: "first\nno rule to make target\n\n" }), {
    ...nothing,
    outcome: "failed",
    detail: "it ended with exit code 3: no rule to make target",
  });
});

test("a signal is a crash", () => {
  assert.equal(judge(null, { exitCode: null, signal: "SIGSEGV" }).outcome, "crashed");
});

test("a report that is missing is a crash, whatever the exit code says", () => {
  for (const exitCode of [0, 1]) {
    const { outcome, detail } = judge(sarif, { exitCode, stdout: "bye" });
    assert.equal(outcome, "crashed");
    assert.equal(detail, `it has not written its report out/report.xml; it ended with exit code ${exitCode}: bye`);
  }
});

test("a report that cannot be read is a crash that names it", () => {
  const { outcome, detail } = judge(sarif, { files: { "out/report.xml": "<checkstyle>" } });
  assert.equal(outcome, "crashed");
  assert.match(detail ?? "", /out\/report\.xml/);
});

for (const [severity, exitCode, outcome] of [
  ["error", 0, "failed"],
  ["warning", 0, "passed"],
  ["warning", 1, "failed"],
  ["error", 1, "failed"],
] as const) {
  test(`a finding of level ${severity} and exit code ${exitCode}: ${outcome}`, () => {
    const files = { "out/report.xml": checkstyle(severity) };
    assert.deepEqual(judge(sarif, { exitCode, files }), { ...nothing, outcome, findings: 1 });
  });
}

test("what a command fails for: errors where its report alone says so, all that it found where its exit code does", () => {
  const tool = commandTool({ name: "own", run: ["make"], report: sarif });
  const failsFor = (exitCode: number) =>
    tool.judge(ended({ exitCode, files: { "out/report.xml": checkstyle("error") } }), task).failsFor;
  assert.deepEqual([failsFor(0), failsFor(1)], [["error"], undefined]);
});

test("another exit code than 0 fails though the report holds nothing", () => {
  const files = { "out/report.xml": "<checkstyle/>" };
  assert.deepEqual(judge(sarif, { exitCode: 2, stderr: "license expired", files }), {
    ...nothing,
    outcome: "failed",
    detail: "it ended with exit code 2: license expired",
  });
});

test("without a path the report is what the command prints", () => {
  assert.equal(judge({ format: "checkstyle", path: null }, { stdout: checkstyle("error") }).findings, 1);
});

test("tests fail by a failure, an error or the exit code, and none at all are no tests", () => {
  const suite = (cases: string) => ({ "junit.xml": `<testsuite name="s">${cases}</testsuite>` });
  const passing = '<testcase name="a" classname="s"/>';
  const failing = '<testcase name="b" classname="s"><failure message="x"/></testcase>';
  assert.deepEqual(judge(junit, { files: suite(passing) }), { ...nothing, outcome: "passed", tests: 1 });
  assert.equal(judge(junit, { files: suite(passing + failing) }).outcome, "failed");
  assert.equal(judge(junit, { exitCode: 1, files: suite(passing) }).outcome, "failed");
  assert.equal(judge(junit, { files: suite("") }).outcome, "no-tests");
});

test("coverage is kept, and the exit code counts", () => {
  const files = { "lcov.info": "SF:a.py\nDA:1,1\nDA:2,0\nend_of_record\n" };
  const report = { format: "lcov", path: "lcov.info" };
  assert.deepEqual(judge(report, { files }), { ...nothing, outcome: "passed", percent: 50 });
  assert.equal(judge(report, { exitCode: 1, files }).outcome, "failed");
});

test("a format that is not known is told with those that are", () => {
  assert.throws(
    () => commandTool({ name: "own", run: ["make"], report: { format: "junitt", path: null } }),
    (error) => error instanceof UserError && /junit, sarif/.test(error.remedy ?? ""),
  );
});
