import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type FakeGitHub, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { modelRepository, packageModel } from "./job.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

const table: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["a tag that no registry takes", { tags: "1.4.0+a" }, /1\.4\.0\+a/],
  ["a repository without a registry", { repository: "models/churn" }, /names no registry.*registry: …/s],
  [
    "a registry without a path",
    { repository: "localhost:5000" },
    /is a registry, and names no path.*localhost:5000\/models\/churn/s,
  ],
  ["a repository with a tag", { repository: "localhost:1/models/churn:1" }, /holds a tag or a digest/],
  [
    "plain HTTP to another machine",
    { repository: "registry.example.com/a/b", insecure: "true" },
    /insecure|loopback|this machine/,
  ],
  ["a registry that is not there", { repository: "127.0.0.1:1/a/b", insecure: "true" }, /127\.0\.0\.1:1/],
  ["a scan without ECR", { scan: "wait" }, /Only Amazon ECR scans/],
  ["a base that is no reference", { base: "Node:24" }, /Node/],
  ["a model that is not there", { artifact: "models/modle.onnx" }, /Did you mean "model\.onnx"/],
  ["a folder for a model", { artifact: "models" }, /"models" is no file.*the one that lies in it/s],
  ["columns that do not fit", { features: "a,b" }, /takes 30 columns.*names 2/],
  ["a positive class that the model lacks", { positive: "nope" }, /"nope" is none of the model's: benign, malignant/],
  ["a version that is none", { version: "<b>" }, /"<b>" is no version/],
  ["an unknown model", { model: "churn" }, /declares no model "churn"/],
  ["another machine's platform on scratch+node", { platform: "both" }, /scratch\+node is made of this machine's node/],
  ["a Dockerfile that is not there", { dockerfile: "Dockerfile" }, /no file "Dockerfile"/],
  ["an unknown format", { format: "docker" }, /serving/],
];

for (const [what, inputs, message] of table) {
  test(`${what} is one clear message, and nothing is written`, async () => {
    const repository = modelRepository();
    const { exitCode, stdout, outputs } = await packageModel(github, repository, { tags: "a", ...inputs });
    assert.equal(exitCode, 1, stdout);
    assert.deepEqual([[...outputs.keys()], outputs.get("verdict")], [["verdict", "summary"], "fail"]);
    assert.match(stdout, message);
    assert.doesNotMatch(stdout, /\n {4}at /, "no stack");
    assert.equal(existsSync(join(repository.path, ".mlops/image")), false);
    assert.equal(existsSync(join(repository.path, ".mlops/report")), false);
  });
}

test("a file that is no model is refused before anything is laid together", async () => {
  const repository = modelRepository();
  writeFileSync(join(repository.path, "models/model.onnx"), "not a model");
  const { exitCode, stdout } = await packageModel(github, repository, { tags: "a" });
  assert.equal(exitCode, 1);
  assert.match(stdout, /no whole ONNX model|no ONNX model/);
});

test("a model that is a link which leads nowhere is called so", async () => {
  const repository = modelRepository();
  const model = join(repository.path, "models/model.onnx");
  rmSync(model);
  symlinkSync("../gone.onnx", model);
  const { exitCode, stdout } = await packageModel(github, repository, { tags: "a" });
  assert.equal(exitCode, 1);
  assert.match(stdout, /There is no model at "models\/model\.onnx"\. It is a link that leads nowhere/);
});

test("a pipe for a model, to which nobody writes, is not waited for", async () => {
  const repository = modelRepository();
  const pipe = join(repository.path, "models/model.onnx");
  rmSync(pipe);
  execFileSync("mkfifo", [pipe]);
  const { exitCode, stdout } = await packageModel(github, repository, { tags: "a" });
  assert.equal(exitCode, 1);
  assert.match(stdout, /The model "models\/model\.onnx" is no file/);
});

test("a cache whose path leads through a file, and an image's, are told apart", async () => {
  const repository = modelRepository();
  const file = join(temporaryFolder("cache"), "file");
  writeFileSync(file, "");
  const cache = await packageModel(github, repository, { tags: "a" }, { RUNNER_TOOL_CACHE: file });
  assert.equal(cache.exitCode, 1, cache.stdout);
  assert.match(cache.stdout, /its path leads through a file|cannot be put on this machine/);
  mkdirSync(join(repository.path, ".mlops/image"), { recursive: true });
  writeFileSync(join(repository.path, ".mlops/image/breast-cancer"), "");
  const image = await packageModel(github, repository, { tags: "a" });
  assert.equal(image.exitCode, 1, image.stdout);
  assert.match(image.stdout, /The image cannot be written to .*breast-cancer.*: its path leads through a file/);
});

test("names of models, tags and files stay text wherever they land", async () => {
  const name = "<b>@everyone</b> `x` ::error::";
  const repository = modelRepository();
  writeFileSync(
    join(repository.path, "mlops.yml"),
    `models:\n  ${JSON.stringify(name)}:\n    task: binary\n    artifact: models/model.onnx\n    data: { holdout: data/holdout.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }\n`,
  );
  const { exitCode, stdout, summary, commands } = await packageModel(github, repository, { tags: "a" });
  assert.equal(exitCode, 0, stdout);
  const fenced = /^```([\s\S]*?)^```$/gm;
  const prose = summary.replaceAll(fenced, "");
  const pasted = [...summary.matchAll(fenced)].map(([, lines]) => lines).join("");
  assert.ok(existsSync(join(repository.path, ".mlops/image")), "not beside it");
  assert.doesNotMatch(prose, /<b>|[^\u200b;]@everyone/);
  assert.match(pasted, /mlops serve --model '<b>@everyone<\/b> `x` ::error::'$/m);
  assert.deepEqual(
    commands.filter(({ command }) => command === "error"),
    [],
  );
});
