import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Ended, type Judgement, knownTools, type Repository, type Task, type Tool } from "@mlops-actions/tools";

// Ends of the real tools, recorded by ../findings/reports/make-python-reports.ts.
const reports = fileURLToPath(new URL("../findings/reports/", import.meta.url));

interface Recorded extends Omit<Ended, "report"> {
  readonly reports: Readonly<Record<string, string>>;
}

const tool = (name: string): Tool => knownTools.get(name)!;
const repository = (...files: string[]): Repository => ({ files, read: () => null });
const task = (changes: Partial<Task> = {}): Task => ({
  ...{ program: ["/venv/bin/tool"], version: null, args: [], repository: repository("src/a.py", "setup.py") },
  ...{ work: "/checkout", reports: "/reports", cache: "/cache", cores: 3, coverage: false },
  ...changes,
});

// What git ignores does not count: the files that were judged, those that a case adds among them.
const planted = repository("src/planted", "setup.py", "plug.py", "nb.ipynb");

function judgements(name: string): [version: string, ReadonlyMap<string, Judgement>][] {
  const files = readdirSync(`${reports}${name}`).filter((file) => /^\d.*\.json$/.test(file));
  assert.ok(files.length > 0);
  return files.map((file) => {
    const ends = JSON.parse(readFileSync(`${reports}${name}/${file}`, "utf8")) as Record<string, Recorded>;
    const judged = Object.entries(ends).map(([title, { reports, ...end }]) => {
      const report = (path: string) => reports[path] ?? null;
      return [title, tool(name).judge({ ...end, report }, task({ repository: planted }))] as const;
    });
    return [file.replace(/\.json$/, ""), new Map(judged)];
  });
}

/** Of every version: outcome, and number of findings or what the detail says. A list of numbers is by version, oldest first. */
const expected: Readonly<
  Record<string, Readonly<Record<string, readonly [string, (number | readonly number[] | RegExp)?]>>>
> = {
  black: {
    planted: ["failed", 2],
    clean: ["passed"],
    broken: ["failed", 3],
    unreadable: ["failed", 3],
    usage: ["misconfigured", /No such option.*--bogus/],
    notebook: ["failed", 3],
    toml: ["misconfigured", /Expected '\]' at the end of a table declaration/],
    "other-version": ["misconfigured", /The required version `1` does not match/],
  },
  isort: {
    planted: ["failed", 1],
    clean: ["passed"],
    broken: ["failed", 1],
    unreadable: ["failed", 2],
    usage: ["misconfigured", /unrecognized arguments: --bogus/],
    settings: ["misconfigured", /UnsupportedSettings.*bogus = 1/],
    profile: ["misconfigured", /Specified profile of nothing does not exist/],
    missing: ["misconfigured", /^Broken 1 paths$/],
  },
  "ruff-format": {
    planted: ["failed", 2],
    clean: ["passed"],
    broken: ["failed", 3],
    unreadable: ["failed", 2],
    usage: ["misconfigured", /unexpected argument '--bogus'/],
    // 0.1 leaves notebooks out unless it is told otherwise.
    notebook: ["failed", [2, 3]],
    settings: ["misconfigured", /unknown field `bogus`/],
  },
  ruff: {
    planted: ["failed", 15],
    clean: ["passed"],
    // 0.17 has two of one broken line.
    broken: ["failed", [16, 16, 17]],
    unreadable: ["failed", 15],
    usage: ["misconfigured", /unexpected argument '--bogus'/],
    notebook: ["failed", [15, 15, 17]],
    settings: ["misconfigured", /unknown field `bogus`/],
    "exit-zero": ["failed", 15],
  },
  flake8: {
    planted: ["failed", 18],
    clean: ["passed"],
    broken: ["failed", 19],
    unreadable: ["failed", 18],
    usage: ["misconfigured", /unrecognized arguments: --bogus/],
    settings: ["misconfigured", /invalid literal for int\(\) with base 10: 'wide'/],
    plugins: ["misconfigured", /missing: flake8-nothing/],
    "plugin-missing": ["misconfigured", /failed to load plugin "local" due to No module named 'plug'/],
    "plugin-broken": ["crashed", /exit code 1: ValueError: boom/],
    missing: ["misconfigured", /config file does not exist: nothing.cfg/],
  },
  pydocstyle: {
    planted: ["failed", 5],
    clean: ["passed"],
    broken: ["failed", 6],
    unreadable: ["crashed", /SyntaxError: unknown encoding.*unreadable\.py/],
    usage: ["misconfigured", /no such option: --bogus/],
    settings: ["misconfigured", /Illegal convention 'nothing'.*\.pydocstyle/],
    ini: ["misconfigured", /File contains no section headers/],
  },
  pylint: {
    planted: ["failed", [20, 17, 17]],
    clean: ["passed"],
    broken: ["failed", [21, 18, 18]],
    unreadable: ["failed", [21, 18, 18]],
    usage: ["misconfigured", /Unrecognized option found: bogus/],
    settings: ["misconfigured", /invalid int value: 'many'/],
    toml: ["misconfigured", /Failed to load .*Expected '\]'/],
    plugin: ["misconfigured", /Plugin 'nothing' is impossible to load/],
    missing: ["misconfigured", /No module named nothing/],
    "exit-zero": ["failed", [20, 17, 17]],
  },
};

for (const [name, cases] of Object.entries(expected)) {
  describe(`${name}, as it really ended`, () => {
    for (const [index, [version, judged]] of judgements(name).entries())
      for (const [title, [outcome, said]] of Object.entries(cases))
        test(`${version}: ${title} is ${outcome}`, () => {
          const judgement = judged.get(title)!;
          assert.equal(judgement.outcome, outcome, judgement.detail ?? "");
          if (said instanceof RegExp) assert.match(judgement.detail!, said);
          else {
            assert.equal(judgement.detail, null);
            assert.equal(judgement.findings.length, Array.isArray(said) ? said[index] : (said ?? 0));
          }
        });
  });
}

test("an isort that would colour says what it lacks, and one that does colour is read", () => {
  const [old, recent] = judgements("isort").map(([, judged]) => judged.get("colour")!);
  assert.equal(old!.outcome, "misconfigured");
  assert.match(old!.detail!, /the colorama python package is required/);
  assert.deepEqual([recent!.outcome, recent!.findings[0]!.line], ["failed", 3]);
});

describe("what no linter or formatter of Python may pass for", () => {
  const names = Object.keys(expected);
  const end = (changes: Partial<Ended>): Ended => ({
    ...{ exitCode: 0, signal: null, stdout: "", stderr: "", report: () => null },
    ...changes,
  });

  for (const name of names) {
    test(`${name}: ended by a signal is a crash that names it`, () => {
      const { outcome, detail } = tool(name).judge(end({ exitCode: null, signal: "SIGSEGV" }), task());
      assert.equal(outcome, "crashed");
      assert.match(detail!, /SIGSEGV/);
    });
    test(`${name}: exit code 1 without findings is a crash with its last words`, () => {
      const report = () => (name === "flake8" ? "" : "[]");
      const { outcome, detail } = tool(name).judge(end({ exitCode: 1, stderr: "out of luck\n", report }), task());
      assert.equal(outcome, "crashed");
      assert.match(detail!, /exit code 1: out of luck/);
    });
    test(`${name}: an exit code that it does not know is a crash`, () => {
      assert.equal(tool(name).judge(end({ exitCode: 70, report: () => "[]" }), task()).outcome, "crashed");
    });
  }
  for (const name of ["ruff", "flake8", "pylint"])
    test(`${name}: exit code 0 without its report is a crash`, () => {
      assert.equal(tool(name).judge(end({}), task()).outcome, "crashed");
    });
  for (const name of ["ruff", "pylint"])
    test(`${name}: a report that cannot be read is a crash that names it`, () => {
      const { outcome, detail } = tool(name).judge(end({ report: () => '[{"cut' }), task());
      assert.equal(outcome, "crashed");
      assert.match(detail!, new RegExp(`${name}\\.json cannot be read`));
    });
  test("ruff: a panic is a crash, though the exit code is that of a bad configuration", () => {
    const stderr = "error: Ruff crashed. If you could open an issue\n\nthread 'main' panicked at crates/x.rs:1\n";
    for (const name of ["ruff", "ruff-format"])
      assert.equal(tool(name).judge(end({ exitCode: 2, stderr }), task()).outcome, "crashed");
  });
  test("black: its own bug is a crash, not a finding of the file", () => {
    const stderr = "error: cannot format a.py: INTERNAL ERROR: Black produced invalid code.\n";
    const { outcome, detail } = tool("black").judge(end({ exitCode: 123, stderr }), task());
    assert.deepEqual([outcome, detail], ["crashed", "a.py: INTERNAL ERROR: Black produced invalid code."]);
  });
  test("what git ignores does not count, though the tool walks there, unless it is named; a submodule does", () => {
    const stdout = ["node_modules/gyp/g.py", "src/a.py", "vendored/lib/b.py"]
      .map((file) => `${file}:1 at module level:\n        D100: Missing docstring in public module`)
      .join("\n");
    const paths = (args: readonly string[] = []) =>
      tool("pydocstyle")
        .judge(end({ exitCode: 1, stdout }), task({ args, repository: repository("src/a.py", "vendored/lib") }))
        .findings.map(({ path }) => path);
    assert.deepEqual(paths(), ["src/a.py", "vendored/lib/b.py"]);
    assert.equal(paths(["src"]).length, 3);
    const ignored = stdout.split("\n").slice(0, 2).join("\n");
    assert.equal(tool("pydocstyle").judge(end({ exitCode: 1, stdout: ignored }), task()).outcome, "passed");
  });
  test("pylint: a fatal message of a file is a crash", () => {
    const fatal = { type: "fatal", symbol: "astroid-error", message: "boom", "message-id": "F0002" };
    const report = () => JSON.stringify([{ ...fatal, path: "src/a.py", line: 1, column: 0 }]);
    const { outcome, detail, findings } = tool("pylint").judge(end({ exitCode: 1, report }), task());
    assert.deepEqual([outcome, detail, findings.length], ["crashed", "boom (astroid-error)", 1]);
  });
});

describe("how they are called", () => {
  const argv = (name: string, changes: Partial<Task> = {}) => tool(name).command(task(changes)).argv.slice(1);

  test("ruff only reads: a hook's --fix goes, and the configured one is undone", () => {
    const args = ["--fix", "--exit-non-zero-on-fix", "--select", "E,F", "--output-format=text", "-o", "x"];
    const form = [
      "check",
      "--no-fix",
      "--no-fix-only",
      "--output-format",
      "json",
      "--output-file",
      "/reports/ruff.json",
    ];
    assert.deepEqual(argv("ruff", { args }), [...form, "--select", "E,F", "."]);
    assert.deepEqual(argv("ruff", { args: ["check", "src"] }), [...form, "src"]);
  });
  test("formatters only check", () => {
    assert.deepEqual(argv("black"), ["--check", "--diff", "--no-color", "--workers", "3", "."]);
    assert.deepEqual(argv("isort", { args: ["--overwrite-in-place", "--profile", "black", "-j", "4"] }), [
      ...["--check-only", "--diff", "--profile", "black", "."],
    ]);
    assert.deepEqual(argv("ruff-format", { args: ["format", "--check", "-q"] }), ["format", "--diff", "."]);
  });
  test("paths that the user names are judged instead of all; values of options are no paths", () => {
    assert.deepEqual(argv("black", { args: ["src"] }).at(-1), "src");
    assert.deepEqual(argv("flake8", { args: ["--exclude", "src"] }).slice(-4), ["--exclude", "src", "setup.py", "src"]);
    assert.deepEqual(argv("pylint", { args: ["./src/a.py"] }).at(-1), "./src/a.py");
  });
  test("a file whose name looks like an option is not taken for one", () => {
    const hostile = repository("--output-file=x.py/a.py", "-e.py");
    for (const name of ["flake8", "pylint"])
      assert.deepEqual(argv(name, { repository: hostile }).slice(-2), ["./--output-file=x.py", "./-e.py"]);
  });
  test("flake8 writes our form into our file, whatever is configured", () => {
    const args = ["-q", "--show-source", "--format=pylint", "--output-file", "mine", "--max-line-length", "99", "-j2"];
    const { argv, files } = tool("flake8").command(task({ args }));
    assert.deepEqual(files, { "flake8.cfg": "[flake8]\nquiet = 0\ntee = false\n" });
    assert.equal(argv[argv.indexOf("--append-config") + 1], "/reports/flake8.cfg");
    assert.equal(argv[argv.indexOf("--output-file") + 1], "/reports/flake8.txt");
    assert.deepEqual(argv.slice(-4), ["--max-line-length", "99", "setup.py", "src"]);
    for (const gone of ["-q", "--show-source", "--format=pylint", "mine", "-j2"]) assert.ok(!argv.includes(gone), gone);
  });
  test("pylint takes the cores that it is given, and files where it cannot walk folders", () => {
    const recent = argv("pylint", { version: "4.1.4", args: ["-rn", "--exit-zero", "--output-format", "text"] });
    assert.deepEqual(recent.slice(4), ["--jobs", "3", "--recursive", "y", "-rn", "setup.py", "src"]);
    assert.deepEqual(argv("pylint", { version: "2.12.2" }).slice(4), ["--jobs", "3", "src/a.py", "setup.py"]);
  });
  test("pylint finds the same in the same code: it does not order sets anew in each run", () => {
    assert.equal(tool("pylint").command(task()).env["PYTHONHASHSEED"], "0");
  });
  test("ruff keeps no cache where a file's name is no UTF-8, for which it would end", () => {
    const cacheOf = (...files: string[]) =>
      ["ruff", "ruff-format"].map(
        (name) => tool(name).command(task({ repository: repository(...files) })).env["RUFF_NO_CACHE"],
      );
    assert.deepEqual(cacheOf("a.py"), [undefined, undefined]);
    assert.deepEqual(cacheOf("a\uFFFD.py"), ["true", "true"]);
  });
  test("what ruff was at is told with what befell it", () => {
    const stderr = "ruff failed\n  Cause: Failed to serialize cache data\n  Cause: failed without error information\n";
    const { detail } = tool("ruff").judge(
      { exitCode: 2, signal: null, stdout: "", stderr, report: () => null },
      task(),
    );
    assert.equal(detail, "Cause: Failed to serialize cache data Cause: failed without error information");
  });
  test("caches go where the task says, compiled files nowhere", () => {
    const env = (name: string) => tool(name).command(task()).env;
    assert.equal(env("ruff")["RUFF_CACHE_DIR"], "/cache");
    assert.equal(env("ruff-format")["RUFF_CACHE_DIR"], "/cache");
    assert.equal(env("black")["BLACK_CACHE_DIR"], "/cache");
    assert.equal(env("pylint")["PYLINTHOME"], "/cache");
    for (const name of Object.keys(expected)) assert.equal(env(name)["PYTHONDONTWRITEBYTECODE"], "1", name);
  });
});

describe("where they are declared", () => {
  const declaredIn = (name: string, files: Readonly<Record<string, string>>) =>
    tool(name).declared({ files: Object.keys(files), read: (path) => files[path] ?? null })?.by ?? null;

  test("by tables, sections and files of their own", () => {
    assert.equal(declaredIn("black", { "pyproject.toml": "[tool.black]\n" }), "pyproject.toml [tool.black]");
    assert.equal(declaredIn("pylint", { "pyproject.toml": "[tool.pylint.main]\n" }), "pyproject.toml [tool.pylint]");
    assert.equal(declaredIn("flake8", { "tox.ini": "[flake8]\n" }), "tox.ini [flake8]");
    assert.equal(declaredIn("isort", { ".isort.cfg": "[settings]\n" }), ".isort.cfg");
    assert.equal(declaredIn("pydocstyle", { "setup.cfg": "[pydocstyle]\n" }), "setup.cfg [pydocstyle]");
    for (const name of Object.keys(expected)) assert.equal(declaredIn(name, { "pyproject.toml": "[project]\n" }), null);
  });
  test("who lints by ruff does not format by it unless a table or a hook says so", () => {
    assert.equal(declaredIn("ruff", { "ruff.toml": "" }), "ruff.toml");
    assert.equal(declaredIn("ruff-format", { "ruff.toml": "" }), null);
    assert.equal(declaredIn("ruff-format", { "requirements-dev.txt": "ruff==0.17.6\n" }), null);
    assert.equal(declaredIn("ruff-format", { "ruff.toml": "[format]\n" }), "ruff.toml");
    assert.equal(
      declaredIn("ruff-format", { "pyproject.toml": "[tool.ruff.format]\n" }),
      "pyproject.toml [tool.ruff.format]",
    );
  });
});
