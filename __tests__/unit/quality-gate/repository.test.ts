import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openCheckout } from "@mlops-actions/git";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { openRepository } from "../../../actions/quality-gate/src/repository.ts";

async function opened(folder: string) {
  return openRepository(folder, await openCheckout({ folder, environment: process.env }));
}

test("the files are those that git does not ignore, committed or not, seen from the folder", async () => {
  const repository = gitRepository({
    "team/a.py": "a",
    "team/gone.py": "b",
    "other/c.py": "c",
    ".gitignore": "*.log\n",
  });
  const team = join(repository.path, "team");
  writeFileSync(join(team, "new ü\nname.py"), "new");
  writeFileSync(join(team, "run.log"), "ignored");
  repository.git("rm", "--quiet", "--cached", "team/gone.py");
  repository.commit({});
  const { files } = await opened(team);
  assert.deepEqual([...files].sort(), ["a.py", "gone.py", "new ü\nname.py"]);
});

test("a file that git knows and that is deleted is no file", async () => {
  const repository = gitRepository({ "a.py": "a", "b.py": "b" });
  repository.git("rm", "--quiet", "--cached", "b.py");
  repository.git("reset", "--quiet");
  const { rmSync } = await import("node:fs");
  rmSync(join(repository.path, "b.py"));
  assert.deepEqual((await opened(repository.path)).files, ["a.py"]);
});

test("without git all is listed but what tools leave behind", async () => {
  const folder = temporaryFolder("plain");
  for (const path of ["src", "node_modules/x", ".venv/lib", "my-env/lib", "src/__pycache__"]) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "a.py"), "");
  }
  writeFileSync(join(folder, "my-env/pyvenv.cfg"), "");
  writeFileSync(join(folder, "setup.cfg"), "");
  assert.deepEqual((await openRepository(folder, null)).files, ["setup.cfg", "src/a.py"]);
});

test("texts are read once; what is absent or a folder is null", async () => {
  const repository = gitRepository({ "a.toml": "first", "b/c": "" });
  const { read } = await opened(repository.path);
  assert.equal(read("a.toml"), "first");
  writeFileSync(join(repository.path, "a.toml"), "second");
  assert.equal(read("a.toml"), "first");
  assert.equal(read("b"), null);
  assert.equal(read("missing"), null);
  assert.equal(read("a.toml/x"), null);
});

test("links are followed within the checkout and not out of it", async () => {
  const outside = temporaryFolder("outside");
  writeFileSync(join(outside, "secret"), "secret");
  const repository = gitRepository({ "shared/ruff.toml": "shared", "team/a.py": "" });
  const team = join(repository.path, "team");
  symlinkSync("../shared/ruff.toml", join(team, "ruff.toml"));
  symlinkSync(join(outside, "secret"), join(team, "mypy.ini"));
  symlinkSync(outside, join(team, "folder"));
  symlinkSync("circle", join(team, "circle"));
  const { read } = await opened(team);
  assert.equal(read("ruff.toml"), "shared");
  assert.equal(read("mypy.ini"), null);
  assert.equal(read("folder/secret"), null);
  assert.equal(read("circle"), null);
  assert.equal(read("../../etc/hosts"), null);
});
