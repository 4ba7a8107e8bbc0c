import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Context } from "@mlops-actions/action-kit";
import { openCheckout } from "@mlops-actions/git";
import {
  type FakeGitHub,
  type GitRepository,
  gitRepository,
  startFakeGitHub,
  temporaryFolder,
} from "@mlops-actions/testkit";
import type { Tool } from "@mlops-actions/tools";
import type { ChosenTool } from "../../../actions/quality-gate/src/chosen-tool.ts";
import {
  type FixOptions,
  type RunProgram,
  suggestFixes,
} from "../../../actions/quality-gate/src/publish/suggest-fixes.ts";
import { clientOf } from "../github/on-fake-github.ts";
import { finding, judged } from "./gates.ts";

/** A formatter that puts blanks around `=` in the files it is given, and leaves a cache where it runs. */
const formatter = join(temporaryFolder("formatter"), "formatter.cjs");
writeFileSync(
  formatter,
  `const fs = require("node:fs");
   for (const file of process.argv.slice(2).filter((word) => word.endsWith(".py"))) {
     fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/(\\w)=(\\w)/g, "$1 = $2"));
   }
   fs.writeFileSync(".cache", process.argv.slice(2).join(" "));`,
);

const run: RunProgram = (argv, cwd) =>
  new Promise((resolve) => {
    execFile(argv[0]!, argv.slice(1), { cwd }, (error, stdout) => resolve({ exitCode: error ? 1 : 0, stdout }));
  });

const before = "a = 1\nb=2\nc = 3\n";

function repository(): GitRepository {
  return gitRepository({
    "model/src/a.py": before,
    "model/src/b.py": before,
    "model/pyproject.toml": "",
    "top.toml": "",
  });
}

interface Situation {
  readonly fork?: boolean;
  readonly headSha?: string;
  readonly github?: FakeGitHub | null;
}

function contextOf(git: GitRepository, { fork = false, headSha = git.head(), github = null }: Situation): Context {
  const folder = join(git.path, "model");
  const context = {
    event: { pullRequest: { number: 7, headSha, fork } },
    github: async () => (github === null ? null : clientOf(github).github),
    checkout: () => openCheckout({ folder, environment: process.env }),
    places: { temporary: temporaryFolder("temporary") },
    log: { info: () => {} },
  };
  return context as unknown as Context;
}

function options(changes: Partial<FixOptions> = {}): FixOptions {
  const black = { tool: { name: "black" } as Tool, declaration: { by: "", version: null, args: [] }, timeLimit: 60 };
  return {
    judged: judged({ findings: [finding(1, { tool: "black", rule: null, path: "src/a.py" })] }),
    chosen: [black satisfies ChosenTool],
    toolset: {
      locate: async () => ({ program: [process.execPath, formatter], version: "1" }),
      environment: {},
      notes: [],
    },
    change: {
      lines: new Map([
        ["src/a.py", new Set([2])],
        ["src/b.py", new Set([2])],
      ]),
      renamed: new Map(),
    },
    run,
    ...changes,
  };
}

test("suggests what the formatter would change on changed lines, once, and leaves the checkout alone", async () => {
  await using github = await startFakeGitHub();
  const git = repository();
  const context = contextOf(git, { github });
  assert.deepEqual(await suggestFixes(options(), context), []);
  assert.deepEqual(
    github.reviewComments.map(({ path, line, body }) => [path, line, body.split("\n").slice(0, 5)]),
    [["model/src/a.py", 2, ["black would write:", "", "```suggestion", "b = 2", "```"]]],
  );
  assert.equal(github.reviews[0]?.commitId, git.head());
  await suggestFixes(options(), context);
  assert.equal(github.reviews.length, 1);
  assert.equal(git.git("status", "--porcelain", "--ignored"), "");
  assert.deepEqual(github.violations, []);
});

test("a file in which the tool found nothing is not touched: the repository may exclude it", async () => {
  await using github = await startFakeGitHub();
  await suggestFixes(options(), contextOf(repository(), { github }));
  assert.ok(github.reviewComments.every(({ path }) => path === "model/src/a.py"));
});

test("configuration around the files is found where it belongs, and links lead nobody out", async () => {
  await using github = await startFakeGitHub();
  const git = repository();
  const outside = join(temporaryFolder("outside"), "a.py");
  writeFileSync(outside, before);
  symlinkSync(outside, join(git.path, "model/src/link.py"));
  const seen: string[] = [];
  const change = {
    lines: new Map([
      ["src/a.py", new Set([2])],
      ["src/link.py", new Set([2])],
    ]),
    renamed: new Map(),
  };
  const found = ["src/a.py", "src/link.py"].map((path) => finding(2, { tool: "black", path }));
  await suggestFixes(
    options({
      change,
      judged: judged({ findings: found }),
      run: async (argv, cwd) => {
        seen.push(...argv.slice(2), readFileSync(join(cwd, "../top.toml"), "utf8"));
        assert.ok(!cwd.startsWith(git.path));
        return run(argv, cwd);
      },
    }),
    contextOf(git, { github }),
  );
  assert.deepEqual(seen, ["--quiet", "src/a.py", ""]);
  assert.equal(readFileSync(outside, "utf8"), before);
});

test("a file that is not as on the pull request's branch gets no suggestions at wrong lines, and that is said", async () => {
  await using github = await startFakeGitHub();
  const git = repository();
  const headSha = git.head();
  git.commit({ "model/src/a.py": `# merged\n${before}` });
  const notes = await suggestFixes(options(), contextOf(git, { github, headSha }));
  assert.deepEqual(notes, [
    "There are no suggestions where 1 file is not as on the pull request's branch: bring the branch up to date with its base.",
  ]);
  assert.equal(github.reviews.length, 0);
});

test("at most 30, and how to get the others", async () => {
  await using github = await startFakeGitHub();
  const lines = Array.from({ length: 200 }, (_, at) => (at % 5 === 0 ? `a${at}=1` : "pass"));
  const git = gitRepository({ "model/src/a.py": `${lines.join("\n")}\n` });
  const all = new Set(lines.map((_, at) => at + 1));
  const change = { lines: new Map([["src/a.py", all]]), renamed: new Map() };
  await suggestFixes(options({ change }), contextOf(git, { github }));
  assert.equal(github.reviewComments.length, 30);
  assert.match(github.reviews[0]!.body, / 10 more changes would follow: run black on the branch\.$/);
});

test("a fork, no token and a token that may only read are notes", async () => {
  await using github = await startFakeGitHub();
  const git = repository();
  assert.match((await suggestFixes(options(), contextOf(git, { github, fork: true })))[0]!, /fork/);
  assert.match((await suggestFixes(options(), contextOf(git, {})))[0]!, /github-token is empty/);
  github.fail({ method: "POST", status: 403, body: { message: "Resource not accessible by integration" } });
  assert.match((await suggestFixes(options(), contextOf(git, { github })))[0]!, /`permissions: pull-requests: write`/);
  assert.equal(github.reviews.length, 0);
});

test("nothing to mend: nothing is run and nothing is said", async () => {
  const git = repository();
  const never: RunProgram = () => assert.fail("a fixer ran");
  assert.deepEqual(await suggestFixes(options({ judged: judged(), run: never }), contextOf(git, {})), []);
  assert.deepEqual(await suggestFixes(options({ change: null, run: never }), contextOf(git, {})), []);
  assert.deepEqual(await suggestFixes(options({ chosen: [], run: never }), contextOf(git, {})), []);
});

test("a folder that a finding names by way of .. is none of ours", async () => {
  await using github = await startFakeGitHub();
  const git = repository();
  mkdirSync(join(git.path, "other"));
  writeFileSync(join(git.path, "other/x.py"), before);
  const change = { lines: new Map([["../other/x.py", new Set([1])]]), renamed: new Map() };
  const found = judged({ findings: [finding(1, { tool: "black", path: "../other/x.py" })] });
  await suggestFixes(options({ change, judged: found }), contextOf(git, { github }));
  assert.equal(github.reviews.length, 0);
  assert.equal(readFileSync(join(git.path, "other/x.py"), "utf8"), before);
});
