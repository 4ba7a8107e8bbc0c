import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Judgement, knownTools } from "@mlops-actions/tools";
import { contents, copyOf, repositoryAt, runTool } from "./run-tool.ts";

// The environment that scripts/peers.ts makes of quality-requirements.txt.
const bin = fileURLToPath(new URL("../../.peers/quality/bin", import.meta.url));
const [planted, clean] = ["planted-python", "clean-python"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
const broken = { "src/planted/broken.py": "def f(:\n    return 1\n" };

/** What a tool prints when somebody calls it without us. */
function byHand(work: string, program: string, ...args: string[]): string {
  const env = { ...process.env, RUFF_NO_CACHE: "true", PYTHONDONTWRITEBYTECODE: "1" };
  const { stdout, stderr, error } = spawnSync(join(bin, program), args, { cwd: work, encoding: "utf8", env });
  if (error) throw error;
  return `${stdout}\n${stderr}`;
}

/** How many findings a tool counts on the planted package, in its own words. The package's configuration would hide some. */
const counts: Readonly<Record<string, (work: string) => number>> = {
  black: (work) =>
    summed(byHand(work, "black", "--check", "--config", "/dev/null", "."), /(\d+) files? would/g, (text) =>
      /reformat/.test(text),
    ),
  isort: (work) => byHand(work, "isort", "--check-only", "--profile", "black", ".").match(/^ERROR: /gm)?.length ?? 0,
  "ruff-format": (work) => summed(byHand(work, "ruff", "format", "--check", "."), /(\d+) files? would be reformatted/g),
  ruff: (work) =>
    summed(
      byHand(work, "ruff", "check", "--no-fix", "--no-fix-only", "--output-format=full", "--statistics", "."),
      /^\s*(\d+)\t/gm,
    ),
  flake8: (work) => Number(/^(\d+)$/m.exec(byHand(work, "flake8", "--isolated", "--count", "-qq", "."))?.[1] ?? 0),
  pydocstyle: (work) => Number(/^(\d+)$/m.exec(byHand(work, "pydocstyle", "--count", "."))?.[1] ?? 0),
  pylint: (work) =>
    byHand(work, "pylint", "--output-format=text", "--recursive=y", ".").match(/^\S+:\d+:\d+: [A-Z]\d+: /gm)?.length ??
    0,
};

function summed(text: string, numbers: RegExp, wanted: (text: string) => boolean = () => true): number {
  const found = [...text.matchAll(numbers)].filter((match) => wanted(text.slice(match.index, match.index + 80)));
  return found.reduce((sum, [, number]) => sum + Number(number), 0);
}

const rules = (judgement: Judgement) => new Set(judgement.findings.map(({ rule }) => rule));
const paths = (judgement: Judgement) => new Set(judgement.findings.map(({ path }) => path));

describe("the tools of Python that lint and format, called as the gate calls them", () => {
  for (const [name, count] of Object.entries(counts)) {
    const tool = knownTools.get(name)!;

    test(`${name} finds what it finds by hand, and changes no file whatever is configured`, () => {
      const work = copyOf(planted!);
      const before = contents(work);
      const { judgement } = runTool(tool, { bin, work });
      assert.deepEqual(contents(work), before);
      assert.equal(judgement.outcome, "failed", judgement.detail ?? "");
      assert.equal(judgement.findings.length, count(work));
      for (const { path } of judgement.findings) assert.ok(before.has(path!), `${path} is no file of the checkout`);
    });
    test(`${name} finds nothing in a clean package`, () => {
      const work = copyOf(clean!);
      const before = contents(work);
      const { judgement, ended } = runTool(tool, { bin, work });
      assert.deepEqual([judgement.outcome, judgement.detail, judgement.findings], ["passed", null, []], ended.stderr);
      assert.deepEqual(contents(work), before);
    });
    test(`${name} is found to be declared by the package`, () => {
      const { task } = runTool(tool, { bin, work: copyOf(clean!) });
      const declared = knownTools.get(name)!.declared(task.repository);
      assert.match(declared!.by, /^(?:pyproject\.toml|setup\.cfg) \[/);
    });
  }

  test("each finds what was planted for it", () => {
    const found = Object.fromEntries(
      Object.keys(counts).map((name) => [
        name,
        runTool(knownTools.get(name)!, { bin, work: copyOf(planted!) }).judgement,
      ]),
    );
    assert.ok(paths(found["black"]!).has("src/planted/layout.py"));
    assert.ok(paths(found["ruff-format"]!).has("src/planted/layout.py"));
    assert.ok(paths(found["isort"]!).has("src/planted/imports.py"));
    for (const rule of ["F401", "F821", "E711", "I001", "D103"]) assert.ok(rules(found["ruff"]!).has(rule), rule);
    for (const rule of ["F401", "F821", "E711", "E401"]) assert.ok(rules(found["flake8"]!).has(rule), rule);
    for (const rule of ["D100", "D101", "D102", "D103"]) assert.ok(rules(found["pydocstyle"]!).has(rule), rule);
    for (const rule of ["E0602", "W0102", "C0116"]) assert.ok(rules(found["pylint"]!).has(rule), rule);
  });

  for (const name of Object.keys(counts).filter((name) => name !== "isort"))
    test(`${name} tells of a file that is no Python as a finding`, () => {
      const { judgement } = runTool(knownTools.get(name)!, { bin, work: copyOf(planted!, broken) });
      assert.equal(judgement.outcome, "failed", judgement.detail ?? "");
      const [finding] = judgement.findings.filter(({ path }) => path === "src/planted/broken.py");
      assert.ok(finding !== undefined && (finding.line === 1 || name === "pydocstyle"));
    });

  test("folders that git ignores are not judged by tools that know nothing of git", () => {
    const work = copyOf(clean!, { "env/bad.py": "import os, sys\n" });
    const all = repositoryAt(work);
    const repository = { ...all, files: all.files.filter((file) => !file.startsWith("env/")) };
    for (const name of ["flake8", "pylint"]) {
      const tool = knownTools.get(name)!;
      assert.equal(runTool(tool, { bin, work, repository }).judgement.outcome, "passed");
      assert.equal(runTool(tool, { bin, work }).judgement.outcome, "failed");
    }
  });
  test("a hook's --fix changes nothing", () => {
    const work = copyOf(planted!);
    const before = contents(work);
    const args = ["--fix", "--unsafe-fixes", "--config", "fix = true", "--config", "fix-only = true"];
    const { judgement } = runTool(knownTools.get("ruff")!, { bin, work, args });
    assert.deepEqual(contents(work), before);
    assert.equal(judgement.findings.length, counts["ruff"]!(work));
  });
  test("one core finds what several do", () => {
    for (const name of ["black", "ruff", "flake8", "pylint"]) {
      const [one, four] = [1, 4].map((cores) => runTool(knownTools.get(name)!, { bin, work: copyOf(planted!), cores }));
      const lines = ({ judgement }: typeof one) =>
        judgement.findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`).sort();
      assert.deepEqual(lines(one!), lines(four!), name);
    }
  });
});
