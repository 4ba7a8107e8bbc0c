import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";
import type { QualityReport } from "../contract/quality-gate/job.ts";

// Well-known packages as they are published pass through the gate: it finds their tools, installs what they need, and
// counts what the tools count when they are run by hand in the same environment.
const root = fileURLToPath(new URL("../..", import.meta.url));
const uv = temporaryFolder("uv");
symlinkSync(join(root, ".peers/quality/bin/uv"), join(uv, "uv"));
const inherited = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "VIRTUAL_ENV")),
  PATH: [uv, process.env["PATH"]].join(delimiter),
  NO_COLOR: "1",
};

test("flask: by its lock file, its linters, type checkers and tests", () => {
  const work = unpacked("flask-3.1.2");
  const before = digests(work);
  const { report, bin } = gate(work);
  assert.deepEqual(digests(work), before, "the checkout is as it was");
  assert.deepEqual(
    report.tools.map(({ name, outcome }) => [name, outcome]),
    ["ruff", "mypy", "pyright", "pytest"].map((name) => [name, "passed"]),
  );

  const byHand = hand(unpacked("flask-3.1.2"), bin);
  assert.match(byHand("ruff", "check", "."), /All checks passed/);
  assert.match(byHand("mypy"), /Success: no issues found/);
  assert.match(byHand("pyright"), /0 errors, 0 warnings/);
  assert.deepEqual(counts(report, "pytest"), summary(byHand("pytest", "-q")));
});

test("requests: by its requirements file and setup.py, with what its own configuration makes isort and flake8 find", () => {
  const tools = "[isort, flake8, {name: pytest, args: [tests/test_utils.py, tests/test_structures.py]}]";
  const work = unpacked("requests-2.32.5");
  const before = digests(work);
  const { report, bin } = gate(work, "--tools", tools);
  assert.deepEqual(digests(work), before, "the checkout is as it was");

  const byHand = hand(unpacked("requests-2.32.5"), bin);
  const unsorted = byHand("isort", "--check-only", ".").match(/^ERROR: .* Imports are incorrectly sorted/gm) ?? [];
  assert.equal(found(report, "isort"), unsorted.length);
  assert.equal(found(report, "flake8"), byHand("flake8", ".").split("\n").filter(Boolean).length);
  const tests = byHand("pytest", "-q", "tests/test_utils.py", "tests/test_structures.py");
  assert.deepEqual(counts(report, "pytest"), summary(tests));
});

/** A source distribution as a checkout. */
function unpacked(name: string): string {
  const folder = temporaryFolder("sdist");
  execFileSync("tar", ["-xzf", join(root, ".peers/sdists", `${name}.tar.gz`), "-C", folder, "--no-same-owner"]);
  const work = join(folder, name);
  const person = ["-c", "user.name=A Person", "-c", "user.email=person@example.org"];
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: work });
  execFileSync("git", ["add", "--all", "--force"], { cwd: work });
  execFileSync("git", [...person, "commit", "--quiet", "--message=As published"], { cwd: work });
  return work;
}

/** Runs the gate, and tells where it has put the tools. */
function gate(work: string, ...flags: string[]): { report: QualityReport & Tests; bin: string } {
  const cache = temporaryFolder("cache");
  const reports = temporaryFolder("report");
  const args = [join(root, "bin/mlops.js"), "quality-gate", "--report-dir", reports, ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: work,
    encoding: "utf8",
    env: { ...inherited, XDG_CACHE_HOME: cache },
  });
  assert.ok(status === 0 || status === 1, stdout + stderr);
  const environments = join(cache, "mlops-actions/quality");
  const [key] = readdirSync(environments).filter((name) => /^[0-9a-f]{32}$/.test(name));
  assert.ok(key, `${readdirSync(environments)}`);
  return {
    report: JSON.parse(readFileSync(join(reports, "report.json"), "utf8")),
    bin: join(environments, key, "venv/bin"),
  };
}

/** Runs a tool as people do, on sources that are importable and whose metadata is there. */
function hand(work: string, bin: string): (...argv: string[]) => string {
  const installed = temporaryFolder("installed");
  mkdirSync(join(installed, "copy"));
  execFileSync("cp", ["-r", `${work}/.`, join(installed, "copy")]);
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", join(installed, "lib")];
  execFileSync("python3", [...pip, join(installed, "copy")], { stdio: ["ignore", "inherit", "inherit"] });
  return (program = "", ...args) => {
    const { stdout, stderr, error } = spawnSync(join(bin, program), args, {
      cwd: work,
      encoding: "utf8",
      env: {
        ...inherited,
        PATH: [bin, inherited.PATH].join(delimiter),
        VIRTUAL_ENV: join(bin, ".."),
        PYTHONPATH: [join(work, "src"), join(installed, "lib")].join(delimiter),
      },
    });
    if (error) throw error;
    return stdout + stderr;
  };
}

interface Tests {
  readonly tools: readonly {
    readonly name: string;
    readonly tests?: Readonly<Record<"passed" | "failed" | "skipped", number>>;
  }[];
}

function counts({ tools }: Tests, name: string): object {
  const { passed, failed, skipped } = tools.find((tool) => tool.name === name)?.tests ?? {};
  return { passed, failed, skipped };
}

function found({ tools }: QualityReport, name: string): number | undefined {
  return tools.find((tool) => tool.name === name)?.findings.total;
}

/** Of pytest's own line: `490 passed, 2 skipped in 6.43s`. */
function summary(text: string): object {
  const last = /^.*\d+ passed.* in [\d.]+s.*$/m.exec(text)?.[0] ?? "";
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(last)?.[1] ?? 0);
  assert.match(last, /passed/, text);
  return { passed: number("passed"), failed: number("failed"), skipped: number("skipped") };
}

/** Every file but git's own and what git would not commit. */
function digests(work: string): Map<string, string> {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "-z"], { cwd: work, encoding: "utf8" });
  return new Map(
    files
      .split("\0")
      .filter(Boolean)
      .map((path) => [
        path,
        createHash("sha256")
          .update(readFileSync(join(work, path)))
          .digest("hex"),
      ]),
  );
}
