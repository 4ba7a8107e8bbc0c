import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lineageSchema } from "@mlops-actions/lineage";
import { type FakeGitHub, type GitRepository, startFakeGitHub, startServer } from "@mlops-actions/testkit";
import { evaluate, modelRepository, register } from "../register-model/job.ts";
import { mlops } from "./command.ts";

let github: FakeGitHub;
let repository: GitRepository;
const token = () => ({ GITHUB_TOKEN: github.token, GITHUB_API_URL: github.url });

before(async () => {
  github = await startFakeGitHub();
  repository = modelRepository();
  await evaluate(github, repository);
  const { exitCode, stdout } = await register(github, repository, { alias: "challenger", promote: "dev" });
  assert.equal(exitCode, 0, stdout);
});
after(() => github[Symbol.asyncDispose]());

test("the tree leads back to data, code, packages and evaluation, and forward to where GitHub saw it go", async () => {
  const { exitCode, stdout, stderr } = await mlops(repository.path, ["lineage", "breast-cancer@challenger"], token());
  assert.deepEqual([exitCode, stderr], [0, ""]);
  assert.match(stdout, /^breast-cancer 1 \(1\.4\.0\)/);
  for (const words of [
    /├─ training data data\/train\.csv · digest sha256:/,
    /evaluation report · verdict pass/,
    /code https:\/\/github\.com\/.*@[0-9a-f]{12}…/,
    /packages requirements\.txt/,
    /went to\n.*stage dev\n.*since .* · https:\/\/github\.com\/org\/team-repo\/actions\/runs\/4242\n.*environment dev · see above/,
  ])
    assert.match(stdout, words);
});

test("as JSON it follows its schema, and its deployment tells since when and by which run", async () => {
  const { stdout } = await mlops(repository.path, ["lineage", "--format", "json"], token());
  const { nodes, edges } = lineageSchema.parse(JSON.parse(stdout));
  const dev = nodes.find(({ id }) => id === "environment:dev");
  assert.ok(dev?.facts["since"]);
  assert.ok(edges.some(({ relation, to }) => relation === "deployed-to" && to === "environment:dev"));
  const again = await mlops(repository.path, ["lineage", "--format", "json"], token());
  assert.equal(again.stdout, stdout);
});

test("as Mermaid it is a flowchart; as OpenLineage, events that a server takes, with nothing asked of GitHub", async () => {
  const { stdout } = await mlops(repository.path, ["lineage", "--format", "mermaid"], token());
  assert.match(stdout, /^flowchart LR\n/);
  const before = github.requests.length;
  const events = await mlops(repository.path, ["lineage", "--format", "openlineage"], token());
  assert.ok(Array.isArray(JSON.parse(events.stdout)));
  const posted: string[] = [];
  await using server = await startServer((request, response) => {
    posted.push(`${request.method} ${request.url}`);
    request.resume().on("end", () => response.writeHead(201).end());
  });
  const sent = await mlops(repository.path, ["lineage", "--post", server.url], token());
  assert.deepEqual([sent.exitCode, sent.stdout], [0, `${posted.length} events sent.\n`], sent.stderr);
  assert.ok(posted.length > 0);
  assert.equal(github.requests.length, before);
});

test("without a token, or with one that GitHub refuses, the rest is shown, and why that is missing is said", async () => {
  for (const [env, says] of [
    [{}, /^Deployments that GitHub recorded are not shown: there is no token in GITHUB_TOKEN or GH_TOKEN\.\n$/],
    [
      { GH_TOKEN: "t", GITHUB_API_URL: "http://127.0.0.1:9" },
      /Deployments that GitHub recorded are not shown: GitHub could not be reached while reading deployments\.\n$/,
    ],
  ] as const) {
    const { exitCode, stdout, stderr } = await mlops(repository.path, ["lineage", "--format", "json"], env);
    assert.equal(exitCode, 0);
    assert.match(stderr, says);
    const { edges } = lineageSchema.parse(JSON.parse(stdout));
    assert.ok(edges.every(({ relation }) => relation !== "deployed-to"));
    assert.ok(edges.some(({ relation }) => relation === "staged-in"));
  }
});

test("a token goes to its own server alone: a version that names another asks for nothing", async () => {
  const before = github.requests.length;
  const env = { ...token(), GITHUB_SERVER_URL: "https://github.example" };
  const { exitCode, stderr } = await mlops(repository.path, ["lineage"], env);
  assert.deepEqual([exitCode, stderr], [0, ""]);
  assert.equal(github.requests.length, before);
});
