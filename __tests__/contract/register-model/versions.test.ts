import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";
import { evaluate, fixture, modelRepository, register, reportOf } from "./job.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

test("an evaluated model becomes version 1, with all that traces it; the same artifact again is the same version", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const { exitCode, outputs, stdout } = await register(github, repository, { alias: "challenger" });
  assert.equal(exitCode, 0, stdout);
  assert.deepEqual(
    ["version", "semver", "created", "status", "stage", "promoted", "verdict"].map((name) => outputs.get(name)),
    ["1", "1.4.0", "true", "pending", "", "false", "pass"],
  );
  assert.equal(outputs.get("summary"), "breast-cancer: registered as version 1 (1.4.0), now challenger");

  const report = reportOf(repository);
  assert.equal(report.evaluation?.path, ".mlops/report/report.json");
  assert.equal(report.evaluation?.rows, 285);
  assert.match(report.data.training ?? "", /^sha256:/);
  // Within the working directory, as people write it.
  assert.equal(report.location, ".mlops/registry/models/breast-cancer/versions/000001.json");
  assert.equal(outputs.get("location"), report.location);
  const document = JSON.parse(readFileSync(join(repository.path, report.location), "utf8"));
  assert.deepEqual(document.artifact.signature.inputs, [{ name: "features", type: "float32", shape: [null, 30] }]);
  assert.equal(document.environment.packages[0].name, "scikit-learn");
  assert.equal(document.code.commit, repository.git("rev-parse", "HEAD"));
  assert.deepEqual(
    document.files.map(({ name }: { name: string }) => name),
    ["model.onnx", "report.json", "profile.json"],
  );
  const folder = join(repository.path, ".mlops/registration");
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  assert.match(comment, /\| metric \| value and 95% interval \|\n.*\n(?:.*\n)*\| ROC AUC \| 0\.99/);
  assert.match(readFileSync(join(folder, "model-card.md"), "utf8"), /Tests of &#60;registries/);
  assert.equal(JSON.parse(readFileSync(join(folder, "ml-bom.json"), "utf8")).specVersion, "1.6");

  const again = await register(github, repository);
  assert.deepEqual([again.exitCode, again.outputs.get("version"), again.outputs.get("created")], [0, "1", "false"]);
  assert.equal(again.outputs.get("summary"), "breast-cancer: is version 1 (1.4.0) already");
});

test("what was not measured is not registered, and nothing is written", async () => {
  const repository = modelRepository();
  const table: readonly [() => Promise<unknown> | undefined, Readonly<Record<string, string>>, RegExp][] = [
    [() => {}, {}, /There is no evaluation of breast-cancer .*Run evaluate-model on this very artifact first/s],
    [() => {}, { evaluation: "report.json" }, /The report report\.json cannot be read \(ENOENT\)/],
    [() => {}, { evaluation: "mlops.yml" }, /The file is no report of evaluate-model/],
    [
      async () => {
        await evaluate(github, repository);
        writeFileSync(join(repository.path, "models/model.onnx"), fixture("baseline.onnx"));
      },
      {},
      /The evaluation report is of another artifact \(sha256:[0-9a-f]{12}…\) than the one to register/,
    ],
  ];
  for (const [prepare, inputs, says] of table) {
    await prepare();
    const { exitCode, stdout, outputs } = await register(github, repository, inputs);
    assert.equal(exitCode, 1, stdout);
    assert.match(stdout.replaceAll("%0A", "\n"), says);
    assert.equal(outputs.get("verdict"), "fail");
    assert.ok(!existsSync(join(repository.path, ".mlops/registry")));
  }
  const unmeasured = await register(github, repository, { require: "none", version: "none" });
  assert.deepEqual([unmeasured.exitCode, unmeasured.outputs.get("verdict")], [0, "warn"], unmeasured.stdout);
  assert.equal(reportOf(repository).evaluation, null);
});

test("a version that fails its gate is refused, and one that warns where pass is required", async () => {
  const repository = modelRepository();
  const strict = "{ metrics: { accuracy: { min: 0.999 } } }";
  await evaluate(github, repository, { gate: strict });
  const failed = await register(github, repository);
  assert.equal(failed.exitCode, 1);
  assert.match(failed.stdout, /The verdict of the evaluation is fail; pass or warn is required/);
  await evaluate(github, repository, { gate: "{ metrics: { roc_auc: { min: 0.99 } }, on-inconclusive: warn }" });
  const undecided = await register(github, repository, { require: "pass" });
  assert.match(undecided.stdout, /The verdict of the evaluation is warn; pass is required/);
  assert.ok(!existsSync(join(repository.path, ".mlops/registry")));
});

test("a semantic version is one artifact's", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  await register(github, repository);
  writeFileSync(join(repository.path, "models/model.onnx"), fixture("baseline.onnx"));
  await evaluate(github, repository);
  const taken = await register(github, repository);
  assert.equal(taken.exitCode, 1);
  assert.match(taken.stdout, /breast-cancer 1\.4\.0 is version 1 already, with another artifact/);
  const next = await register(github, repository, { version: "1.5.0" });
  assert.deepEqual([next.outputs.get("version"), next.outputs.get("semver")], ["2", "1.5.0"], next.stdout);
  assert.equal(readdirSync(join(repository.path, ".mlops/registry/models/breast-cancer/versions")).length, 2);
});

test("mistakes in the input are said before anything is registered", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  const table: readonly [Readonly<Record<string, string>>, RegExp][] = [
    [{ registry: "artifactory" }, /There is no registry "artifactory"/],
    [{ image: "host/path:tag" }, /The image "host\/path:tag" is not named by its digest/],
    [{ approve: "approve" }, /"approve" is no status\. Did you mean "approved"\?/],
    [{ approve: "rejected" }, /A rejection needs a reason/],
    [{ alias: "latest" }, /"latest" cannot be the name of an alias/],
    [{ stage: "a b" }, /"a b" cannot be the name of a stage/],
    [{ promote: "prd" }, /No environment is called "prd"\. Did you mean "prod"\?/],
    [{ version: "one" }, /"one" is no semantic version/],
    [{ register: "false" }, /With register: false a version must be named/],
    [{ register: "false", version: "9" }, /The registry has no model breast-cancer/],
  ];
  for (const [inputs, says] of table) {
    const { exitCode, stdout } = await register(github, repository, inputs);
    assert.equal(exitCode, 1, stdout);
    assert.match(stdout, says);
    assert.ok(!existsSync(join(repository.path, ".mlops/registry")), JSON.stringify(inputs));
  }
});
