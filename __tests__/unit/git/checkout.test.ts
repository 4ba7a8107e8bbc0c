import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { json } from "node:stream/consumers";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type Checkout, openCheckout } from "@mlops-actions/git";
import { type GitRepository, gitRepository, startServer, temporaryFolder } from "@mlops-actions/testkit";

const environment = process.env;

async function opened(folder: string): Promise<Checkout> {
  const checkout = await openCheckout({ folder, environment });
  assert.ok(checkout);
  return checkout;
}

test("a folder outside of git has no checkout", async () => {
  assert.equal(await openCheckout({ folder: temporaryFolder("plain"), environment }), null);
});

test("a machine without git has no checkout", async () => {
  const { path } = gitRepository({ a: "1" });
  assert.equal(await openCheckout({ folder: path, environment: { PATH: "/nonexistent" } }), null);
});

test("the merge base is where the branch began, and its files are as they were", async () => {
  const repository = gitRepository({ "models/model.onnx": new Uint8Array([0, 255, 10, 13]) });
  const began = repository.head();
  repository.branch("feature/x");
  const head = repository.commit({ "models/model.onnx": "changed" });
  repository.branch("main");
  const main = repository.commit({ other: "moved on" });

  const checkout = await opened(repository.path);
  assert.equal(await checkout.mergeBase(main, head), began);
  const destination = join(temporaryFolder("copy"), "model.onnx");
  assert.equal(await checkout.copyAt(began, "models/model.onnx", destination), true);
  assert.deepEqual([...readFileSync(destination)], [0, 255, 10, 13]);
});

test("a file that the commit lacks is said to be absent, not an error", async () => {
  const repository = gitRepository({ a: "1" });
  const checkout = await opened(repository.path);
  assert.equal(await checkout.readAt(repository.head(), "mlops.yml"), null);
  assert.equal(await checkout.copyAt(repository.head(), "model.onnx", join(temporaryFolder("copy"), "x")), false);
});

test("paths are seen from the folder, not from the top of the repository", async () => {
  const repository = gitRepository({ "team/mlops.yml": "models: {}\n" });
  const checkout = await opened(join(repository.path, "team"));
  assert.equal(await checkout.readAt(repository.head(), "mlops.yml"), "models: {}");
  assert.equal(await checkout.readAt(repository.head(), "./mlops.yml"), "models: {}");
});

test("a shallow checkout fetches the one commit that it needs", async () => {
  const repository = gitRepository({ a: "old" });
  const old = repository.head();
  for (let i = 0; i < 3; i++) repository.commit({ a: `${i}` });
  const checkout = await opened(repository.clone({ depth: 1 }).path);
  assert.equal(await checkout.readAt(old, "a"), null);
  await checkout.need(old);
  assert.equal(await checkout.readAt(old, "a"), "old");
});

test("a commit that is nowhere is an error that says what to change", async () => {
  const { path } = gitRepository({ a: "1" }).clone();
  const checkout = await opened(path);
  await assert.rejects(checkout.need("1".repeat(40)), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /1111111 is neither in the checkout nor could it be fetched/);
    assert.match(error.remedy ?? "", /fetch-depth: 0/);
    return true;
  });
});

test("a name that looks like an option or a command is only a name", async () => {
  const name = "--output=$(touch pwned); `x`.onnx";
  const repository = gitRepository({ [name]: "bytes" });
  const checkout = await opened(repository.path);
  assert.equal(await checkout.readAt(repository.head(), name), "bytes");
});

const content = "the model's bytes";
const oid = createHash("sha256").update(content).digest("hex");
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;

test("an LFS pointer is resolved from the objects that are there", async () => {
  const repository = gitRepository({ "model.onnx": pointer });
  const object = join(repository.path, ".git/lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  mkdirSync(dirname(object), { recursive: true });
  writeFileSync(object, content);
  const destination = join(temporaryFolder("copy"), "model.onnx");
  await (await opened(repository.path)).copyAt(repository.head(), "model.onnx", destination);
  assert.equal(readFileSync(destination, "utf8"), content);
});

test("an LFS pointer is resolved by the batch API of origin, with the token", async () => {
  const asked: { url: string | undefined; authorization: string | undefined; body?: unknown }[] = [];
  await using server = await startServer(async (request, response) => {
    const { url, headers, method } = request;
    const known = { url, authorization: headers.authorization };
    asked.push(method === "POST" ? { ...known, body: await json(request) } : known);
    if (method === "GET") return response.end(content);
    const href = `${server.url}/objects/${oid}`;
    response.setHeader("content-type", "application/vnd.git-lfs+json");
    return response.end(JSON.stringify({ objects: [{ oid, size: content.length, actions: { download: { href } } }] }));
  });
  const repository = gitRepository({ "model.onnx": pointer });
  repository.git("remote", "add", "origin", `${server.url}/org/team`);
  const credentials = { serverUrl: server.url, token: "secret" };
  const checkout = await openCheckout({ folder: repository.path, environment, credentials });
  const destination = join(temporaryFolder("copy"), "model.onnx");
  await checkout?.copyAt(repository.head(), "model.onnx", destination);
  assert.equal(readFileSync(destination, "utf8"), content);
  const [batch, download] = asked;
  assert.equal(batch?.url, "/org/team.git/info/lfs/objects/batch");
  assert.equal(batch?.authorization, `Basic ${Buffer.from("x-access-token:secret").toString("base64")}`);
  assert.deepEqual(batch?.body, {
    operation: "download",
    transfers: ["basic"],
    objects: [{ oid, size: content.length }],
    hash_algo: "sha256",
  });
  assert.equal(download?.authorization, undefined, "storage does not get the token of GitHub");
});

test("an LFS server that the commit names is asked, without GitHub's token but with a name and password of its own", async () => {
  const asked: (string | undefined)[][] = [];
  await using server = await startServer((request, response) => {
    asked.push([request.url, request.headers.authorization]);
    if (request.method === "GET") return response.end(content);
    return response.end(JSON.stringify({ objects: [{ actions: { download: { href: `${server.url}/object` } } }] }));
  });
  const credentials = { serverUrl: "https://github.com", token: "secret" };
  const basic = `Basic ${Buffer.from("reader:p@ss").toString("base64")}`;
  for (const [address, authorization] of [
    [`${server.url}/lfs/team`, undefined],
    [`${server.url.replace("://", "://reader:p%40ss@")}/lfs/team/`, basic],
  ] as const) {
    const repository = gitRepository({ "model.onnx": pointer, ".lfsconfig": `[lfs]\n\turl = ${address}\n` });
    repository.git("remote", "add", "origin", "https://github.com/org/team");
    const checkout = await openCheckout({ folder: repository.path, environment, credentials });
    const destination = join(temporaryFolder("copy"), "model.onnx");
    await checkout?.copyAt(repository.head(), "model.onnx", destination);
    assert.equal(readFileSync(destination, "utf8"), content);
    assert.deepEqual(asked.splice(0), [
      ["/lfs/team/objects/batch", authorization],
      ["/object", undefined],
    ]);
  }
});

test("an LFS object with another digest is refused", async () => {
  await using server = await startServer((request, response) => {
    if (request.method === "GET") return response.end("other bytes");
    const objects = [{ actions: { download: { href: `${server.url}/x` } } }];
    return response.end(JSON.stringify({ objects }));
  });
  const repository = gitRepository({ "model.onnx": pointer });
  await assertRefused(repository, `${server.url}/org/team`, /another digest/);
});

test("an LFS object that can't be had is an error with a remedy: a server that is away, that refuses, or no HTTP", async () => {
  await using server = await startServer((_request, response) => response.writeHead(403).end());
  const repository = gitRepository({ "model.onnx": pointer });
  await assertRefused(repository, `${server.url}/org/team`, /HTTP 403/);
  await assertRefused(repository, "http://127.0.0.1:9/org/team", /can't be reached/);
  await assertRefused(repository, "git@example.org:org/team.git", /not reached by HTTP/);
});

async function assertRefused(repository: GitRepository, remote: string, words: RegExp): Promise<void> {
  repository.git("config", "remote.origin.url", remote);
  const checkout = await opened(repository.path);
  const destination = join(temporaryFolder("copy"), "model.onnx");
  await assert.rejects(checkout.copyAt(repository.head(), "model.onnx", destination), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, words);
    assert.match(error.remedy ?? "", /git lfs push/);
    return true;
  });
}

test("files are those that stand in the folder and are not ignored, each once, committed or not", async () => {
  const repository = gitRepository({ ".gitignore": "*.log\n", "team/a b.py": "", "team/gone.py": "", "other.py": "" });
  const team = join(repository.path, "team");
  repository.branch("one");
  repository.commit({ "team/both.py": "one" });
  repository.branch("main");
  repository.git("checkout", "--quiet", "main");
  repository.commit({ "team/both.py": "main" });
  assert.throws(() => repository.git("merge", "one"));
  for (const name of ["new\nline.py", "a.log"]) writeFileSync(join(team, name), "");
  rmSync(join(team, "gone.py"));
  const checkout = await opened(team);
  assert.deepEqual([...(await checkout.files())].sort(), ["a b.py", "both.py", "new\nline.py"]);
  assert.equal(await checkout.top(), repository.path);
});

test("a checkout is dirty where a tracked file differs from the commit, wherever it stands; untracked files are none of it", async () => {
  const repository = gitRepository({ "team/a.py": "1", "other.py": "1" });
  const checkout = await opened(join(repository.path, "team"));
  writeFileSync(join(repository.path, "new.py"), "");
  assert.equal(await checkout.isDirty(), false);
  writeFileSync(join(repository.path, "other.py"), "2");
  assert.equal(await checkout.isDirty(), true);
  repository.git("add", "other.py");
  assert.equal(await checkout.isDirty(), true);
});

test("where git can't compare, whether a checkout is dirty is not known", async () => {
  const repository = gitRepository({ ".gitattributes": "*.onnx filter=gone\n", "m.onnx": "1" });
  for (const word of ["clean", "smudge"]) repository.git("config", `filter.gone.${word}`, "no-such-program");
  repository.git("config", "filter.gone.required", "true");
  writeFileSync(join(repository.path, "m.onnx"), "2");
  assert.equal(await (await opened(repository.path)).isDirty(), null);
});
