import assert from "node:assert/strict";
import { test } from "node:test";
import { type FakeGitHub, type FakeRelease, startFakeGitHub } from "@mlops-actions/testkit";

interface Answered {
  readonly id: number;
  readonly name: string;
  readonly digest: string;
  readonly upload_url: string;
  readonly message: string;
}

const repository = "/repos/org/team-repo";

async function ask(fake: FakeGitHub, method: string, path: string, body?: string, type: string | null = "text/html") {
  const answer = await fetch(path.startsWith("http") ? path : fake.url + path, {
    method,
    headers: { authorization: `Bearer ${fake.token}`, ...(type === null ? {} : { "content-type": type }) },
    ...(body === undefined ? {} : { body: type === null ? Buffer.from(body) : body }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === "" ? null : JSON.parse(text)) as Answered };
}

function release(fake: FakeGitHub, changes: Partial<FakeRelease> = {}): FakeRelease {
  const added = { id: 41, tag: "iris@1.2.0", draft: false, immutable: false, assets: [], ...changes };
  fake.releases.push(added);
  return added;
}

async function uploadTo(fake: FakeGitHub): Promise<string> {
  const { body } = await ask(fake, "GET", `${repository}/releases/tags/iris@1.2.0`);
  return body.upload_url.replace("{?name,label}", "");
}

test("a file is uploaded where the release says, kept with its digest, and deleted", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const url = await uploadTo(fake);
  const { status, body } = await ask(fake, "POST", `${url}?name=card.html&label=Card`, "abc");
  assert.equal(status, 201);
  assert.equal(body.digest, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.deepEqual(
    released.assets.map(({ name, label, contentType, content }) => [name, label, contentType, content.toString()]),
    [["card.html", "Card", "text/html", "abc"]],
  );
  const asset = `${repository}/releases/assets/${body.id}`;
  assert.deepEqual([(await ask(fake, "DELETE", asset)).status, (await ask(fake, "DELETE", asset)).status], [204, 404]);
  assert.deepEqual([released.assets, fake.violations], [[], []]);
});

test("the usual server takes no file, and that of files nothing else", async () => {
  await using fake = await startFakeGitHub();
  release(fake);
  const path = `${repository}/releases/41/assets`;
  assert.equal((await ask(fake, "POST", `${path}?name=card.html`, "{}")).status, 404);
  assert.equal((await ask(fake, "GET", `/api/uploads${path}`)).status, 404);
  assert.equal(fake.violations.length, 2);
});

test("one name is taken once, after GitHub has renamed it", async () => {
  await using fake = await startFakeGitHub();
  release(fake);
  const url = await uploadTo(fake);
  assert.equal((await ask(fake, "POST", `${url}?name=.my%20card.html`, "a")).body.name, "my.card.html");
  const again = await ask(fake, "POST", `${url}?name=my.card.html`, "b");
  assert.deepEqual([again.status, again.body.message], [422, "Validation Failed"]);
  assert.deepEqual(fake.violations, []);
});

test("a file needs a name and a type", async () => {
  await using fake = await startFakeGitHub();
  const { assets } = release(fake);
  const url = await uploadTo(fake);
  assert.equal((await ask(fake, "POST", url, "a")).status, 422);
  assert.equal((await ask(fake, "POST", `${url}?name=card.html`, "a", null)).status, 422);
  assert.match(fake.violations.join("\n"), /required property 'name'\n.*content-type of the file is missing/);
  assert.deepEqual(assets, []);
});

test("a stream of unknown length is no file", async () => {
  await using fake = await startFakeGitHub();
  const { assets } = release(fake);
  const { status } = await fetch(`${await uploadTo(fake)}?name=card.html`, {
    method: "POST",
    headers: { authorization: `Bearer ${fake.token}`, "content-type": "text/html" },
    body: new Blob(["abc"]).stream(),
    duplex: "half",
  });
  assert.deepEqual([status, assets.length], [422, 0]);
  assert.match(fake.violations[0] ?? "", /content-length of the file is missing/);
});

test("a draft has no page of its tag and is listed, the newest first", async () => {
  await using fake = await startFakeGitHub();
  release(fake, { draft: true });
  release(fake, { id: 42, tag: "iris@1.3.0" });
  assert.equal((await ask(fake, "GET", `${repository}/releases/tags/iris@1.2.0`)).status, 404);
  const { body } = await ask(fake, "GET", `${repository}/releases`);
  assert.deepEqual(
    (body as unknown as Answered[]).map(({ id }) => id),
    [42, 41],
  );
});

test("an immutable release neither gets nor loses a file", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const url = await uploadTo(fake);
  const { body } = await ask(fake, "POST", `${url}?name=card.html`, "a");
  fake.releases.splice(0, 1, { ...released, immutable: true });
  assert.equal((await ask(fake, "POST", `${url}?name=report.html`, "a")).status, 422);
  assert.equal((await ask(fake, "DELETE", `${repository}/releases/assets/${body.id}`)).status, 422);
  assert.equal(released.assets.length, 1);
});
