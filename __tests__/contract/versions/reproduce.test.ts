import assert from "node:assert/strict";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Reproduction } from "@mlops-actions/lineage";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import {
  mlops,
  objectOf,
  register,
  registered,
  type TrackedRepository,
  trackedRepository,
  trainingMd5,
} from "./command.ts";

let shared: TrackedRepository;
before(async () => {
  shared = await registered();
});

/** The checks of `--format json`, as `what: state`. */
async function checksOf(folder: string, ...flags: readonly string[]) {
  const { exitCode, stdout, stderr } = await mlops(folder, ["reproduce", "--format", "json", ...flags]);
  assert.ok(stdout.startsWith("{"), stderr);
  const { steps } = JSON.parse(stdout) as Reproduction;
  return { exitCode, checks: steps.flatMap(({ checks }) => checks).map(({ what, state }) => `${what}: ${state}`) };
}

/** The registry of a repository, for a command that runs elsewhere. */
const registryOf = ({ path }: TrackedRepository) => ["--registry", `directory:${join(path, ".mlops/registry")}`];

describe("what a version needs is there", () => {
  test("the script clones, pulls, installs, trains and compares; nothing else is on stdout", async () => {
    const { exitCode, stdout, stderr } = await mlops(shared.path, ["reproduce", "breast-cancer@1"]);
    assert.deepEqual(
      [exitCode, stderr],
      [0, "breast-cancer: version 1 can be made again: all that it needs is there\n"],
    );
    const lines = stdout.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    assert.deepEqual(lines.slice(0, 4), [
      "set -eu",
      "git clone -- https://git.invalid/org/models.git models",
      "cd models",
      `git checkout --detach ${shared.head()}`,
    ]);
    assert.ok(lines.includes("dvc pull data/train.csv"));
    assert.ok(lines.includes("python -m pip install --requirement requirements.txt"));
    assert.equal(lines.at(-2), "dvc repro --force --single-item train");
    assert.match(lines.at(-1) ?? "", /models\/model\.onnx \| sha256sum --check$/);
    assert.match(stdout, /^# The stage train runs: python train\.py$/m);
    assert.ok(!stdout.includes("token"));
  });

  test("as JSON, as a report in the terminal and as Markdown it says the same", async () => {
    const { exitCode, checks } = await checksOf(shared.path);
    assert.equal(exitCode, 0);
    assert.deepEqual(checks, [
      `commit ${shared.head().slice(0, 12)} of https://git.invalid/org/models.git: resolvable`,
      "data/holdout.csv at the commit: resolvable",
      "data/train.csv in DVC's files at the commit: resolvable",
      `object md5:${trainingMd5}: resolvable`,
      "requirements.txt at the commit: resolvable",
    ]);
    const report = await mlops(shared.path, ["reproduce", "--format", "report"]);
    assert.match(report.stdout, /^✓ Pass {2}breast-cancer: version 1 can be made again/);
    const markdown = await mlops(shared.path, ["reproduce", "@1", "--format", "markdown"]);
    assert.match(markdown.stdout, /version 1 can be made again[\s\S]*```[\s\S]*dvc pull data\/train\.csv/);
  });

  test("paths of a folder of the repository are seen from there", async () => {
    const repository = gitRepository({
      "team/mlops.yml": "models: { m: { task: binary, artifact: model.onnx, data: { target: y } } }\n",
      "team/requirements.txt": "a==1\n",
      "team/.gitignore": ".mlops/\n",
    });
    const folder = join(repository.path, "team");
    cpSync(join(shared.path, "models/model.onnx"), join(folder, "model.onnx"));
    const made = await mlops(folder, ["register-model", "--require", "none", "--version", "none"]);
    assert.equal(made.exitCode, 0, made.stderr);
    const { stdout } = await mlops(folder, ["reproduce", "m"]);
    assert.match(stdout, /^git checkout --detach [0-9a-f]{40}\ncd team$/m);
    assert.match(stdout, /^# 1\. Get the code, in a clone of the repository$/m);
    assert.match(stdout, /^# training command: missing, nobody recorded it$/m);
  });
});

describe("what is gone or another is said, with exit code 1", () => {
  test("an object that neither DVC's cache nor its remote holds; of a remote that is away nobody knows", async () => {
    const repository = await registered();
    rmSync(objectOf(repository.storage));
    const lost = await mlops(repository.path, ["reproduce"]);
    assert.equal(lost.exitCode, 1);
    assert.match(lost.stderr, /breast-cancer: version 1 cannot be made again as it was\n$/);
    const said = `# object md5:${trainingMd5}: missing, neither cache nor remote holds it\ndvc pull data/train.csv`;
    assert.ok(lost.stdout.includes(said), lost.stdout);

    rmSync(repository.storage, { recursive: true });
    const away = await checksOf(repository.path);
    assert.equal(away.exitCode, 0);
    assert.ok(away.checks.includes(`object md5:${trainingMd5}: not checked`));
  });

  test("a lock file that was not committed as it was used, and data that DVC knows otherwise", async () => {
    const repository = trackedRepository();
    writeFileSync(join(repository.path, "requirements.txt"), "scikit-learn==1.7.0\n");
    const other = "2".repeat(32);
    const tracked = `outs:\n- md5: ${other}\n  size: 1\n  hash: md5\n  path: train.csv\n`;
    writeFileSync(join(repository.path, "data/train.csv.dvc"), tracked);
    assert.equal((await register(repository)).exitCode, 0);
    const { exitCode, stdout } = await mlops(repository.path, ["reproduce", "--format", "report"]);
    assert.equal(exitCode, 1);
    const words = stdout.replace(/\s+/g, " ");
    assert.match(words, /requirements\.txt at the commit: changed, it has sha256:[0-9a-f]{64} there/);
    assert.ok(words.includes(`they name md5:${trainingMd5}, but md5:${other} was used`), stdout);
    assert.match(words, /Files differed from the commit when it was trained/);
  });

  test("a commit that the repository does not have; one that only its origin has is looked at there", async () => {
    const elsewhere = gitRepository({ a: "1" });
    const unrelated = elsewhere.clone();
    const gone = await checksOf(unrelated.path, "breast-cancer", ...registryOf(shared));
    assert.equal(gone.exitCode, 1);
    assert.equal(gone.checks[0], `commit ${shared.head().slice(0, 12)} of a repository that was not recorded: missing`);

    const later = gitRepository({ a: "1" });
    later.git("remote", "add", "origin", pathToFileURL(shared.path).href);
    const { checks } = await checksOf(later.path, "breast-cancer", ...registryOf(shared));
    assert.equal(checks[0], `commit ${shared.head().slice(0, 12)} of a repository that was not recorded: resolvable`);
    assert.ok(checks.includes("requirements.txt at the commit: resolvable"));
    assert.ok(checks.includes("data/train.csv in DVC's files at the commit: resolvable"));
    // The user's own repository got nothing of it.
    assert.throws(() => later.git("cat-file", "-e", shared.head()));
    assert.equal(later.git("rev-parse", "--is-shallow-repository"), "false");
  });

  test("outside of a repository nothing can be looked up, which is said", async () => {
    const folder = temporaryFolder("plain");
    const { exitCode, checks } = await checksOf(folder, "breast-cancer@1", ...registryOf(shared));
    assert.equal(exitCode, 1);
    assert.deepEqual(
      checks.map((it) => it.split(": ").at(-1)),
      ["not checked", "missing", "not checked", "not checked", "missing", "not checked", "missing"],
    );
  });
});
