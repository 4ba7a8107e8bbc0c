import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";
import { knownTools, type Tool } from "@mlops-actions/tools";
import { contents, copyOf, runTool } from "./run-tool.ts";

// Python's type checkers, bandit, pytest and nbqa as the gate calls them, beside what they count when a person calls them.

const bin = fileURLToPath(new URL("../../.peers/quality/bin/", import.meta.url));
const planted = fileURLToPath(new URL("planted-python", import.meta.url));
const clean = fileURLToPath(new URL("clean-python", import.meta.url));
const cleanTest = {
  "tests/test_score.py": "from clean.score import mean\n\n\ndef test_mean():\n    assert mean([1, 2]) == 1.5\n",
  "pytest.ini": "[pytest]\npythonpath = src\n",
  ".bandit": "[bandit]\nskips = B101\n",
};

/** Runs a tool in a copy of its own, and sees that it changed nothing there. */
function gate(name: string, folder: string, more: Readonly<Record<string, string>> = {}, given = {}) {
  const work = copyOf(folder, more);
  const before = contents(work);
  const ran = runTool(toolOf(name), { bin, work, ...given });
  assert.deepEqual(contents(work), before, `${name} changed the checkout`);
  return { ...ran, ...ran.judgement, work };
}

function toolOf(name: string): Tool {
  return knownTools.get(name)!;
}

/** What the tool prints when a person calls it in such a folder. */
function byHand(program: string, args: readonly string[], folder: string, more = {}): string {
  const env = { ...process.env, NO_COLOR: "1", PYRIGHT_PYTHON_IGNORE_WARNINGS: "1" };
  const { stdout, stderr, error } = spawnSync(join(bin, program), args, {
    ...{ cwd: copyOf(folder, more), encoding: "utf8", env, maxBuffer: 2 ** 26 },
  });
  if (error) throw error;
  return `${stdout}\n${stderr}`;
}

const numbers = (text: string, pattern: RegExp): number[] => {
  const match = pattern.exec(text);
  assert.ok(match, `${pattern} is not in:\n${text}`);
  return match.slice(1).map((digits) => Number(digits ?? 0));
};

test("mypy finds what it counts, however pretty the repository wants it", () => {
  const { outcome, findings } = gate("mypy", planted);
  const [errors, files] = numbers(byHand("mypy", ["."], planted), /Found (\d+) errors? in (\d+) files?/);
  const found = findings.filter(({ level }) => level === "error");
  assert.deepEqual([outcome, found.length, new Set(found.map(({ path }) => path)).size], ["failed", errors, files]);
  const returned = findings.find(({ rule }) => rule === "return-value");
  assert.deepEqual([returned?.path, returned?.line, returned?.column], ["src/planted/typed.py", 6, 12]);
  assert.deepEqual([gate("mypy", clean).outcome, gate("mypy", clean).findings], ["passed", []]);
});

test("pyright finds what it counts", () => {
  const { outcome, findings } = gate("pyright", planted);
  const counts = numbers(byHand("pyright", [], planted), /(\d+) errors?, (\d+) warnings?, (\d+) informations?/);
  const levels = ["error", "warning", "notice"].map(
    (wanted) => findings.filter(({ level }) => level === wanted).length,
  );
  assert.deepEqual([outcome, levels], ["failed", counts]);
  assert.equal(gate("pyright", clean).outcome, "passed");
});

test("bandit finds what it lists", () => {
  const { outcome, findings } = gate("bandit", planted);
  const csv = byHand("bandit", ["-q", "-r", ".", "-f", "csv"], planted);
  const rows = csv.split("\n").filter((line) => /^\.\/.*,B\d{3},/.test(line));
  assert.ok(rows.length > 5, csv);
  assert.deepEqual([outcome, findings.length], ["failed", rows.length]);
  const shell = findings.find(({ rule }) => rule === "B602");
  assert.deepEqual([shell?.path, shell?.level], ["src/planted/unsafe.py", "error"]);
  assert.equal(gate("bandit", clean, cleanTest).outcome, "passed");
});

test("pytest reports every test, its retries and its place, under options that would stop it at the first", () => {
  const { outcome, tests } = gate("pytest", planted);
  assert.equal(outcome, "failed");
  const counts = (wanted: string) => tests!.filter((one) => one.outcome === wanted).length;
  const summary = byHand("pytest", ["--maxfail=0", "--no-cov"], planted);
  const own = (word: string) => numbers(summary, new RegExp(`(\\d+) ${word}\\b`))[0]!;
  assert.equal(counts("failed"), own("failed"));
  assert.equal(counts("skipped"), own("skipped") + own("xfailed"));
  // A test whose teardown breaks is both passed and an error to pytest's summary, and one error here.
  assert.deepEqual([counts("error"), counts("passed")], [own("errors"), own("passed") - 1]);
  assert.equal(
    tests!.reduce((retries, { attempts }) => retries + attempts - 1, 0),
    own("rerun"),
  );
  const group = tests!.find(({ name }) => name === "tests/test_score.py::TestGroup::test_method");
  assert.deepEqual([group?.outcome, group?.path, group?.line], ["failed", "tests/test_score.py", 20]);
  assert.match(group!.message!, /another sign/);
});

test("coverage is coverage.py's own total, by pytest-cov and without it", () => {
  const work = copyOf(planted, { "pytest.ini": "[pytest]\npythonpath = src\n" });
  const env = { ...process.env, COVERAGE_FILE: join(temporaryFolder("coverage"), "data") };
  const coverage = join(bin, "coverage");
  spawnSync(coverage, ["run", "--source=planted", "--branch", "-m", "pytest"], { cwd: work, env });
  const total = execFileSync(coverage, ["report", "--format=total", "--precision=6"], {
    cwd: work,
    env,
    encoding: "utf8",
  });
  const measured = gate("pytest", planted, {}, { coverage: true }).coverage!;
  assert.equal(measured.percent!.toFixed(6), Number(total).toFixed(6));
  const lines = measured.files.get("src/planted/score.py")!;
  assert.deepEqual([lines.get(7), lines.get(15)], [1, 0]);
  assert.equal(measured.files.has("src/planted/layout.py"), false);

  const configured = {
    "pytest.ini": "[pytest]\npythonpath = src\n",
    ".coveragerc":
      "[run]\nsource = planted\nbranch = true\nparallel = true\ndata_file = .here\nomit = src/planted/layout.py\n",
  };
  const other = gate("pytest", planted, configured, { bin: withoutPytestCov(), coverage: true });
  assert.equal(other.coverage!.percent!.toFixed(6), Number(total).toFixed(6));
});

/** The same Python with the same packages but pytest-cov. */
function withoutPytestCov(): string {
  const place = temporaryFolder("venv");
  execFileSync("python3", ["-m", "venv", "--without-pip", place]);
  const packages = (folder: string) =>
    execFileSync(join(folder, "python"), ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], {
      encoding: "utf8",
    }).trim();
  const [from, to] = [packages(bin), packages(join(place, "bin"))];
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith("pytest_cov")))
    if (!existsSync(join(to, name))) symlinkSync(join(from, name), join(to, name));
  return join(place, "bin");
}

test("pytest's other ends are named: nothing to run, a wrong option, a conftest that breaks", () => {
  const ini = { "pytest.ini": "[pytest]\naddopts = --nosuch" };
  const broken = { "conftest.py": 'raise RuntimeError("no settings")' };
  const cases = [
    [gate("pytest", clean), "no-tests", /no tests ran/],
    [gate("pytest", clean, cleanTest), "passed", null],
    [gate("pytest", clean, { ...cleanTest, ...ini }), "misconfigured", /unrecognized arguments: --nosuch/],
    [gate("pytest", clean, { ...cleanTest, ...broken }), "misconfigured", /no settings/],
  ] as const;
  for (const [{ outcome, detail }, expected, why] of cases) {
    assert.equal(outcome, expected, String(detail));
    if (why !== null) assert.match(detail ?? "", why);
  }
});

const notebook = (cells: readonly string[]) =>
  JSON.stringify({
    cells: cells.map((source) => ({
      cell_type: "code",
      metadata: {},
      source: [source],
      execution_count: null,
      outputs: [],
    })),
    metadata: { kernelspec: { name: "python3", display_name: "Python", language: "python" } },
    nbformat: 4,
    nbformat_minor: 5,
  });

test("tools on notebooks find what nbqa prints, and leave nothing beside the notebook", () => {
  const more = {
    "explore.ipynb": notebook(["import sys\nimport os", "x=1\n\ny: int = 'a'", "def f( a ):\n    return undefined"]),
    "clean.ipynb": notebook(['"""Nothing to say."""']),
  };
  const lines = (tool: string) =>
    byHand("nbqa", [tool, ".", ...(tool === "black" ? ["--check"] : [])], clean, more).split("\n");
  const located = (tool: string) => lines(tool).filter((line) => /^explore\.ipynb:cell_\d+:\d+/.test(line)).length;
  for (const name of ["flake8", "pylint", "pydocstyle", "mypy"]) {
    const { outcome, findings } = gate(`nbqa-${name}`, clean, more);
    assert.deepEqual([outcome, findings.length], ["failed", located(name)], name);
    assert.ok(
      findings.every(({ path, cell }) => path === "explore.ipynb" && cell! > 0),
      name,
    );
  }
  const undefinedName = gate("nbqa-ruff", clean, more).findings.find(({ rule }) => rule === "F821");
  assert.deepEqual([undefinedName?.cell, undefinedName?.line, undefinedName?.column], [3, 2, 12]);
  for (const name of ["black", "isort"])
    assert.deepEqual(
      gate(`nbqa-${name}`, clean, more).findings.map(({ path }) => path),
      ["explore.ipynb"],
      name,
    );
  assert.equal(gate("nbqa-flake8", clean, { "clean.ipynb": more["clean.ipynb"] }).outcome, "passed");
});
