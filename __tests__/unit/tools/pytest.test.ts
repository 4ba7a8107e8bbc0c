import assert from "node:assert/strict";
import { test } from "node:test";
import { knownTools, type Task } from "@mlops-actions/tools";
import { captured, endedWith, repositoryOf, taskIn } from "./python-task.ts";

const pytest = knownTools.get("pytest")!;
const argumentsIn = (files: Readonly<Record<string, string>>, given: Partial<Task> = {}) =>
  pytest.command(taskIn(files, given)).argv;
const judge = (...ended: Parameters<typeof endedWith>) => pytest.judge(endedWith(...ended), taskIn({}));

test("test files alone declare pytest, its configuration before them", () => {
  const by = (files: Readonly<Record<string, string>>) => pytest.declared(repositoryOf(files))?.by;
  assert.equal(by({ "src/a.py": "", "tests/test_a.py": "" }), "tests/test_a.py");
  assert.equal(by({ "score_test.py": "" }), "score_test.py");
  assert.equal(by({ "test_a.py": "", "pytest.ini": "[pytest]" }), "pytest.ini");
  const toml = { "pyproject.toml": "[tool.pytest.ini_options]\ntestpaths = ['t']", "tests/test_a.py": "" };
  assert.equal(by(toml), "pyproject.toml [tool.pytest.ini_options]");
  assert.equal(by({ "src/testing.py": "", "tests/conftest.py": "" }), undefined);
});

test("what the repository's options would write goes to the reports, wherever they stand", () => {
  const options = "-q -x --cov=src --cov-report=xml --cov-report html:docs/cov --cov-report=term --html=out.html";
  const places = {
    "pyproject.toml": `[tool.pytest.ini_options]\naddopts = "${options}"`,
    "pytest.ini": `[pytest]\naddopts =\n    ${options.replaceAll(" --", "\n    --")}`,
    "setup.cfg": `[tool:pytest]\naddopts = ${options}`,
    "tox.ini": `[pytest]\naddopts = ${options}`,
  };
  for (const [file, text] of Object.entries(places)) {
    const argv = argumentsIn({ [file]: text });
    for (const expected of [
      "--junitxml=/reports/junit.xml",
      "--cov-report=xml:/reports/coverage-xml",
      "--cov-report=html:/reports/coverage-html",
      "--html=/reports/html",
      "cache_dir=/reports/pytest-cache",
      "junit_family=xunit1",
      "--maxfail=0",
    ])
      assert.ok(argv.includes(expected), `${file}: ${expected} is not in ${argv.join(" ")}`);
    assert.ok(!argv.some((argument) => argument.startsWith("--cov-report=term")), file);
  }
  const listed = { "pytest.toml": '[pytest]\naddopts = ["--cov-report", "lcov"]' };
  assert.ok(argumentsIn(listed).includes("--cov-report=lcov:/reports/coverage-lcov"));
});

test("a user's own limit of failures stays", () => {
  for (const limit of ["-x", "-vx", "--maxfail=3", "--exitfirst"])
    assert.ok(!argumentsIn({}, { args: [limit] }).includes("--maxfail=0"), limit);
});

test("coverage is measured by what the repository configures, else of all", () => {
  const measured = (files: Readonly<Record<string, string>>) => argumentsIn(files, { coverage: true });
  assert.deepEqual(measured({}).slice(0, 7), [
    ...["/venv/bin/python", "/reports/measured_pytest.py", "/reports/coverage.json", ".", "2"],
    ...["--cov=.", "--cov-report=json:/reports/coverage.json"],
  ]);
  for (const files of [
    { ".coveragerc": "[run]\nsource = src" },
    { "setup.cfg": "[coverage:run]\nsource_pkgs = scores" },
    { "tox.ini": "[coverage:run]\ninclude = src/*" },
    { "pyproject.toml": "[tool.coverage.run]\nsource = ['src']" },
  ])
    assert.deepEqual(measured(files).slice(3, 6), ["", "2", "--cov"], JSON.stringify(files));
  const asked = { "pytest.ini": "[pytest]\naddopts = --cov=src" };
  assert.deepEqual(measured(asked).slice(4, 6), ["1", "--cov-report=json:/reports/coverage.json"]);
  const { env } = pytest.command(taskIn({}, { coverage: true }));
  assert.deepEqual([env["COVERAGE_FILE"], env["PYTHONDONTWRITEBYTECODE"]], ["/reports/.coverage", "1"]);
});

test("where pytest stands apart from its Python, pytest-cov measures if the repository has it", () => {
  const program = ["/home/runner/.local/bin/pytest"];
  const measured = (files: Readonly<Record<string, string>>) => {
    const argv = argumentsIn(files, { coverage: true, program });
    return [argv[0], argv.filter((argument) => argument.startsWith("--cov"))];
  };
  const plugin = ["--cov=.", "--cov-report=json:/reports/coverage.json"];
  assert.deepEqual(measured({}), [program[0], []]);
  assert.deepEqual(measured({ "requirements-dev.txt": "pytest\npytest-cov" }), [program[0], plugin]);
  assert.deepEqual(measured({ "pytest.ini": "[pytest]\naddopts = --cov=src" }), [program[0], plugin.slice(1)]);
  const beside = argumentsIn({}, { coverage: true, program: ["/venv/bin/pytest"] });
  assert.deepEqual(beside.slice(0, 2), ["/venv/bin/python3", "/reports/measured_pytest.py"]);
});

test("failures have their place, and retries are counted whichever version tells them where", () => {
  for (const version of ["7.4.4", "9.2.0"]) {
    const reports = { "junit.xml": captured(`pytest/all-${version}.xml`) };
    const { outcome, tests } = judge(1, { stdout: captured(`pytest/all-${version}.txt`), reports });
    assert.equal(outcome, "failed");
    const count = (wanted: string) => tests!.filter((one) => one.outcome === wanted).length;
    // pytest's own last line counts the error of a test that failed already: 9 failed, 4 passed, 1 skipped, 3 errors; one
    // whose teardown alone breaks also counts as passed.
    assert.match(captured(`pytest/all-${version}.txt`), /9 failed, 4 passed, 1 skipped, 3 errors, 3 rerun/);
    assert.deepEqual([count("failed"), count("passed"), count("skipped"), count("error")], [9, 3, 1, 2], version);
    const attempts = tests!
      .filter((one) => one.attempts > 1)
      .map(({ name, attempts, outcome }) => [name, attempts, outcome]);
    assert.deepEqual(
      attempts,
      [
        ["tests/test_retried.py::test_passes_at_last", 3, "passed"],
        ["tests/test_retried.py::test_never_passes", 2, "failed"],
      ],
      version,
    );
    const placeOf = (name: string) => {
      const one = tests!.find((test) => test.name === `tests/test_score.py::${name}`);
      return [one?.path, one?.line];
    };
    assert.deepEqual(placeOf("test_fails_in_a_helper"), ["tests/test_score.py", 19], version);
    assert.deepEqual(placeOf("test_fails_in_a_library"), ["tests/test_score.py", 65], version);
    assert.deepEqual(placeOf("TestGroup::TestInner::test_deep"), ["tests/test_score.py", 56], version);
  }
});

test("errors in test files fail the run, though pytest calls it interrupted", () => {
  for (const version of ["7.4.4", "9.2.0"]) {
    const { outcome, tests } = judge(2, { reports: { "junit.xml": captured(`pytest/import-${version}.xml`) } });
    assert.deepEqual(
      [outcome, tests!.map(({ outcome, path, line }) => [outcome, path, line])],
      ["failed", [["error", "tests/test_import.py", 1]]],
    );
  }
});

const passing =
  '<testsuites><testsuite name="pytest" tests="1"><testcase classname="tests.test_a" name="test_a" file="tests/test_a.py" line="0" time="0.1"/></testsuite></testsuites>';
const empty = '<testsuites><testsuite name="pytest" tests="0"></testsuite></testsuites>';

test("tests that a signal ended say which error it was, and where", () => {
  const stderr = `Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/usr/lib/python3.12/ctypes/__init__.py", line 525 in string_at
  File "/checkout/tests/test_boom.py", line 5 in test_boom
  File "/tmp/reports/measured_pytest.py", line 18 in <module>

Extension modules: numpy (total: 1)
`;
  const { outcome, detail } = judge(null, { stderr });
  assert.equal(outcome, "crashed");
  assert.match(
    detail ?? "",
    /SIGKILL: Fatal Python error: Segmentation fault, in File ".*test_boom\.py", line 5 in test_boom$/,
  );
});

test("each end is named as what it is", () => {
  const usage =
    "ERROR: usage: pytest [options] [file_or_dir] [file_or_dir] [...]\npytest: error: unrecognized arguments: --nosuch\n  inifile: None\n  rootdir: /checkout\n";
  const conftest =
    "ImportError while loading conftest '/checkout/conftest.py'.\nconftest.py:1: in <module>\n    raise RuntimeError(\"x\")\nE   RuntimeError: x\n";
  const internal =
    "INTERNALERROR> Traceback (most recent call last):\nINTERNALERROR> KeyError: 'x'\n\nno tests ran in 0.01s\n";
  const limit = "FAIL Required test coverage of 90% not reached. Total coverage: 15.12%\n1 passed in 0.08s\n";
  const junit = (text: string) => ({ reports: { "junit.xml": text } });
  const cases: [ReturnType<typeof judge>, string, RegExp | null][] = [
    [judge(0, junit(passing)), "passed", null],
    [judge(0, junit(empty)), "no-tests", /none was run/],
    [judge(0), "crashed", /it ended with exit code 0/],
    [judge(0, junit("<testsuites><testsuite>")), "crashed", /junit\.xml cannot be read/],
    [judge(1, { stderr: "Segmentation fault" }), "crashed", /exit code 1: Segmentation fault/],
    [judge(1, { ...junit(passing), stdout: limit }), "failed", /^Required test coverage of 90% not reached/],
    [judge(1, { ...junit(passing), stderr: "ZeroDivisionError: division by zero" }), "crashed", /ZeroDivisionError/],
    [judge(2, { ...junit(empty), stdout: "!!! _pytest.outcomes.Exit: enough !!!" }), "crashed", /Exit: enough/],
    [judge(3, { stdout: internal }), "crashed", /^internal error: KeyError: 'x'$/],
    [judge(4, { stderr: usage }), "misconfigured", /^unrecognized arguments: --nosuch$/],
    [judge(4, { stderr: usage.replace("pytest: error", "python -m pytest: error") }), "misconfigured", /^unrecognized/],
    [judge(4, { stderr: conftest }), "misconfigured", /^RuntimeError: x$/],
    [judge(4, { stderr: "\nERROR: file or directory not found: tests/nope.py\n\n" }), "misconfigured", /^file or dir/],
    [judge(5, { ...junit(empty), stdout: "3 deselected in 0.00s\n" }), "no-tests", /^3 deselected/],
    [judge(9, junit(passing)), "crashed", /exit code 9/],
    [judge(null, junit(passing)), "crashed", /SIGKILL/],
  ];
  for (const [index, [judgement, outcome, detail]] of cases.entries()) {
    assert.equal(judgement.outcome, outcome, `case ${index}: ${judgement.detail}`);
    if (detail === null) assert.equal(judgement.detail, null);
    else assert.match(judgement.detail ?? "", detail, `case ${index}`);
  }
});
