import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { parseDvcConfig } from "@mlops-actions/dvc";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";
import { isHeld } from "../../../packages/cli/src/dvc-objects/held-objects.ts";
import { dvcPlaces } from "../../../packages/cli/src/dvc-objects/places.ts";
import { objectStore } from "../../../packages/cli/src/dvc-objects/store.ts";
import { project } from "../dvc/project.ts";

const local = (url: string) => objectStore({ url, endpoint: null, region: null, mayBeAway: true }, {});

/** The cache that DVC itself wrote, in a folder. */
function cache(): string {
  const folder = temporaryFolder("cache");
  for (const [key, text] of Object.entries(project.objects)) {
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    writeFileSync(join(folder, key), text);
  }
  return folder;
}

const keyOf = (isFolder: boolean) =>
  Object.keys(project.objects).find((key) => key.endsWith(".dir") === isFolder) as string;
const md5Of = (key: string) => key.split("/").slice(-2).join("");

test("a folder is held with its list and each file of it, which may lie in several places", async () => {
  const [key, whole, part] = [keyOf(true), cache(), cache()];
  const md5 = md5Of(key);
  assert.equal(await isHeld(md5, [local(whole)]), true);
  const [{ md5: child }] = JSON.parse(project.objects[key]!) as [{ md5: string }];
  rmSync(join(part, "files/md5", child.slice(0, 2), child.slice(2)));
  assert.equal(await isHeld(md5, [local(part)]), false);
  assert.equal(await isHeld(md5, [local(part), local(whole)]), true);
  assert.equal(await isHeld(md5, [local(part), null]), null);
  writeFileSync(join(part, key), "<html>");
  assert.equal(await isHeld(md5, [local(part)]), null);
});

test("a place that is away, or cannot be looked at, leaves it open; one that has the object decides", async () => {
  const md5 = "0".repeat(32);
  const empty = temporaryFolder("empty");
  assert.equal(await isHeld(md5, []), false);
  assert.equal(await isHeld(md5, [local(empty)]), false);
  assert.equal(await isHeld(md5, [local(empty), local(join(empty, "away"))]), null);
  for (const url of ["gs://bucket/x", "ssh://host/x", "azure://x"]) assert.equal(await isHeld(md5, [local(url)]), null);
  // As DVC 2 named it.
  mkdirSync(join(empty, "00"));
  writeFileSync(join(empty, "00", "0".repeat(30)), "");
  assert.equal(await isHeld(md5, [null, local(empty)]), true);
});

test("the cache and remotes of several configurations; those with credentials of their own are for DVC alone", () => {
  const config = (text: string) => parseDvcConfig(text, "config");
  const committed = `[core]\n    remote = s3\n['remote "s3"']\n    url = s3://bucket/dvc\n    endpointurl = https://minio.example\n['remote "beside"']\n    url = ../../storage\n['remote "own"']\n    url = https://example.org/dvc\n['remote "named"']\n    url = s3://bucket/files\n    version_aware = true\n`;
  const secret = `['remote "own"']\n    password = x\n['remote "s3"']\n    region = eu-west-1\n`;
  assert.deepEqual(dvcPlaces([config(committed), config(secret)], "/work/repository"), [
    { url: "/work/repository/.dvc/cache", endpoint: null, region: null, mayBeAway: false },
    { url: "/work/storage", endpoint: null, region: null, mayBeAway: true },
    null,
    null,
    { url: "s3://bucket/dvc", endpoint: "https://minio.example", region: "eu-west-1", mayBeAway: true },
  ]);
  const [moved] = dvcPlaces([config("[cache]\n    dir = ../shared\n")], "/work/repository");
  assert.deepEqual([moved?.url, moved?.mayBeAway], ["/work/repository/shared", true]);
});

test("S3 and the web are asked for the head of an object; only 404 says that it is not there", async () => {
  const key = keyOf(false);
  const asked: string[] = [];
  const status = new Map<string, number>();
  await using server = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://host");
    asked.push(`${request.method} ${pathname}`);
    const found = pathname.endsWith(key) ? 200 : 404;
    response.writeHead(status.get("all") ?? found).end();
  });
  const environment = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_REGION: "eu-west-1" };
  const remotes = [
    { url: "s3://bucket/a/b/", endpoint: server.url, region: null, mayBeAway: true },
    { url: `${server.url}/dvc/`, endpoint: null, region: null, mayBeAway: true },
  ].map((place) => objectStore(place, environment));
  for (const remote of remotes) {
    assert.equal(await isHeld(md5Of(key), [remote]), true);
    assert.equal(await isHeld("0".repeat(32), [remote]), false);
    for (const refused of [401, 403, 500]) {
      status.set("all", refused);
      assert.equal(await isHeld(md5Of(key), [remote]), null, String(refused));
    }
    status.clear();
  }
  assert.ok(asked.includes(`HEAD /bucket/a/b/${key}`), asked.join("\n"));
  assert.ok(asked.includes(`HEAD /dvc/${key}`));
  const unreachable = objectStore(
    { url: "s3://bucket", endpoint: "http://127.0.0.1:9", region: null, mayBeAway: true },
    environment,
  );
  assert.equal(await isHeld(md5Of(key), [unreachable]), null);
});
