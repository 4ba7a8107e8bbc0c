import assert from "node:assert/strict";
import { test } from "node:test";
import { readJunit, type TestRun } from "@mlops-actions/findings";
import { read, source } from "./captured.ts";

function lines(tests: TestRun): string[] {
  return tests.map(({ name, outcome, path, line, attempts }) => `${name} | ${outcome} ${path}:${line} ×${attempts}`);
}

function message(tests: TestRun, end: string): string | null | undefined {
  return tests.find(({ name }) => name.endsWith(end))?.message;
}

test("pytest: node ids, the assertion's place, reruns and teardowns as one test each", () => {
  const tests = read(readJunit, "junit/pytest-9.2.0-xunit1.xml", "/tmp/planted/py");
  assert.deepEqual(lines(tests), [
    "test_broken_import.py | error test_broken_import.py:1 ×1",
    "test_score.py::test_passes | passed test_score.py:9 ×1",
    "test_score.py::test_order[1] | passed test_score.py:13 ×1",
    "test_score.py::test_order[nan] | failed test_score.py:15 ×1",
    "test_score.py::test_order[a b[c]] | failed test_score.py:15 ×1",
    "test_score.py::test_in_helper | failed helper.py:2 ×1",
    "test_score.py::test_raises | failed test_score.py:23 ×1",
    "test_score.py::test_skipped | skipped test_score.py:26 ×1",
    "test_score.py::test_known | skipped test_score.py:31 ×1",
    "test_score.py::test_mended | failed test_score.py:36 ×1",
    "test_score.py::test_with_fixture | error test_score.py:43 ×1",
    "test_score.py::test_with_teardown | error test_score.py:53 ×1",
    "test_score.py::test_flaky | passed test_score.py:60 ×2",
    "test_score.py::test_never | failed test_score.py:68 ×2",
    "test_score.py::TestClass::test_method | failed test_score.py:74 ×1",
    "test_score.py::TestCase::test_sub | failed test_score.py:84 ×1",
    "test_score.py::TestCase::test_unit | failed test_score.py:79 ×1",
  ]);
  assert.equal(message(tests, "test_broken_import.py"), "ModuleNotFoundError: No module named 'nothing_here'");
  assert.equal(message(tests, "test_raises"), "ValueError: no model <&> #x1B[31mred#x1B[0m");
  assert.equal(message(tests, "test_with_fixture"), 'failed on setup with "RuntimeError: fixture fell"');
});

test("pytest's other family, which names no files, still tells where failures stand", () => {
  const tests = read(readJunit, "junit/pytest-9.2.0-xunit2.xml", "/tmp/planted/py");
  assert.equal(tests.length, 17);
  assert.ok(lines(tests).includes("test_score.test_in_helper | failed helper.py:2 ×1"));
  assert.ok(lines(tests).includes("test_score.test_passes | passed null:null ×1"));
});

test("a test that failed and whose teardown fell as well is one failure, not two attempts", () => {
  const twice = `<testsuite name="pytest">
    <testcase classname="test_a" name="test_b"><failure message="assert False">E   assert False</failure></testcase>
    <testcase classname="test_a" name="test_b"><error message="failed on teardown with &quot;x&quot;">E   x</error></testcase>
  </testsuite>`;
  assert.deepEqual(lines(readJunit(twice, source("junit.xml"))), ["test_a.test_b | failed null:null ×1"]);
});

test("surefire: flaky and rerun tests keep their attempts, exceptions their names", () => {
  const tests = read(readJunit, "junit/surefire-3.2.5.xml", "/tmp/planted/java");
  assert.deepEqual(lines(tests).toSorted(), [
    "a.ScoreTest.breaks | error null:null ×3",
    "a.ScoreTest.flaky | passed null:null ×2",
    "a.ScoreTest.never | failed null:null ×3",
    "a.ScoreTest.passes | passed null:null ×1",
    "a.ScoreTest.skipped | skipped null:null ×1",
  ]);
  assert.equal(message(tests, "breaks"), "java.lang.IllegalStateException: no model");
});

test("gotestsum: a test that passed when it was run again counts once", () => {
  const tests = read(readJunit, "junit/gotestsum-1.13.0.xml");
  assert.deepEqual(lines(tests), [
    "example.com/score › TestFlaky | passed null:null ×2",
    "example.com/score › TestNever/inner_<1> | failed null:null ×3",
    "example.com/score › TestNever | failed null:null ×3",
    "example.com/score › TestSkipped | skipped null:null ×1",
    "example.com/score › TestPasses | passed null:null ×1",
    "example.com/score › TestNever/fine | passed null:null ×1",
  ]);
  assert.match(message(tests, "TestNever/inner_<1>")!, /got 1, want 2/);
  const plain = read(readJunit, "junit/go-junit-report-2.1.0.xml");
  assert.deepEqual([plain.length, message(plain, "TestFlaky")], [6, "score_test.go:13: not yet"]);
});

test("jest-junit and vitest: the place of the first frame of the repository's own", () => {
  const jest = lines(read(readJunit, "junit/jest-junit-17.0.0.xml"));
  assert.ok(jest.includes("score fails <&> | failed jest/score.test.js:5 ×1"), jest.join("\n"));
  assert.ok(jest.includes("score throws in a function | failed jest/score.test.js:11 ×1"), jest.join("\n"));
  for (const version of ["2.1.9", "5.1.1"]) {
    const vitest = lines(read(readJunit, `junit/vitest-${version}.xml`));
    assert.ok(
      vitest.includes("vitest/score.test.js › score > fails <&> | failed vitest/score.test.js:6 ×1"),
      vitest.join("\n"),
    );
    assert.ok(vitest.includes("vitest/score.test.js › score > skipped | skipped null:null ×1"), vitest.join("\n"));
  }
});

test("terminal colours in a failure are no reason to lose a report, as XML would have it", () => {
  const coloured =
    '<testsuite><testcase name="a"><failure message="bad">\u001B[31mred\u001B[0m &#27;[0m</failure></testcase></testsuite>';
  assert.equal(readJunit(coloured, source("junit.xml"))[0]!.message, "bad");
});

test("entities of a report's own are refused, so that none can expand", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;">]><testsuite><testcase name="&y;"/></testsuite>';
  assert.throws(() => readJunit(bomb, source("bomb.xml")), { name: "UserError", message: /^bomb\.xml cannot be read/ });
});

test("what is cut short, empty or something else is an error that names the report", () => {
  for (const text of ["", "<testsuite><testcase", "<html></html>", "{}"])
    assert.throws(() => readJunit(text, source("junit.xml")), {
      name: "UserError",
      message: /^junit\.xml cannot be read/,
    });
});
