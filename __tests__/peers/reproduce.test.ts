import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Reproduction } from "@mlops-actions/lineage";
import { type GitRepository, gitRepository, temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pipeline = fileURLToPath(new URL("dvc-pipeline/", import.meta.url));
const environment = {
  ...process.env,
  PATH: [join(root, ".peers/dvc/bin"), process.env["PATH"]].join(delimiter),
  DVC_NO_ANALYTICS: "1",
  DVC_SITE_CACHE_DIR: temporaryFolder("dvc"),
  XDG_CONFIG_HOME: temporaryFolder("config"),
};
const storage = temporaryFolder("storage");
let repository: GitRepository;

// A pipeline of two stages, its data and outputs pushed to a remote, and the version that was made of its model.
before(() => {
  const files = readdirSync(pipeline).map((name) => [name, readFileSync(join(pipeline, name))] as const);
  repository = gitRepository({
    ...Object.fromEntries(files),
    "requirements.txt": "colorama==0.4.6\n",
    ".gitignore": ".mlops/\n.venv/\n",
    "data/.gitkeep": "",
  });
  dvc("init", "--quiet");
  dvc("remote", "add", "--quiet", "--default", "storage", storage);
  execFileSync("sh", ["-c", "printf 'x,y\\n1,2\\n2,4.5\\n3,\\n4,8\\n' > data/raw.csv"], { cwd: repository.path });
  dvc("add", "--quiet", "data/raw.csv");
  dvc("repro", "--quiet");
  dvc("push", "--quiet");
  repository.commit({});
  const made = mlops("register-model", "--require", "none", "--version", "none");
  assert.equal(made.status, 0, made.stderr);
});

function dvc(...words: readonly string[]): void {
  execFileSync("dvc", words, { cwd: repository.path, env: environment, stdio: "pipe" });
}

function mlops(...words: readonly string[]) {
  return spawnSync(process.execPath, [join(root, "bin/mlops.js"), ...words], {
    cwd: repository.path,
    encoding: "utf8",
    env: environment,
  });
}

function objectStates(): string[] {
  const { steps } = JSON.parse(mlops("reproduce", "--format", "json").stdout) as Reproduction;
  const checks = steps.flatMap((step) => step.checks);
  return checks.filter(({ what }) => what.startsWith("object md5:")).map(({ state }) => state);
}

test("the script, run in a clone of its own, makes the very same artifact of what DVC pulls", () => {
  const { status, stdout, stderr } = mlops("reproduce", "line@1");
  assert.equal(status, 0, stderr);
  const clone = repository.clone({ depth: 100 });
  const run = spawnSync("sh", { cwd: clone.path, input: stdout, encoding: "utf8", env: environment });
  assert.equal(run.status, 0, `${stdout}\n${run.stdout}\n${run.stderr}`);
  assert.match(run.stdout, /^data\/raw\.csv: OK$/m);
  assert.match(run.stdout, /Running stage 'train':/);
  assert.match(run.stdout, /^models\/line\.onnx: OK$/m);
});

test("objects are found in the cache, in the remote alone, and missed where DVC lost them", () => {
  assert.deepEqual(objectStates(), ["resolvable", "resolvable"]);
  rmSync(join(repository.path, ".dvc/cache"), { recursive: true });
  assert.deepEqual(objectStates(), ["resolvable", "resolvable"]);
  rmSync(join(storage, "files"), { recursive: true });
  assert.deepEqual(objectStates(), ["missing", "missing"]);
  assert.equal(mlops("reproduce").status, 1);
});
