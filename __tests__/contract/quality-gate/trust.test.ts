import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { gitRepository, pullRequest, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { annotationsOf, commentOf, gateOn, gateOnPush, reportOf } from "./job.ts";
import { script, team } from "./team-repository.ts";

test("tools get nothing of the step: no input, no token, no file of the runner", async () => {
  const spy = script(
    "spy",
    'for (const [name, value] of Object.entries(process.env)) console.log("VAR " + name + "=" + value);',
  );
  const run = await gateOnPush(team(spy.tool, spy.files), { env: { TEAM_SETTING: "kept" } });
  const printed = new Map(
    [...run.stdout.matchAll(/^VAR (\w[\w-]*)=(.*)$/gm)].map(([, name, value]) => [name ?? "", value]),
  );
  assert.equal(printed.get("TEAM_SETTING"), "kept", run.stdout);
  assert.equal(printed.get("GITHUB_REPOSITORY"), "org/team-repo");
  const ofTheStep = /^(INPUT_|ACTIONS_|STATE_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|TOKEN)$)/;
  assert.deepEqual(
    [...printed.keys()].filter((name) => ofTheStep.test(name)),
    [],
  );
  assert.ok(!run.stdout.includes("ghs_fake-token-of-the-job"));
});

test("secrets in what tools say are masked wherever it goes", async () => {
  await using github = await startFakeGitHub();
  const secret = "correct-horse-battery-staple";
  const token = `ghp_${"a1B2".repeat(9)}`;
  const leak = script(
    "leak",
    `const text = process.env.MODEL_API_TOKEN + " and ${token.slice(0, 10)}" + "${token.slice(10)}";
console.error(text);
console.log('<checkstyle><file name="src/a.mjs"><error line="1" severity="error" source="leak" message="' + text + '"/></file></checkstyle>');
process.exitCode = 1;`,
    ", report: checkstyle",
  );
  const opened = pullRequest(github, team(leak.tool, leak.files), { "src/a.mjs": "export const a = 1;\n" });
  const run = await gateOn(github, opened, {
    env: { MODEL_API_TOKEN: secret },
    inputs: { sarif: "true", check: "true" },
  });
  assert.equal(run.outputs.get("findings"), "1", run.stdout);
  const html = readFileSync(run.outputs.get("report-html") ?? "", "utf8");
  const places = {
    log: run.stdout + run.stderr,
    summary: run.summary,
    html,
    json: JSON.stringify(reportOf(run)),
    comment: github.comments[0]?.body ?? "",
    check: JSON.stringify(github.checkRuns),
    sarif: JSON.stringify(github.sarifs),
  };
  for (const [place, text] of Object.entries(places)) {
    assert.ok(!text.includes(secret), `the variable's value is in the ${place}`);
    assert.ok(!text.includes(token), `the token is in the ${place}`);
  }
});

test("nothing that a tool says becomes markup, a mention or a command", async () => {
  await using github = await startFakeGitHub();
  const hostile =
    "</summary><img src=x onerror=alert(1)> @org/admins [x](http://evil) \n::error file=a::forged\u001b[31m ##[error]forged | `code` <!-- mlops-actions:quality-gate:team-repo -->";
  const linter = script(
    "hostile",
    `const text = ${JSON.stringify(hostile)};
const result = { ruleId: text, level: "error", message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: "src/a.mjs" }, region: { startLine: 1 } } }] };
console.log(JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [result] }] }));
process.exitCode = 1;`,
    ", report: sarif",
  );
  const junit = script(
    "cases",
    `const text = ${JSON.stringify(hostile)}.replace(/\\u001b/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
console.log('<testsuite><testcase name="' + text + '"><failure message="' + text + '">' + text + '</failure></testcase></testsuite>');
process.exitCode = 1;`,
    ", report: junit",
  );
  const files = team(linter.tool + junit.tool, { ...linter.files, ...junit.files });
  const run = await gateOn(github, pullRequest(github, files, { "src/a.mjs": "export const a = 1;\n" }));
  assert.equal(run.outputs.get("verdict"), "fail", run.stdout);
  for (const [where, text] of [
    ["comment", github.comments[0]?.body ?? ""],
    ["summary", run.summary],
  ] as const) {
    // Within a fence nothing is markup.
    const outside = text.replaceAll(/^(`{3,})\n[\s\S]*?^\1$/gm, "");
    assert.doesNotMatch(outside, /<img|\]\(http:\/\/evil|(^|[^\w`])@org\/admins/m, where);
    assert.equal(outside.match(/<!-- mlops-actions/g)?.length ?? 0, where === "comment" ? 1 : 0, where);
  }
  assert.doesNotMatch(readFileSync(run.outputs.get("report-html") ?? "", "utf8"), /<img/);
  const forged = run.commands.filter(
    ({ message, properties }) => message === "forged" || properties.get("file") === "a",
  );
  assert.deepEqual(forged, []);
  assert.deepEqual(
    annotationsOf(run).map(([level]) => level),
    ["error", "error"],
  );
});

describe("a gate that is killed leaves no process, and works again", () => {
  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT"] as const) {
    test(signal, async () => {
      await using github = await startFakeGitHub();
      const mark = `mark-${signal}-${process.pid}`;
      const hang = script(
        "hang",
        `import { spawn } from "node:child_process";
spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "${mark}"], { detached: true, stdio: "ignore" }).unref();
process.title = "${mark}";
console.log("begun");
setInterval(() => {}, 1000);`,
      );
      const checkout = gitRepository(team(hang.tool, hang.files));
      const event = { ref: "refs/heads/main", before: "0".repeat(40), after: checkout.head() };
      const report = temporaryFolder("report");
      const run = gateOn(github, { checkout, event }, { eventName: "push", inputs: { "report-dir": report } });
      await until(() => processesWith(mark).length >= 2);
      const [gate] = processesWith("quality-gate/index.js");
      assert.ok(gate, "the gate runs");
      process.kill(gate, signal);
      const { exitCode } = await run;
      assert.notEqual(exitCode, 0);
      await until(() => processesWith(mark).length === 0);
      assert.deepEqual(readdirSync(report), []);
    });
  }
});

async function until(true_: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (true_()) return;
    await wait(50);
  }
  assert.fail("it has not come true within 15 s");
}

/** Ids of the processes whose command line holds a text. */
function processesWith(text: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(join("/proc", name, "cmdline"), "utf8").includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

test("the checkout is as it was, but for the report", async () => {
  const files = team(script("own", "").tool, script("own", "").files);
  const checkout = gitRepository(files);
  await using github = await startFakeGitHub();
  const event = { ref: "refs/heads/main", before: "0".repeat(40), after: checkout.head() };
  const run = await gateOn(github, { checkout, event }, { eventName: "push" });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(checkout.git("status", "--porcelain", "--ignored"), "!! .mlops/");
  assert.match(commentOf(checkout.path), /clean/);
});
