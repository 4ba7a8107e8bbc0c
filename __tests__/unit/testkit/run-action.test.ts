import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runAction, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";

/** A release with one action, whose script is given. */
function release(script: string): string {
  const root = temporaryFolder("release");
  mkdirSync(join(root, "actions/sample"), { recursive: true });
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(root, "actions/sample/action.yml"),
    `name: sample
inputs:
  max-drop: { description: d, default: 0.01 }
  two words: { description: d }
  github-token: { description: d, default: "\${{ github.token }}" }
outputs: { verdict: { description: d } }
runs: { using: node24, main: ../../dist/main.js }
`,
  );
  writeFileSync(join(root, "dist/main.js"), script);
  return root;
}

const job = {
  action: "sample",
  event: { number: 7, pull_request: { head: { ref: "topic" }, base: { ref: "main" } } },
  eventName: "pull_request",
};

test("an action sees what the runner shows it, and nothing of this machine", async () => {
  await using fake = await startFakeGitHub();
  const root = release(`console.log(JSON.stringify(process.env)); console.log(process.cwd());`);
  process.env["LEAKED_FROM_THE_TEST"] = "1";
  const cwd = temporaryFolder("workspace");
  const { exitCode, stdout } = await runAction({
    ...job,
    release: root,
    cwd,
    github: fake,
    inputs: { "two words": " x " },
  });
  const [json = "", place] = stdout.trimEnd().split("\n");
  const env = JSON.parse(json);
  assert.equal(exitCode, 0);
  assert.equal(place, cwd);
  assert.deepEqual(
    [env["INPUT_MAX-DROP"], env["INPUT_TWO_WORDS"], env["INPUT_GITHUB-TOKEN"]],
    ["0.01", " x ", fake.token],
  );
  assert.deepEqual([env.GITHUB_API_URL, env.GITHUB_REF, env.GITHUB_HEAD_REF], [fake.url, "refs/pull/7/merge", "topic"]);
  for (const name of ["LEAKED_FROM_THE_TEST", "ACTIONS_RESULTS_URL"]) assert.equal(env[name], undefined);
});

test("outputs, summary, commands, exit code and requests come back", async () => {
  await using fake = await startFakeGitHub();
  const root = release(`
    import { appendFileSync, readFileSync } from "node:fs";
    const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, GITHUB_API_URL, GITHUB_EVENT_PATH } = process.env;
    appendFileSync(GITHUB_OUTPUT, "verdict<<END\\nfail\\nindeed\\nEND\\n");
    appendFileSync(GITHUB_STEP_SUMMARY, "### summary");
    console.log("::error file=a.py,line=3::worse%0Athan before");
    console.error(JSON.parse(readFileSync(GITHUB_EVENT_PATH, "utf8")).number);
    await fetch(GITHUB_API_URL + "/user", { headers: { authorization: "token " + process.env["INPUT_GITHUB-TOKEN"] } });
    process.exit(1);`);
  await fetch(`${fake.url}/user`);
  const run = await runAction({ ...job, release: root, cwd: root, github: fake });
  assert.equal(run.exitCode, 1);
  assert.equal(run.stderr, "7\n");
  assert.deepEqual([...run.outputs], [["verdict", "fail\nindeed"]]);
  assert.equal(run.summary, "### summary");
  const properties = new Map([
    ["file", "a.py"],
    ["line", "3"],
  ]);
  assert.deepEqual(run.commands, [{ command: "error", properties, message: "worse\nthan before" }]);
  assert.deepEqual(
    run.requests.map(({ path, status }) => [path, status]),
    [["/user", 403]],
  );
});

test("a killed step leaves what it has done", async () => {
  await using fake = await startFakeGitHub();
  const root = release(`
    for (const body of ["one", "two", "three"]) {
      await fetch(process.env.GITHUB_API_URL + "/repos/org/team-repo/issues/7/comments", {
        method: "POST",
        headers: { authorization: "token " + process.env["INPUT_GITHUB-TOKEN"] },
        body: JSON.stringify({ body }),
      });
    }`);
  const run = await runAction({ ...job, release: root, cwd: root, github: fake, killAfterRequest: 2 });
  assert.equal(run.exitCode, null);
  assert.deepEqual(
    fake.comments.map(({ body }) => body),
    ["one", "two"],
  );
  assert.equal(run.requests[1]?.status, null);
});

test("a step that never ends is killed", async () => {
  await using fake = await startFakeGitHub();
  const root = release(`console.log("waiting"); setInterval(() => {}, 1_000);`);
  await assert.rejects(
    runAction({ ...job, release: root, cwd: root, github: fake, timeLimit: 0.5 }),
    /did not end within 0.5 s/,
  );
});

test("an input that the action does not have is a mistake of the test", async () => {
  await using fake = await startFakeGitHub();
  const root = release("");
  await assert.rejects(
    runAction({ ...job, release: root, cwd: root, github: fake, inputs: { "max-drip": "1" } }),
    /no input "max-drip"/,
  );
});
