import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pullRequest, startFakeGitHub, startFakeResults, temporaryFolder } from "@mlops-actions/testkit";
import { annotationsOf, gateOn, reportOf } from "./job.ts";
import { team, todo } from "./team-repository.ts";

const known = "const a = 1; // TODO name it\nexport const b = 2; // TODO use it\n";
const base = team(todo.tool, { ...todo.files, "src/old.mjs": known }, "  baseline: base\n");

test("of a pull request whose base has findings, the new one alone counts and is annotated", async () => {
  await using github = await startFakeGitHub();
  const moved = `// a line above\n${known}`;
  const change = { "src/old.mjs": moved, "src/new.mjs": "let c = 3; // TODO count it\n" };
  const opened = pullRequest(github, base, change);
  const run = await gateOn(github, opened);

  assert.equal(run.exitCode, 1, run.stdout);
  assert.deepEqual(annotationsOf(run), [["error", "src/new.mjs", "1", "todo todo: TODO count it"]]);
  assert.deepEqual(
    ["verdict", "findings", "new-findings", "tests-failed", "coverage"].map((name) => run.outputs.get(name)),
    ["fail", "3", "1", "0", ""],
  );
  const [comment] = github.comments;
  assert.match(comment?.body ?? "", /\n### ❌ team-repo: 1 new finding\n/);
  assert.match(comment?.body ?? "", /\| ❌ \| `todo` \| 1 new finding \| 1 \| 3 \|/);
  assert.match(run.summary, /1 new finding/);
  assert.ok(run.requests.length <= 6, `${run.requests.length} requests`);
  assert.equal(opened.checkout.git("status", "--porcelain", "--ignored"), "!! .mlops/");
});

test("a change that adds nothing passes, though the base has findings; so does a renamed file", async () => {
  await using github = await startFakeGitHub();
  const change = { "src/old.mjs": null, "src/renamed.mjs": known };
  const run = await gateOn(github, pullRequest(github, base, change));
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs.get("verdict"), "pass");
  const [tool] = reportOf(run).tools;
  assert.deepEqual(tool?.findings, { total: 2, new: 0, inChange: 0 });
});

/** A known tool of the team's, with a version: what it says of a commit is kept. */
const eslint = {
  ".gitignore": "node_modules\n.mlops\n",
  "package.json": JSON.stringify({ devDependencies: { eslint: "9.0.0" } }),
  "eslint.config.mjs": "export default [];\n",
};

function installEslint(checkout: string): void {
  const folder = join(checkout, "node_modules/eslint");
  mkdirSync(join(folder, "bin"), { recursive: true });
  mkdirSync(join(checkout, "node_modules/.bin"));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "eslint", version: "9.0.0", bin: { eslint: "bin/eslint.js" } }),
  );
  writeFileSync(join(folder, "bin/eslint.js"), eslintText, { mode: 0o755 });
  symlinkSync("../eslint/bin/eslint.js", join(checkout, "node_modules/.bin/eslint"));
}

const eslintText = `#!/usr/bin/env node
const { appendFileSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
appendFileSync(process.env.RAN, process.cwd() + "\\n");
const results = readdirSync("src").map((name) => ({
  filePath: process.cwd() + "/src/" + name,
  messages: readFileSync("src/" + name, "utf8").split("\\n").flatMap((text, at) =>
    text.includes("TODO") ? [{ ruleId: "no-todo", severity: 2, message: "a TODO", line: at + 1, column: 1 }] : []),
}));
const at = process.argv.findIndex((word) => word === "--output-file" || word === "-o");
const json = JSON.stringify(results);
if (at > 0) writeFileSync(process.argv[at + 1], json); else console.log(json);
process.exit(results.some(({ messages }) => messages.length > 0) ? 1 : 0);
`;

test("the base is judged once: the next run takes its findings from the tool cache or from the shared cache", async () => {
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const place = temporaryFolder("ran");
  const ran = join(place, "ran.txt");
  const files = team("    - eslint\n", { ...eslint, "src/old.mjs": known }, "  baseline: base\n");
  const opened = pullRequest(github, files, { "src/new.mjs": "let c = 3; // TODO count it\n" });
  installEslint(opened.checkout.path);
  const onBase = () =>
    readFileSync(ran, "utf8")
      .trim()
      .split("\n")
      .filter((folder) => folder !== opened.checkout.path).length;
  const cache = join(place, "tools");
  // The same in every job of a runner: the shared cache finds an entry by its path.
  const temp = join(place, "temp");
  mkdirSync(temp);
  const gate = async () => {
    const env = { RAN: ran, RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: temp };
    const run = await gateOn(github, opened, { env, results });
    assert.equal(run.outputs.get("new-findings"), "1", run.stdout);
    assert.equal(run.outputs.get("findings"), "3");
  };
  await gate();
  assert.equal(onBase(), 1, "the base was judged");
  await gate();
  assert.equal(onBase(), 1, "the tool cache knew it");
  rmSync(cache, { recursive: true });
  await gate();
  assert.equal(onBase(), 1, "the shared cache knew it");
  for (const entry of filesIn(join(cache, "quality/base"))) writeFileSync(entry, '{"findings":[{"tool":1}]}');
  await gate();
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}
