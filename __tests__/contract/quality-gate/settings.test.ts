import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pullRequest, startFakeGitHub } from "@mlops-actions/testkit";
import { annotationsOf, gateOn } from "./job.ts";
import { script, team, todo } from "./team-repository.ts";

const own = "quality:\n  tools:\n    - name: own\n";
const mistakes: readonly { what: string; config: string; says: RegExp; at: readonly [line: string, column: string] }[] =
  [
    {
      what: "a list that does not end",
      config: "quality:\n  tools: [ruff\n",
      says: /^mlops\.yml:\d+:\d+: /,
      at: ["3", "1"],
    },
    { what: "a key of a tool", config: `${own}      runs: [node]\n`, says: /Did you mean "run"\?/, at: ["4", "7"] },
    {
      what: "a time without a unit",
      config: `${own}      run: [node]\n      time-limit: "90"\n`,
      says: /90s, 10m/,
      at: ["5", "19"],
    },
    {
      what: "a command that needs a shell",
      config: `${own}      run: "node a.mjs | tee b"\n`,
      says: /needs a shell.*\nPut it into a script/,
      at: ["4", "12"],
    },
    { what: "a tool twice", config: "quality:\n  tools: [ruff, ruff]\n", says: /"ruff" stands twice/, at: ["2", "17"] },
    {
      what: "a report without a command",
      config: `${own}      report: junit\n`,
      says: /Remove report, or add run/,
      at: ["4", "15"],
    },
    { what: "a percentage", config: "quality:\n  coverage: { min: 800 }\n", says: /100/, at: ["2", "20"] },
    { what: "a scope", config: "quality:\n  scope: change\n", says: /changed/, at: ["2", "10"] },
  ];

describe("a mistake in mlops.yml is shown where it stands, and nothing is sent or left", () => {
  for (const { what, config, says, at } of mistakes) {
    test(what, async () => {
      await using github = await startFakeGitHub();
      const opened = pullRequest(github, { "README.md": "# team\n" }, { "mlops.yml": config });
      const run = await gateOn(github, opened, { inputs: { check: "true", sarif: "true" } });
      assert.equal(run.exitCode, 1, run.stdout);
      const [error, ...others] = annotationsOf(run);
      assert.deepEqual(others, []);
      assert.match(error?.[3] ?? "", says);
      const { properties } = run.commands[0] ?? {};
      assert.deepEqual(
        [properties?.get("file"), properties?.get("line"), properties?.get("col")],
        ["mlops.yml", ...at],
        run.stdout,
      );
      assert.deepEqual([[...run.outputs.keys()], run.outputs.get("verdict")], [["verdict", "summary"], "fail"]);
      assert.deepEqual([run.requests, run.summary, run.stderr], [[], "", ""]);
      assert.equal(opened.checkout.git("status", "--porcelain", "--ignored"), "");
    });
  }
});

test("fix: suggest has nothing to suggest for a team's own commands: no request is made for it", async () => {
  const files = team(todo.tool, todo.files);
  const methods = async (inputs: Record<string, string>) => {
    await using github = await startFakeGitHub();
    const run = await gateOn(github, pullRequest(github, files, { "src/b.mjs": "// TODO x\n" }), { inputs });
    assert.equal(run.outputs.get("summary"), "team-repo: 1 finding", run.stdout);
    return run.requests.map(({ method, path }) => `${method} ${path.split("?")[0]}`);
  };
  assert.deepEqual(await methods({ fix: "suggest" }), await methods({}));
});

test("a tool that changes a file of the checkout is not hidden: git says so after the gate as it would without", async () => {
  await using github = await startFakeGitHub();
  const formatter = script(
    "formatter",
    `import { writeFileSync } from "node:fs"; writeFileSync("src/a.mjs", "mended\\n");`,
  );
  const opened = pullRequest(github, team(formatter.tool, formatter.files), { "src/b.mjs": "export {};\n" });
  await gateOn(github, opened);
  assert.equal(opened.checkout.git("status", "--porcelain"), " M src/a.mjs");
});

test("no token is passed on in the configuration of git, and none is needed for a base that is there", async () => {
  await using github = await startFakeGitHub();
  const opened = pullRequest(github, team(todo.tool, todo.files), { "src/b.mjs": "// TODO x\n" });
  const inputs = { "github-token": "", baseline: "HEAD" };
  const run = await gateOn(github, opened, { inputs });
  assert.equal(run.outputs.get("new-findings"), "0", run.stdout);
  assert.deepEqual(run.requests, []);
  assert.match(run.summary, /no comment, since the input github-token is empty/);
  assert.doesNotMatch(opened.checkout.git("config", "--list", "--local"), /ghs_|extraheader/);
});
