import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { reportOf } from "./job.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

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
