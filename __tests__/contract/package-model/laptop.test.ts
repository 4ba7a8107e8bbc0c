import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { fakeRegistry } from "../../unit/oci/fake-registry.ts";
import { reportOf } from "./job.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cache = temporaryFolder("cache");

test("in a checkout without mlops.yml the report names the commit, what differs from it, and a command that serves the model", () => {
  const repository = gitRepository({ "train.py": "1" });
  copyFileSync(join(root, "model-fixtures/breast-cancer/candidate.onnx"), join(repository.path, "-s.onnx"));
  writeFileSync(join(repository.path, "train.py"), "2");
  const flags = ["--artifact=-s.onnx", "--task", "binary", "--tags", "try", "--version", "1", "--attest", "false"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/mlops.js"), "package-model", ...flags],
    { cwd: repository.path, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: temporaryFolder("cache") } },
  );
  assert.equal(status, 0, stderr);
  const { commit, dirty } = reportOf(repository).provenance;
  assert.deepEqual([commit, dirty], [repository.head(), true]);
  assert.match(stdout, /^ {2}mlops serve --model=-s --task binary --artifact=-s\.onnx$/m);

  const again = spawnSync(process.execPath, [join(root, "bin/mlops.js"), "package-model", "--artifact", "none.onnx"], {
    cwd: repository.path,
    encoding: "utf8",
  });
  assert.equal(again.status, 1);
  assert.throws(() => reportOf(repository), /ENOENT/, "no older report");
});

for (const [what, TMPDIR] of [
  ["is not there", "/nowhere/at/all"],
  ["is a file", fileURLToPath(import.meta.url)],
] as const) {
  test(`a folder for temporary files that ${what} is the user's to mend`, () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/mlops.js"), "package-model"], {
      cwd: temporaryFolder("work"),
      encoding: "utf8",
      env: { ...process.env, TMPDIR },
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^No folder for temporary files can be made in .*\nSet TMPDIR to a folder/);
  });
}

test("a cache folder that is not absolute is passed over, as the custom of the platform has it", {
  skip: process.platform !== "linux",
}, () => {
  const [work, home] = [temporaryFolder("work"), temporaryFolder("home")];
  copyFileSync(join(root, "model-fixtures/breast-cancer/candidate.onnx"), join(work, "model.onnx"));
  const flags = [
    "--artifact",
    "model.onnx",
    "--task",
    "binary",
    "--tags",
    "try",
    "--version",
    "1",
    "--attest",
    "false",
  ];
  const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/mlops.js"), "package-model", ...flags], {
    cwd: work,
    encoding: "utf8",
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: "cache" },
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    [existsSync(join(work, "cache")), existsSync(join(home, ".cache/mlops-actions/layers"))],
    [false, true],
  );
});

test("a tag that stays is warned of where it names what is not committed", async () => {
  await using registry = await fakeRegistry();
  const repository = gitRepository({ "train.py": "1", ".gitignore": ".mlops/\n" });
  copyFileSync(join(root, "model-fixtures/breast-cancer/candidate.onnx"), join(repository.path, "model.onnx"));
  const flags = ["--artifact", "model.onnx", "--task", "binary", "--attest", "false", "--insecure", "true"];
  const sent = async (name: string) => {
    const command = [join(root, "bin/mlops.js"), "package-model", ...flags, "--repository", `${registry.host}/${name}`];
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    return promisify(execFile)(process.execPath, command, { cwd: repository.path, env });
  };
  assert.doesNotMatch((await sent("clean")).stderr, /not committed/);
  writeFileSync(join(repository.path, "train.py"), "2");
  const tag = `sha-${repository.head().slice(0, 7)}`;
  assert.match((await sent("dirty")).stderr, new RegExp(`${tag} names an image with changes that are not committed`));
});
