import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findVersion, openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "./behaviour.ts";
import { aliased, approved, described, effects } from "./candidate.ts";
import { gitHome } from "./git-home.ts";

const branch = "mlops-registry";

provesHome("git", async () => {
  const { open, checkout } = gitHome();
  return {
    open,
    damage: async (model, number) => {
      const clone = checkout();
      clone.git("fetch", "--quiet", "origin", `${branch}:${branch}`);
      clone.git("checkout", "--quiet", branch);
      const path = join("models", model, "versions", `${String(number).padStart(6, "0")}.json`);
      writeFileSync(join(clone.path, path), '{ "kind": "model-version", ');
      clone.git("commit", "--quiet", "--all", "--message=By hand");
      clone.git("push", "--quiet", "origin", branch);
    },
    illegalName: "models/breast cancer",
  };
});

const model = "breast-cancer";

test("commits come one a version in the order of their numbers, whoever pushed them, and the tables show all", async () => {
  const { server, open } = gitHome();
  const contents = ["a", "b", "c", "d"];
  await Promise.all(
    contents.map(async (content) => {
      const { candidate, files } = described(content);
      return (await open()).register(candidate, files);
    }),
  );
  const subjects = server.git("log", "--reverse", "--format=%s", branch).split("\n");
  assert.deepEqual(
    subjects,
    contents.map((_, index) => `${model} ${index + 1} is registered`),
  );
  for (const [path, link] of [
    ["README.md", "models/breast-cancer/versions/00000"],
    ["models/breast-cancer/README.md", "versions/00000"],
  ]) {
    const readme = server.git("show", `${branch}:${path}`);
    for (const number of [1, 2, 3, 4]) assert.ok(readme.includes(`| [${number}](${link}${number}.json) |`), readme);
  }
});

test("the tables of all models are kept, say how each version stands, and hold no markup of others", async () => {
  const { server, open } = gitHome();
  const registry = await open();
  const by = { actor: "<img src=x>|@team [a](http://b)", run: null, event: null };
  const one = described("one", { by });
  const two = described("two", { model: "diamonds", semver: "2.0.0" });
  await registry.register(one.candidate, one.files);
  await registry.register(two.candidate, two.files);
  await registry.move("diamonds", 1, approved);
  await registry.move("diamonds", 1, aliased("champion"));
  const readme = server.git("show", `${branch}:README.md`);
  assert.match(readme, /## breast-cancer.*## diamonds/s);
  assert.match(
    readme,
    /\| \[1\]\(models\/diamonds\/versions\/000001\.json\) \| 2\.0\.0 \| approved \| {2}\| champion \| pass \|/,
  );
  assert.match(readme, /\| ROC AUC 0\.9930 \\\[0\.9850, 0\.9980\\\]; log loss — \|/);
  assert.doesNotMatch(readme, /<img|(?<!\\)\]\(http|@team/);
  assert.equal(readme.split("\n").filter((line) => line.startsWith("| [1]")).length, 2);
});

test("the checkout stays as it was, and its hooks are not run", async () => {
  const { checkout } = gitHome();
  const clone = checkout();
  writeFileSync(join(clone.path, "train.py"), "changed\n");
  const hooks = join(clone.path, ".git", "hooks");
  for (const hook of ["pre-push", "reference-transaction", "post-checkout"]) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch "${clone.path}/hook-ran"\nexit 1\n`, { mode: 0o755 });
  }
  const state = () => [
    clone.git("status", "--porcelain"),
    clone.git("for-each-ref", "refs/heads", "refs/remotes", "refs/tags"),
    readFileSync(join(clone.path, ".git", "shallow"), "utf8"),
    existsSync(join(clone.path, ".git", "FETCH_HEAD")),
  ];
  const before = state();
  const registry = await openRegistry({ git: {} }, effects(clone.path));
  const { candidate, files } = described("one");
  await registry.register(candidate, files);
  await registry.move(model, 1, approved);
  assert.equal((await registry.get(model, "1")).standing.status, "approved");
  assert.deepEqual(state(), before);
});

test("several that share one checkout do not disturb each other", async () => {
  const { checkout } = gitHome();
  const { path } = checkout();
  const made = await Promise.all(
    ["a", "b", "c", "d"].map(async (content) => {
      const { candidate, files } = described(content);
      return (await openRegistry({ git: {} }, effects(path))).register(candidate, files);
    }),
  );
  assert.deepEqual(made.map(({ version }) => version.number).sort(), [1, 2, 3, 4]);
});

test("a large file leaves its digest and its place in the branch, not its bytes", async () => {
  const { server, open } = gitHome();
  const registry = await open({}, { largestFile: 10 });
  const { candidate } = described("more than ten bytes", { profile: null });
  const files = [
    { name: "model.onnx", content: Buffer.from("more than ten bytes"), source: "s3://models/model.onnx" },
    { name: "note.txt", content: Buffer.from("short") },
  ];
  const { version } = await registry.register(candidate, files);
  assert.deepEqual(
    version.files.map(({ name, held }) => [name, held]),
    [
      ["model.onnx", false],
      ["note.txt", true],
    ],
  );
  const blobs = server.git("ls-tree", "-r", "--name-only", branch, "blobs/").split("\n");
  assert.equal(blobs.length, 1);
  const target = join(temporaryFolder("download"), "model.onnx");
  await assert.rejects(registry.download(model, 1, "model.onnx", target), {
    message: /does not hold model\.onnx/,
    remedy: /s3:\/\/models\/model\.onnx/,
  });
});

test("a tag goes to the commit of the code together with the version, or neither does", async () => {
  const { server, checkout } = gitHome();
  const clone = checkout();
  const registry = await openRegistry({ git: { tags: true } }, effects(clone.path));
  const code = { repository: null, commit: clone.head(), ref: null, dirty: false };
  const one = described("one", { semver: "1.4.0", code });
  await registry.register(one.candidate, one.files);
  assert.equal(server.git("rev-parse", `${model}@1.4.0^{commit}`), code.commit);

  server.git("tag", `${model}@1.5.0`, branch);
  const two = described("two", { semver: "1.5.0", code });
  await assert.rejects(registry.register(two.candidate, two.files), {
    name: "UserError",
    message: /tag breast-cancer@1\.5\.0/,
  });
  const three = described("three", { semver: "1.6.0" });
  await assert.rejects(registry.register(three.candidate, three.files), { message: /not in the checkout/ });
  assert.equal((await registry.list(model)).versions.length, 1);
});

test("what the server refuses is said in plain words, and nothing is registered", async () => {
  const { server, open } = gitHome();
  const hook = join(server.path, "hooks", "pre-receive");
  const { candidate, files } = described("one");
  const refusals: readonly (readonly [string, RegExp, RegExp])[] = [
    ["GH006: Protected branch update failed", /A rule of the repository protects/, /bypass/],
    ["no models on Fridays", /The server declined the push/, /words below/],
  ];
  for (const [words, message, remedy] of refusals) {
    writeFileSync(hook, `#!/bin/sh\necho "${words}" >&2\nexit 1\n`, { mode: 0o755 });
    await assert.rejects((await open()).register(candidate, files), { name: "UserError", message, remedy });
  }
  rmSync(hook);
  assert.equal((await (await open()).register(candidate, files)).version.number, 1);
});

test("a remote that is none, a folder that is no checkout, names that are options", async () => {
  const { open } = gitHome();
  await assert.rejects((await open({}, { remote: "upstream" })).models(), {
    name: "UserError",
    message: /no such remote/,
  });
  await assert.rejects((await open({ folder: temporaryFolder("plain") })).models(), { message: /needs a checkout/ });
  for (const remote of ["--upload-pack=x", "ext::sh -c x", "https://host/x", ""]) {
    await assert.rejects(open({}, { remote }), { name: "UserError", message: /no name of a remote/ });
  }
  for (const name of ["-b", "a..b", "a b", "x.lock", "/a", "a/", ""]) {
    await assert.rejects(open({}, { branch: name }), { name: "UserError", message: /cannot be the registry's branch/ });
  }
  await assert.rejects((await open({ environment: { PATH: "/nonexistent" } })).models(), {
    message: /git was not found/,
  });
});

test("a version is not there where the branch says so, and not where it cannot be read", async () => {
  const { server, open } = gitHome();
  const registry = await open();
  const { candidate, files } = described("one");
  assert.equal(await findVersion(registry, candidate.model, "champion"), null);
  await registry.register(candidate, files);
  assert.equal(await findVersion(registry, candidate.model, "champion"), null);
  renameSync(server.path, `${server.path}-gone`);
  await assert.rejects(findVersion(registry, candidate.model, "champion"), { name: "UserError" });
});

test("a secret in the address of a remote is in no message", async () => {
  const { checkout } = gitHome();
  const clone = checkout();
  clone.git("remote", "set-url", "origin", "http://person:secret@127.0.0.1:1/x");
  const registry = await openRegistry({ git: {} }, effects(clone.path));
  await assert.rejects(registry.models(), (error: Error) => {
    assert.equal(error.name, "UserError");
    assert.doesNotMatch(`${error.message} ${error.cause}`, /secret/);
    return true;
  });
});
