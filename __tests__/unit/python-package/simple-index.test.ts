import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { startServer } from "@mlops-actions/testkit";
import { readSimpleHtml } from "../../../packages/python-package/src/simple-html.ts";
import { offeredFiles } from "../../../packages/python-package/src/simple-index.ts";
import { readSimpleJson } from "../../../packages/python-package/src/simple-json.ts";

const page = new URL("https://index.example.org/simple/small-project/");
const { signal } = new AbortController();

test("pages of PEP 503 are read as indexes write them", () => {
  const html = `<!DOCTYPE html><html><head><title>Links</title></head><body>
    <a href="../../packages/a-1.0.tar.gz#sha256=AB12" data-requires-python="&gt;=3.9">a-1.0.tar.gz</a><br/>
    <A HREF="/files/a-1.0-py3-none-any.whl?x=1&amp;y=2#md5=cd34"> a-1.0-py3-none-any.whl </A>
    <a href="b-1.0.tar.gz"><b>b-1.0</b>.tar.gz</a>
    <a>no address</a><a href="http://[">broken</a>
    <!-- <a href="hidden">hidden</a> --></body></html>`;
  assert.deepEqual(readSimpleHtml(html, page), [
    { name: "a-1.0.tar.gz", url: "https://index.example.org/packages/a-1.0.tar.gz", hashes: { sha256: "ab12" } },
    {
      name: "a-1.0-py3-none-any.whl",
      url: "https://index.example.org/files/a-1.0-py3-none-any.whl?x=1&y=2",
      hashes: { md5: "cd34" },
    },
    { name: "b-1.0.tar.gz", url: "https://index.example.org/simple/small-project/b-1.0.tar.gz", hashes: {} },
  ]);
  assert.deepEqual(readSimpleHtml("<html></html>", page), []);
  assert.equal(readSimpleHtml("not found", page), null);
});

test("pages of PEP 691 are read, and what is none is told from an empty one", () => {
  const files = [{ filename: "a-1.0.tar.gz", url: "/packages/a-1.0.tar.gz", hashes: { sha256: "AB" }, size: 3 }];
  assert.deepEqual(readSimpleJson(JSON.stringify({ meta: { "api-version": "1.1" }, name: "a", files }), page), [
    { name: "a-1.0.tar.gz", url: "https://index.example.org/packages/a-1.0.tar.gz", hashes: { sha256: "ab" } },
  ]);
  assert.deepEqual(readSimpleJson('{"files": []}', page), []);
  for (const text of ["", "[]", '{"error": "no"}', '{"files": [{"url": 1}]}'])
    assert.equal(readSimpleJson(text, page), null);
});

test("the index is asked by the project's normal name, with the login for its own host alone", async () => {
  const asked: Pick<IncomingMessage, "url" | "headers">[] = [];
  await using server = await startServer((request, response) => {
    asked.push(request);
    response.setHeader("content-type", "application/vnd.pypi.simple.v1+json").end('{"files": []}');
  });
  const login = { username: "user", password: "pässword" };
  const url = `${server.url}/simple`;
  await offeredFiles({ url, uploadUrl: `${server.url}/upload` }, "Small_Project.X", login, fetch, signal);
  await offeredFiles({ url, uploadUrl: "https://elsewhere.example.org/" }, "a", login, fetch, signal);
  assert.equal(asked[0]?.url, "/simple/small-project-x/");
  assert.match(asked[0]?.headers.accept ?? "", /application\/vnd\.pypi\.simple\.v1\+json/);
  const basic = `Basic ${Buffer.from("user:pässword").toString("base64")}`;
  assert.deepEqual(
    asked.map(({ headers }) => headers.authorization),
    [basic, undefined],
  );
});

test("an unknown project, and one that the index knows from elsewhere alone, offer nothing", async () => {
  await using server = await startServer((_, response) => response.writeHead(404).end());
  const index = { url: server.url, uploadUrl: server.url };
  assert.equal((await offeredFiles(index, "a", null, fetch, signal)).size, 0);
  const elsewhere = Object.defineProperty(new Response('<a href="a-1.0.tar.gz">a-1.0.tar.gz</a>'), "url", {
    value: "https://public.example.org/simple/a/",
  });
  assert.equal((await offeredFiles(index, "a", null, async () => elsewhere, signal)).size, 0);
});

test("refusals, strangers and silence are told apart", async () => {
  let status = 401;
  await using server = await startServer((_, response) => response.writeHead(status).end("no page at all"));
  const index = { url: server.url, uploadUrl: server.url };
  const login = { username: "ci", password: "hunter2" };
  const says = async (given: typeof login | null, pattern: RegExp) =>
    assert.rejects(offeredFiles(index, "a", given, fetch, signal), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, pattern);
      assert.ok(!`${error.message} ${error.remedy} ${error.cause}`.includes("hunter2"));
      return true;
    });
  await says(null, /asks for a login \(401\)/);
  status = 403;
  await says(login, /refuses ci \(403\)/);
  status = 500;
  await says(login, /answered 500/);
  status = 200;
  await says(login, /no page of a simple index/);
  const nobody = { url: "http://127.0.0.1:9", uploadUrl: "http://127.0.0.1:9" };
  await assert.rejects(offeredFiles(nobody, "a", null, fetch, signal), /could not be reached/);
  const aborted = AbortSignal.abort(new Error("cancelled"));
  await assert.rejects(offeredFiles(index, "a", null, fetch, aborted), /cancelled/);
});
