import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { attachToRelease, createGitHub, isForbidden } from "@mlops-actions/github";
import {
  type FakeAsset,
  type FakeGitHub,
  type FakeRelease,
  startFakeGitHub,
  startServer,
  temporaryFolder,
} from "@mlops-actions/testkit";
import { clientOf } from "./on-fake-github.ts";

const folder = temporaryFolder("release-files");
let written = 0;

function file(name: string, content: string | Buffer, contentType = "text/html") {
  const path = join(folder, `${++written}`);
  writeFileSync(path, content);
  return { name, path, contentType };
}

function release(fake: FakeGitHub, changes: Partial<FakeRelease> = {}): FakeRelease {
  const added = { id: 41 + fake.releases.length, tag: "iris@1.2.0", draft: false, immutable: false, ...changes };
  fake.releases.push({ assets: [], ...added });
  return fake.releases.at(-1) as FakeRelease;
}

const asset = (content: string, changes: Partial<FakeAsset> = {}): FakeAsset => ({
  id: 500,
  name: "card.html",
  label: null,
  contentType: "text/html",
  size: content.length,
  digest: null,
  state: "uploaded",
  content: Buffer.from(content),
  ...changes,
});

const attach = (fake: FakeGitHub, ...files: ReturnType<typeof file>[]) =>
  attachToRelease(clientOf(fake).github, { tag: "iris@1.2.0", files });
const contents = ({ assets }: FakeRelease) => assets.map(({ name, content }) => [name, content.toString()]);
const uploads = (fake: FakeGitHub) => fake.requests.filter(({ method }) => method === "POST");

test("uploads files where the release says, with their type and content", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const attached = await attach(fake, file("card.html", "<p>Card</p>"), file("report.json", "{}", "application/json"));
  assert.deepEqual(attached, {
    url: "https://github.com/org/team-repo/releases/tag/iris@1.2.0",
    files: ["card.html", "report.json"].map((name) => ({
      name,
      url: `https://github.com/org/team-repo/releases/download/iris@1.2.0/${name}`,
      action: "attached",
    })),
  });
  assert.deepEqual(
    released.assets.map(({ name, label, contentType, content }) => [name, label, contentType, content.toString()]),
    [
      ["card.html", null, "text/html", "<p>Card</p>"],
      ["report.json", null, "application/json", "{}"],
    ],
  );
  assert.equal(uploads(fake)[0]?.path, "/api/uploads/repos/org/team-repo/releases/41/assets?name=card.html");
  assert.deepEqual(fake.violations, []);
});

test("bytes of many chunks arrive as they are", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const bytes = Buffer.alloc(
    3_000_000,
    Uint8Array.from({ length: 251 }, (_, index) => index),
  );
  await attach(fake, file("model.onnx", bytes, "application/octet-stream"));
  assert.ok(released.assets[0]?.content.equals(bytes));
});

test("what is there already is left; a changed file takes the place of the old one", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  await attach(fake, file("card.html", "0.91"), file("report.html", "same"));
  const before = fake.requests.length;
  const attached = await attach(fake, file("card.html", "0.92"), file("report.html", "same"));
  assert.deepEqual(
    attached?.files.map(({ action }) => action),
    ["replaced", "unchanged"],
  );
  assert.deepEqual(contents(released).sort(), [
    ["card.html", "0.92"],
    ["report.html", "same"],
  ]);
  assert.deepEqual(
    fake.requests.slice(before).map(({ method, status }) => `${method} ${status}`),
    ["GET 200", "GET 200", "DELETE 204", "POST 201"],
  );
  assert.deepEqual(fake.violations, []);
});

test("without a digest nobody knows that the content is the same", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake, { assets: [asset("0.91")] });
  assert.equal((await attach(fake, file("card.html", "0.92")))?.files[0]?.action, "replaced");
  assert.deepEqual(contents(released), [["card.html", "0.92"]]);
});

test("what an upload left that broke off is replaced", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake, { assets: [asset("", { state: "starter" })] });
  await attach(fake, file("card.html", "whole"));
  assert.deepEqual(contents(released), [["card.html", "whole"]]);
});

test("finds its file on a later page", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const card = file("card.html", "card");
  await attach(fake, card);
  const others = Array.from({ length: 130 }, (_, id) => asset("x", { id, name: `${id}.txt` }));
  released.assets.unshift(...others);
  assert.equal((await attach(fake, card))?.files[0]?.action, "unchanged");
});

test("a name with other characters is one that GitHub keeps, so that it is found again", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  const card = file("Modell Küche: Karte.html", "card");
  await attach(fake, card);
  assert.deepEqual(
    released.assets.map(({ name, label }) => [name, label]),
    [["Modell-K-che-Karte.html", "Modell Küche: Karte.html"]],
  );
  assert.equal((await attach(fake, card))?.files[0]?.action, "unchanged");
});

test("two files of one name are a mistake of whoever asked, and nothing is sent", async () => {
  await using fake = await startFakeGitHub();
  release(fake);
  const files = [file("card a.html", "1"), file("card:a.html", "2")];
  await assert.rejects(attach(fake, ...files), { name: "RangeError", message: /attached as card-a\.html/ });
  assert.equal(fake.requests.length, 0);
});

test("null where the tag has no release", async () => {
  await using fake = await startFakeGitHub();
  release(fake, { tag: "iris@1.1.0" });
  release(fake, { tag: "iris@1.3.0", draft: true });
  assert.equal(await attach(fake, file("card.html", "card")), null);
  assert.equal(uploads(fake).length, 0);
  assert.deepEqual(fake.violations, []);
});

test("a draft of the tag gets the files before it is published", async () => {
  await using fake = await startFakeGitHub();
  const draft = release(fake, { draft: true });
  for (let id = 100; id < 220; id++) release(fake, { id, tag: `v${id}` });
  await attach(fake, file("card.html", "card"));
  assert.deepEqual(contents(draft), [["card.html", "card"]]);
});

test("an immutable release has what it has", async () => {
  await using fake = await startFakeGitHub();
  const card = file("card.html", "card");
  const released = release(fake);
  await attach(fake, card);
  const { assets } = released;
  fake.releases.splice(0, 1, { ...released, immutable: true });
  assert.equal((await attach(fake, card))?.files[0]?.action, "unchanged");
  for (const [name, words] of [
    ["card.html", /^The release iris@1\.2\.0 is immutable: card\.html can no longer be replaced\.$/],
    ["report.html", /report\.html can no longer be attached/],
  ] as const) {
    await assert.rejects(attach(fake, file(name, "new")), { name: "UserError", message: words, remedy: /draft/ });
  }
  assert.deepEqual([assets.length, uploads(fake).length], [1, 1]);
});

test("an upload whose answer was lost is not sent twice", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  fake.fail({ method: "POST", reset: "after" });
  await attach(fake, file("card.html", "card"));
  assert.deepEqual([released.assets.length, uploads(fake).length], [1, 1]);
});

test("an upload that GitHub dropped is sent again from its beginning, after what it left is deleted", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  fake.fail({ method: "POST", status: 502 });
  const { github } = clientOf(fake, {
    sleep: async () => {
      released.assets.push(asset("", { state: "starter" }));
    },
  });
  await attachToRelease(github, { tag: "iris@1.2.0", files: [file("card.html", "card")] });
  assert.deepEqual(contents(released), [["card.html", "card"]]);
  assert.deepEqual(fake.violations, []);
});

test("an upload that hits a rate limit is sent again whole", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake);
  fake.fail({ method: "POST", status: 403, headers: { "retry-after": "2" }, body: { message: "rate limit" } });
  await attach(fake, file("card.html", "x".repeat(200_000)));
  assert.equal(released.assets[0]?.size, 200_000);
});

test("a deletion whose answer was lost is no failure", async () => {
  await using fake = await startFakeGitHub();
  const released = release(fake, { assets: [asset("old")] });
  fake.fail({ method: "DELETE", reset: "after" });
  await attach(fake, file("card.html", "new"));
  assert.deepEqual(contents(released), [["card.html", "new"]]);
  assert.deepEqual(
    fake.requests.filter(({ method }) => method === "DELETE").map(({ status }) => status),
    [null, 404],
  );
});

for (const [what, content] of [
  ["the same file", "card"],
  ["another file", "other"],
] as const) {
  test(`another run attaches ${what} under that name at the same moment`, async () => {
    await using fake = await startFakeGitHub();
    release(fake);
    await attach(fake, file("card.html", content));
    fake.fail({ method: "GET", path: /assets/, status: 200, body: [] });
    const second = attach(fake, file("card.html", "card"));
    if (content === "card") assert.equal((await second)?.files[0]?.name, "card.html");
    else await assert.rejects(second, { name: "UserError", message: /Another run/, remedy: /concurrency/ });
    assert.equal(fake.releases[0]?.assets[0]?.content.toString(), content);
  });
}

for (const [method, path] of [
  ["GET", /releases/],
  ["POST", /assets/],
  ["DELETE", /assets/],
] as const) {
  test(`a token that may not is told which permission is missing, at the first ${method}`, async () => {
    await using fake = await startFakeGitHub();
    release(fake, { assets: [asset("old")] });
    fake.fail({ method, path, status: 403, body: { message: "Resource not accessible by integration" } });
    const files = [file("card.html", "new"), file("report.html", "new")];
    const error = await attach(fake, ...(method === "POST" ? files.slice(1) : files)).catch(
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "GitHub forbade attaching files to the release iris@1.2.0.");
    assert.match(error.remedy ?? "", /^Give the job `permissions: contents: write`\./);
    assert.ok(isForbidden(error));
  });
}

test("a repository that the token does not see is no tag without a release", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ status: 404, times: Number.POSITIVE_INFINITY });
  await assert.rejects(attach(fake, file("card.html", "card")), { name: "UserError", message: /found nothing at GET/ });
});

test("a large file gets more time than another request", async () => {
  await using fake = await startFakeGitHub();
  release(fake);
  const { github } = clientOf(fake);
  const given: unknown[] = [];
  const octokit = await github.octokit();
  octokit.hook.before("request", ({ method, request }) => {
    if (method === "POST") given.push(request?.["moreTime"]);
  });
  await attachToRelease(github, { tag: "iris@1.2.0", files: [file("model.onnx", Buffer.alloc(4_000_000))] });
  assert.deepEqual(given, [4_000]);
});

test("a file is never in memory as a whole", async () => {
  const size = 160_000_000;
  let held = 0;
  const page = { id: 41, html_url: "https://github.com/org/team-repo/releases/tag/v1", draft: false };
  await using server = await startServer(async (request, response) => {
    for await (const _ of request) held = Math.max(held, process.memoryUsage().arrayBuffers);
    const upload_url = `http://${request.headers.host}/api/uploads{?name,label}`;
    const asset = { browser_download_url: `https://github.com/${request.headers["content-length"]}` };
    const answer = request.method === "POST" ? asset : request.url?.includes("/tags/") ? { ...page, upload_url } : [];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  const model = file("model.onnx", "");
  truncateSync(model.path, size);
  const github = createGitHub({ token: "t", apiUrl: server.url, repository: { owner: "org", repo: "team-repo" } });
  const attached = await attachToRelease(github, { tag: "v1", files: [model] });
  assert.equal(attached?.files[0]?.url, `https://github.com/${size}`);
  assert.ok(held < 0.75 * size, `${held} bytes were held`);
});

test("a file of 2 GiB is refused before it is read or anything is sent", async () => {
  await using fake = await startFakeGitHub();
  const model = file("model.onnx", "");
  truncateSync(model.path, 2 ** 31);
  await assert.rejects(attach(fake, model), { name: "UserError", message: /model\.onnx has 2147483648 bytes/ });
  assert.equal(fake.requests.length, 0);
});
