import assert from "node:assert/strict";
import { test } from "node:test";
import { knownTools } from "@mlops-actions/tools";
import { captured, endedWith, repositoryOf, taskIn } from "./python-task.ts";

const mypy = knownTools.get("mypy")!;
const pyright = knownTools.get("pyright")!;
const bandit = knownTools.get("bandit")!;

test("each is declared by its own configuration", () => {
  for (const [tool, files, by] of [
    [mypy, { "mypy.ini": "[mypy]" }, "mypy.ini"],
    [mypy, { "setup.cfg": "[mypy-yaml]\nignore_missing_imports = True" }, "setup.cfg [mypy-yaml]"],
    [pyright, { "pyrightconfig.json": "{}" }, "pyrightconfig.json"],
    [pyright, { "pyproject.toml": "[tool.pyright]" }, "pyproject.toml [tool.pyright]"],
    [bandit, { "pyproject.toml": "[tool.bandit]\nskips = ['B101']" }, "pyproject.toml [tool.bandit]"],
    [bandit, { ".bandit": "[bandit]" }, ".bandit"],
    [bandit, { "src/a.py": "" }, undefined],
  ] as const)
    assert.equal(tool.declared(repositoryOf(files))?.by, by);
});

test("mypy judges what it is configured to, else all", () => {
  const paths = (files: Readonly<Record<string, string>>, args: readonly string[] = []) => {
    const { argv } = mypy.command(taskIn({ "src/a.py": "", ...files }, { args }));
    return argv.slice(argv.indexOf("--cache-dir") + 2);
  };
  assert.deepEqual(paths({}), ["."]);
  assert.deepEqual(paths({ "mypy.ini": "[mypy]\nfiles = src" }), []);
  assert.deepEqual(paths({ "pyproject.toml": "[tool.mypy]\npackages = ['a']" }), []);
  assert.deepEqual(paths({ "setup.cfg": "[mypy]\nmodules = a" }), []);
  assert.deepEqual(paths({ "mypy.ini": "[mypy]", "pyproject.toml": "[tool.mypy]\nfiles = ['src']" }), ["."]);
  assert.deepEqual(paths({}, ["src/"]), []);
  assert.deepEqual(paths({}, ["-p", "a"]), []);
  assert.deepEqual(paths({ "other.ini": "" }, ["--strict", "--config-file", "other.ini"]), ["."]);
});

test("mypy writes JSON where it can, and no report into the checkout", () => {
  const form = (version: string | null) => mypy.command(taskIn({}, { version })).argv.includes("--output=json");
  assert.deepEqual(["0.991", "1.10.1", "1.11.0", "1.9", "2.4.1", null].map(form), [
    false,
    false,
    true,
    false,
    true,
    true,
  ]);
  const { argv, env } = mypy.command(taskIn({ "mypy.ini": "[mypy]\nhtml_report = docs\njunit_xml = out.xml" }));
  const after = (option: string) => argv[argv.indexOf(option) + 1];
  assert.equal(after("--html-report"), "/reports/html_report");
  assert.equal(after("--junit-xml"), "/reports/junit_xml");
  assert.equal(env["MYPY_CACHE_DIR"], "/cache");
});

test("mypy leaves out what git ignores, where it can", () => {
  const leaves = (version: string | null) => mypy.command(taskIn({}, { version })).argv.includes("--exclude-gitignore");
  assert.deepEqual(["1.11.2", "1.15.0", "1.16.0", "2.4.1", null].map(leaves), [false, false, true, true, true]);
});

test("nothing that watches or installs is asked of a type checker", () => {
  const installing = mypy.command(taskIn({}, { args: ["--install-types", "--non-interactive", "--strict"] })).argv;
  assert.deepEqual(installing.slice(3, 5), ["--strict", "--no-pretty"]);
  assert.deepEqual(pyright.command(taskIn({}, { args: ["-w", "--watch", "src"] })).argv.slice(3), [
    "src",
    "--outputjson",
  ]);
});

test("mypy's ends", () => {
  const judge = (...ended: Parameters<typeof endedWith>) => mypy.judge(endedWith(...ended), taskIn({}));
  const found = judge(1, { stdout: captured("mypy/score-2.4.1.txt") });
  assert.deepEqual([found.outcome, found.findings.length, found.failsFor], ["failed", 7, ["error"]]);
  const note =
    '{"file": "a.py", "line": 1, "column": 0, "message": "m", "hint": null, "code": null, "severity": "note"}';
  assert.deepEqual([judge(0, { stdout: note }).outcome, judge(0).outcome], ["passed", "passed"]);
  for (const version of ["1.10.1", "1.11.2", "2.4.1"]) {
    const { outcome, findings } = judge(2, { stdout: captured(`mypy/syntax-${version}.txt`) });
    assert.deepEqual([outcome, findings[0]!.rule], ["failed", "syntax"], version);
  }
  const refused = judge(2, { stderr: "usage: mypy [-h]\nmypy: error: unrecognized arguments: --nosuch\n" });
  assert.deepEqual(
    [refused.outcome, refused.detail],
    ["misconfigured", "mypy: error: unrecognized arguments: --nosuch"],
  );
  const internal =
    "a.py:3: error: INTERNAL ERROR -- Please try using mypy master on GitHub:\nhttps://mypy.readthedocs.io\n";
  const traceback = "Traceback (most recent call last):\nModuleNotFoundError: No module named 'mypy'\n";
  for (const judgement of [judge(2, { stderr: internal }), judge(1, { stderr: traceback }), judge(1), judge(null)])
    assert.equal(judgement.outcome, "crashed", judgement.detail ?? "");
  assert.match(judge(1, { stderr: traceback }).detail!, /No module named 'mypy'$/);
});

test("pyright's ends", () => {
  const judge = (...ended: Parameters<typeof endedWith>) => pyright.judge(endedWith(...ended), taskIn({}));
  assert.equal(judge(0, { stdout: captured("pyright/clean-1.1.414.json") }).outcome, "passed");
  const found = judge(1, { stdout: captured("pyright/score-1.1.414.json") });
  const { errorCount, warningCount, informationCount } = JSON.parse(captured("pyright/score-1.1.414.json")).summary;
  assert.deepEqual([found.outcome, found.findings.length], ["failed", errorCount + warningCount + informationCount]);
  assert.deepEqual(found.failsFor, ["error"]);
  const strict = pyright.judge(
    endedWith(1, { stdout: captured("pyright/score-1.1.414.json") }),
    taskIn({}, { args: ["--warnings"] }),
  );
  assert.deepEqual(strict.failsFor, ["error", "warning"]);
  const none = captured("pyright/clean-1.1.414.json").replace('"filesAnalyzed": 1', '"filesAnalyzed": 0');
  assert.equal(judge(0, { stdout: none }).outcome, "misconfigured");
  const configuration = judge(3, { stderr: 'Config file "/checkout/pyrightconfig.json" could not be parsed.\n' });
  assert.deepEqual([configuration.outcome, configuration.detail?.slice(0, 11)], ["misconfigured", "Config file"]);
  const option = judge(4, { stderr: "Unexpected option --nosuch.\npyright --help for usage\n" });
  assert.deepEqual([option.outcome, option.detail], ["misconfigured", "Unexpected option --nosuch."]);
  for (const judgement of [judge(2, { stderr: "fatal" }), judge(1, { stderr: "Traceback" }), judge(null), judge(0)])
    assert.equal(judgement.outcome, "crashed");
});

test("bandit is given the configuration that it does not read by itself", () => {
  const argv = (files: Readonly<Record<string, string>>, args: readonly string[] = []) =>
    bandit.command(taskIn(files, { args })).argv.slice(3).join(" ");
  const form = "--quiet --format json --output /reports/bandit.json";
  assert.match(argv({}), new RegExp(`^${form} --exclude \\.svn,\\S*,\\.venv,\\S* --recursive \\.$`));
  assert.match(argv({ "pyproject.toml": "[tool.bandit]" }), / --configfile pyproject\.toml .*--recursive \.$/);
  assert.match(argv({ "bandit.yaml": "" }), / --configfile bandit\.yaml /);
  assert.doesNotMatch(argv({ "bandit.yaml": "" }, ["-c", "other.yaml"]), /--configfile/);
  assert.doesNotMatch(argv({}, ["-x./tests", "-rll"]), /--exclude|--recursive/);
  const ini = argv({ ".bandit": "[bandit]\ntargets = src\nexclude = tests" });
  assert.equal(ini, `${form} --ini .bandit --recursive`);
  assert.match(argv({ "src/a.py": "" }, ["-r", "src", "-x", "tests"]), /^-r src -x tests --quiet [^.]*\.json$/);
});

test("bandit's ends", () => {
  const files = { "load.py": "", "syntax.py": "" };
  const judge = (...ended: Parameters<typeof endedWith>) => bandit.judge(endedWith(...ended), taskIn(files));
  const report = captured("bandit/load-1.9.4.json");
  for (const exitCode of [1, 0]) {
    const { outcome, findings } = judge(exitCode, { reports: { "bandit.json": report } });
    assert.deepEqual([outcome, findings.length], ["failed", 6], `exit code ${exitCode}`);
  }
  const reports = { "bandit.json": report };
  const ignoring = bandit.judge(endedWith(1, { reports }), taskIn({ "syntax.py": "" }));
  assert.deepEqual(
    ignoring.findings.map(({ path }) => path),
    ["syntax.py"],
    "what git ignores does not count",
  );
  const nothing = JSON.stringify({ errors: [], results: [], metrics: {} });
  assert.equal(judge(0, { reports: { "bandit.json": nothing } }).outcome, "passed");
  const refused = judge(2, {
    stderr: "[main]\tINFO\tcli include tests: B999\n[main]\tERROR\tNo tests would be run.\n",
  });
  assert.deepEqual([refused.outcome, refused.detail], ["misconfigured", "No tests would be run."]);
  for (const judgement of [judge(1, { stderr: "ModuleNotFoundError: No module named 'pbr'" }), judge(0), judge(null)])
    assert.equal(judgement.outcome, "crashed");
});
