import assert from "node:assert/strict";
import { test } from "node:test";
import { annotations, mostAnnotations } from "../../../actions/quality-gate/src/annotations.ts";
import { crashed, failingTests, finding, judged, manyFindings, run, testCase } from "./gates.ts";

test("tools that judged nothing have no place, failed tests theirs, findings theirs", () => {
  assert.deepEqual(annotations(crashed, "changed")[1], {
    level: "error",
    message: "pylint is missing: no program of that name",
  });
  assert.deepEqual(annotations(failingTests, "changed"), [
    {
      level: "error",
      message:
        "pytest: tests/test_score.py::test_order[nan] failed\nassert [nan, 1] == [1, nan]\n  \n  At index 0 diff: nan != 1\n  <b>@octocat</b>",
      file: "tests/test_score.py",
      line: 17,
    },
    { level: "error", message: "pytest: tests/test_io.py::test_read broke\nfixture 'bucket' not found" },
  ]);
  const [warning] = annotations(judged({ findings: [finding(3, { level: "warning", column: null })] }), "changed");
  assert.deepEqual(warning, {
    level: "warning",
    message: "ruff F401: `os` imported but unused",
    file: "src/score.py",
    line: 3,
  });
});

test("scope changed is the change's lines, scope all is all, new ones first, since the runner shows ten of a level", () => {
  const gate = judged({
    findings: [
      finding(1, { new: false, inChange: false }),
      finding(9, { inChange: false }),
      finding(5, { path: "src/z.py" }),
      finding(7, { path: "src/a.py" }),
      finding(8, { path: null, line: null }),
    ],
  });
  const places = (scope: "changed" | "all") => annotations(gate, scope).map(({ file, line }) => `${file}:${line}`);
  assert.deepEqual(places("changed"), ["src/a.py:7", "src/z.py:5"]);
  assert.deepEqual(places("all"), ["src/a.py:7", "src/z.py:5", "src/score.py:9", "src/score.py:1"]);
});

test("a line of a notebook's cell is in the words: the file has other lines", () => {
  const [only] = annotations(judged({ findings: [finding(2, { path: "eda.ipynb", cell: 3 })] }), "all");
  assert.deepEqual(only, {
    level: "error",
    message: "ruff F401: cell 3, line 2: `os` imported but unused",
    file: "eda.ipynb",
  });
});

test("a tool that was stopped for another's failure is no error of its own", () => {
  assert.deepEqual(annotations(judged({ runs: [run("mypy", { outcome: "stopped" })] }), "all"), []);
});

test("a tool that failed by its exit code alone is an error without a place", () => {
  const failed = run("own", { outcome: "failed", detail: "it ended with exit code 3" });
  assert.deepEqual(annotations(judged({ runs: [failed] }), "all"), [
    { level: "error", message: "own failed: it ended with exit code 3" },
  ]);
});

test("more than anyone reads are counted", () => {
  const all = annotations(manyFindings(3_000), "all");
  assert.equal(all.length, mostAnnotations);
  assert.deepEqual(all.at(-1), { level: "notice", message: "2,001 more findings in the report." });
  assert.ok(all.slice(0, 300).every(({ level }) => level === "error"));
});

test("colours and hidden characters of a tool's words are shown or gone, lines stay", () => {
  const message = "\u001b[31mred\u001b[0m\n\u202ehidden";
  const [only] = annotations(judged({ findings: [finding(1, { message })] }), "all");
  assert.equal(only?.message, "ruff F401: red\n⟨U+202E⟩hidden");
});

test("what lies outside of the folder is in the report alone: GitHub knows no such file", () => {
  const paths = ["/usr/lib/python3/site.py", "../other/a.py", "..", "C:\\lib\\a.py"];
  const gate = judged({
    findings: paths.map((path) => finding(1, { path })),
    runs: [
      run("pytest", { kind: "tests", tests: [testCase("t", { outcome: "failed", path: "/usr/lib/x.py", line: 3 })] }),
    ],
  });
  assert.deepEqual(annotations(gate, "all"), [{ level: "error", message: "pytest: t failed" }]);
  assert.equal(annotations(judged({ findings: [finding(1, { path: "..a/b.py" })] }), "all").length, 1);
});
