import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type GitRepository, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { modelRepository } from "../contract/register-model/job.ts";
import { release, runWorkflow, toolCache } from "./act.ts";
import { crane, startDistribution } from "./oci-registry.ts";

const readme = readFileSync(fileURLToPath(new URL("../../actions/register-model/README.md", import.meta.url)), "utf8");

/** A workflow as the README has it; each action's step gets its name as id, and the engines of other runs. */
function documented(name: string): string {
  const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = ""]) => block);
  const workflow = blocks.find((block) => block.startsWith(`name: ${name}\n`));
  assert.ok(workflow, `The README has no workflow ${name}`);
  const uses = /^( +)- uses: (org\/mlops-actions\/actions\/([\w-]+)@v1)$/gm;
  return workflow.replaceAll(uses, `$1- id: $3\n$1  env: { RUNNER_TOOL_CACHE: ${toolCache} }\n$1  uses: $2`);
}

/** What a later job of the same run sees of the versions: the branch as it was pushed. */
function branchOf(remote: string, { git }: GitRepository): (path: string) => string {
  return (path) => git(`--git-dir=${remote}`, "show", `mlops-registry:${path}`);
}

test("the README's workflows register what was evaluated and packaged before, and promote it from another run", async () => {
  await using registry = await startDistribution();
  await using github = await startFakeGitHub();
  const image = `${registry.host}/models/breast-cancer`;
  const repository = modelRepository("registry: { git: {} }\n");
  const configuration = readFileSync(join(repository.path, "mlops.yml"), "utf8");
  // As in the README, without a baseline; and with a registry of images that the test can ask.
  const packaged = `package: { repository: ${image} }`;
  repository.commit({ "mlops.yml": configuration.replace("baseline: none", packaged) });
  const remote = temporaryFolder("remote");
  repository.git("clone", "--quiet", "--bare", ".", remote);
  repository.git("remote", "add", "origin", remote);
  github.origin.repository = repository;
  const [users, checkout] = [release(), repository.path];
  const head = repository.head();

  // The registry of the test speaks plain HTTP.
  const insecure = 'with: { insecure: "true", report-dir: .mlops/package }';
  const workflow = documented("Register").replace("with: { report-dir: .mlops/package }", insecure);
  const registered = await runWorkflow({
    ...{ workflow, event: { ref: "refs/heads/main", after: head }, eventName: "push" },
    ...{ checkout, release: users, github },
  });
  assert.equal(registered.succeeded, true, registered.log);
  assert.deepEqual(github.violations, [], registered.log);
  const outputs = Object.fromEntries(registered.outputs.get("register-model") ?? []);
  const { version, semver, created, status, stage, promoted, verdict } = outputs;
  assert.deepEqual(
    { version, semver, created, status, stage, promoted, verdict },
    {
      version: "1",
      semver: "1.5.0-rc.1",
      created: "true",
      status: "pending",
      stage: "",
      promoted: "false",
      verdict: "pass",
    },
    registered.log,
  );

  const shown = branchOf(remote, repository);
  const document = JSON.parse(shown("models/breast-cancer/versions/000001.json"));
  const reference = registered.outputs.get("package-model")?.get("image") ?? "";
  const digest = crane(["digest", "--insecure", reference]).toString().trim();
  assert.deepEqual(document.image, { reference: `${image}@${digest}`, digest });
  assert.equal(document.evaluation.verdict, registered.outputs.get("evaluate-model")?.get("verdict"));
  assert.equal(document.code.commit, head);
  assert.match(
    shown("README.md"),
    /^## breast-cancer\n\n\| version \|.*\n\|--.*\n\| \[1\]\(.*\| 1\.5\.0-rc\.1 \| pending \| {2}\| challenger \| pass \|/m,
  );

  const promotedRun = await runWorkflow({
    ...{
      workflow: documented("Promote"),
      event: { inputs: { version: "challenger" } },
      eventName: "workflow_dispatch",
    },
    ...{ checkout, release: users, github },
  });
  assert.equal(promotedRun.succeeded, true, promotedRun.log);
  assert.deepEqual(github.violations, [], promotedRun.log);
  const after = promotedRun.outputs.get("register-model");
  assert.deepEqual([after?.get("promoted"), after?.get("status"), after?.get("stage")], ["true", "approved", "prod"]);
  assert.match(shown("README.md"), /\| 1\.5\.0-rc\.1 \| approved \| prod \| champion \| pass \|/);
  assert.deepEqual(
    github.deployments.map(({ environment, task, sha }) => ({ environment, task, sha })),
    [{ environment: "prod", task: "promote:breast-cancer", sha: head }],
  );
});
