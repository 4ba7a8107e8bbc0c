import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type FakeGitHub, type FinishedAction, type GitRepository, startFakeGitHub } from "@mlops-actions/testkit";
import { evaluate, modelRepository, register, reportOf } from "./job.ts";
import { type LineageServer, startLineageServer } from "./lineage-server.ts";

let github: FakeGitHub;
let server: LineageServer;
before(async () => {
  github = await startFakeGitHub();
  server = await startLineageServer();
});
after(async () => {
  for (const it of [github, server]) await it[Symbol.asyncDispose]();
});

async function evaluated(openlineage: string): Promise<GitRepository> {
  const repository = modelRepository(`openlineage: ${openlineage}\n`);
  await evaluate(github, repository);
  server.events.length = 0;
  server.keys.length = 0;
  server.answer = { status: 201 };
  return repository;
}

const warnings = ({ commands }: FinishedAction) =>
  commands.filter(({ command }) => command === "warning").map(({ message }) => message);
const ended = () =>
  server.events.filter(({ eventType }) => eventType === "COMPLETE").map(({ job: { name } }) => name.split(".")[1]);

test("a version is told as it is registered and as it is promoted, with the key of the environment, which is masked", async () => {
  const repository = await evaluated(`{ url: "${server.url}", key: MARQUEZ_KEY }`);
  const env = { MARQUEZ_KEY: "mq-1234567890" };
  const first = await register(github, repository, {}, env);
  assert.equal(first.exitCode, 0, first.stdout);
  assert.deepEqual(ended(), ["train", "evaluate", "register"]);
  assert.ok(server.events.every(({ job }) => job.namespace === "https://github.com/org/team-repo"));
  assert.deepEqual([...new Set(server.keys)], ["Bearer mq-1234567890"]);
  assert.ok(first.commands.some(({ command, message }) => command === "add-mask" && message === env.MARQUEZ_KEY));
  assert.deepEqual([warnings(first), reportOf(repository).notes], [[], []]);
  const [registered] = server.events.filter(({ job }) => job.name === "breast-cancer.register");

  server.events.length = 0;
  await register(github, repository, {}, env);
  assert.equal(server.events.length, 0, "nothing changed, nothing is told");

  const promotion = { register: "false", version: "1", approve: "true", promote: "prod" };
  const promoted = await register(github, repository, promotion, env);
  assert.equal(promoted.exitCode, 0, promoted.stdout);
  assert.deepEqual(ended(), ["train", "evaluate", "register", "deploy"]);
  const again = server.events.find(({ job }) => job.name === "breast-cancer.register");
  assert.equal(again?.run.runId, registered?.run.runId, "the same run, told once more");
  const deployed = server.events.find(({ job }) => job.name === "breast-cancer.deploy");
  assert.deepEqual(
    deployed?.outputs.map(({ name }) => name),
    ["prod"],
  );
  assert.deepEqual(server.violations, []);
});

test("a server that is away, refuses or fails warns, and the version stands as it would without it", async () => {
  const secret = "mq-of-a-secret";
  const gone = await startLineageServer();
  await gone[Symbol.asyncDispose]();
  const table: readonly [() => void, string, RegExp][] = [
    [
      () => {
        server.answer = { status: 401, words: `no such key: ${secret}` };
      },
      server.url,
      /does not accept the key \(401\)\. Give a key .* It said: "no such key: \*\*\*"\. Run the job again, or send them by mlops lineage breast-cancer@1 --post/,
    ],
    [
      () => {
        server.answer = { status: 503 };
      },
      server.url,
      /is not able to take events now \(503\)\. Run again later/,
    ],
    [
      () => {
        server.answer = { status: 422, words: "::error::no\n<img src=x>" };
      },
      server.url,
      /refuses an event \(422\)\. .* It said: "::error::no <img src=x>"\. Run the job/,
    ],
    [() => {}, gone.url, /cannot be reached \(ECONNREFUSED\)\. Check openlineage: url in mlops\.yml/],
  ];
  for (const [prepare, url, says] of table) {
    const repository = await evaluated(`{ url: "${url}", key: MARQUEZ_KEY }`);
    prepare();
    const run = await register(github, repository, {}, { MARQUEZ_KEY: secret });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(
      ["verdict", "created", "summary"].map((name) => run.outputs.get(name)),
      ["pass", "true", "breast-cancer: registered as version 1 (1.4.0)"],
    );
    const [note, ...more] = warnings(run);
    assert.match(note ?? "", /^Events of OpenLineage are not sent: The lineage server 127\.0\.0\.1:/);
    assert.match(note ?? "", says);
    assert.deepEqual([more, reportOf(repository).notes], [[], [note]]);
    assert.match(run.summary, /Events of OpenLineage are not sent/);
    const told = run.stdout.replace(`::add-mask::${secret}`, "");
    assert.ok(!told.includes(secret) && !run.summary.includes(secret), "the key is nowhere");
    assert.ok(!run.commands.some(({ command }) => command === "error") && !run.summary.includes("<img"));
  }
});

test("without its key, or with what is none, nothing is sent; the key of OpenLineage's own clients needs no name", async () => {
  for (const key of ["", "two words", "a\nb"]) {
    const repository = await evaluated(`{ url: "${server.url}", key: MARQUEZ_KEY }`);
    const run = await register(github, repository, {}, { MARQUEZ_KEY: key });
    assert.deepEqual([run.exitCode, run.outputs.get("verdict"), server.keys], [0, "pass", []], run.stdout);
    assert.match(warnings(run)[0] ?? "", /MARQUEZ_KEY (?:is empty|holds what is no key)\. Give the step env: /);
  }
  const repository = await evaluated(server.url);
  await register(github, repository);
  assert.deepEqual([...new Set(server.keys)], [undefined]);
  server.keys.length = 0;
  await register(github, repository, { alias: "challenger" }, { OPENLINEAGE_API_KEY: "ol-key" });
  assert.deepEqual([...new Set(server.keys)], ["Bearer ol-key"]);
  assert.deepEqual(server.violations, []);
});

test("the input names the server where the file does not; a mistake in either is said before anything is registered", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const wrong = await register(github, repository, { openlineage: "marquez:5000" });
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.stdout, /openlineage|https:\/\/marquez/);
  server.events.length = 0;
  server.answer = { status: 201 };
  const run = await register(github, repository, { openlineage: server.url });
  assert.deepEqual([run.outputs.get("created"), ended()], ["true", ["train", "evaluate", "register"]], run.stdout);
});
