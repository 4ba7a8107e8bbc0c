import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";
import { builtFiles } from "../../../packages/python-package/src/built-files.ts";
import { uploadPythonPackage } from "../../../packages/python-package/src/upload-package.ts";
import { type Act, surroundings } from "./python-surroundings.ts";

const sdist = "small_project-1.0.tar.gz";
const wheel = "small_project-1.0-py3-none-any.whl";
const login = { TWINE_USERNAME: "ci", TWINE_PASSWORD: "hunter2" };

function hex(content: string, algorithm = "sha256"): string {
  return createHash(algorithm).update(content).digest("hex");
}

async function packageOf(contents: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(temporaryFolder("built"), "x-"));
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  return { name: "small_project", files: await builtFiles(folder) };
}

/** An index with these links, which may change. */
async function fakeIndex(links: Map<string, string>) {
  const server = await startServer((request, response) => {
    if (request.url?.startsWith("/files/")) return response.end(links.get(basename(request.url)));
    if (links.size === 0) return response.writeHead(404).end();
    const anchors = [...links].map(([name, hash]) => `<a href="/files/${name}${hash}">${name}</a>`);
    return response.setHeader("content-type", "text/html").end(`<!DOCTYPE html><body>${anchors.join("\n")}</body>`);
  });
  return { server, index: { url: `${server.url}/simple/`, uploadUrl: `${server.url}/` } };
}

const works: Act = () => [0, ""];
const both = { [sdist]: "sources", [wheel]: "built" };

test("all that is missing is uploaded by uv, the login in its environment alone", async () => {
  const { server, index } = await fakeIndex(new Map());
  await using _ = server;
  const here = surroundings(works, { ...login, UV_PUBLISH_URL: "https://elsewhere.example.org/" });
  const built = await packageOf(both);
  const { uploaded, alreadyThere, uploader } = await uploadPythonPackage(built, index, { ...here, fetch });
  assert.deepEqual([uploaded, alreadyThere, uploader], [[wheel, sdist], [], "uv"]);
  const last = here.started.at(-1);
  assert.deepEqual(last?.argv.slice(-3), ["--", ...built.files.map(({ path }) => path)]);
  const { UV_PUBLISH_URL, UV_PUBLISH_USERNAME, UV_PUBLISH_PASSWORD, TWINE_PASSWORD } = last?.env ?? {};
  assert.deepEqual(
    [UV_PUBLISH_URL, UV_PUBLISH_USERNAME, UV_PUBLISH_PASSWORD, TWINE_PASSWORD],
    [index.uploadUrl, "ci", "hunter2", undefined],
  );
  assert.ok(here.started.every(({ argv }) => !argv.join(" ").includes("hunter2")));
  assert.deepEqual(here.masked, ["hunter2"]);
});

test("twine uploads where there is no uv, and asks nothing", async () => {
  const { server, index } = await fakeIndex(new Map());
  await using _ = server;
  for (const [act, program] of [
    [({ argv }) => (argv[0] === "uv" ? null : [0, ""]), ["twine"]],
    [({ argv }) => (["uv", "twine", "python3"].includes(argv[0] ?? "") ? null : [0, ""]), ["python", "-m", "twine"]],
  ] as readonly [Act, readonly string[]][]) {
    const here = surroundings(act, login);
    assert.equal((await uploadPythonPackage(await packageOf(both), index, { ...here, fetch })).uploader, "twine");
    const last = here.started.at(-1);
    assert.deepEqual(last?.argv.slice(0, program.length + 2), [...program, "upload", "--non-interactive"]);
    assert.equal(last?.env["TWINE_NON_INTERACTIVE"], "1");
    assert.equal(last?.env["TWINE_PASSWORD"], "hunter2");
    assert.equal(last?.env["TWINE_REPOSITORY_URL"], index.uploadUrl);
  }
  const none = surroundings(() => null);
  await assert.rejects(uploadPythonPackage(await packageOf(both), index, { ...none, fetch }), /neither uv nor twine/);
});

test("the same bytes under the same name are already there, by whatever digest the index tells or none", async () => {
  for (const hash of [`#sha256=${hex("sources")}`, `#md5=${hex("sources", "md5")}`, "#blake9=ab", ""]) {
    const { server, index } = await fakeIndex(new Map([[sdist, hash]]));
    await using _ = server;
    const here = surroundings(works);
    const fetched = async (url: string, init: RequestInit) =>
      url.includes("/files/") ? new Response("sources") : fetch(url, init);
    const result = await uploadPythonPackage(await packageOf(both), index, { ...here, fetch: fetched });
    assert.deepEqual([result.uploaded, result.alreadyThere], [[wheel], [sdist]], hash);
    assert.match(here.started.at(-1)?.argv.join(" ") ?? "", /any\.whl$/);
    assert.ok(!here.started.at(-1)?.argv.join(" ").includes(sdist));
  }
});

test("where all is there nothing is started, so that no uploader is needed", async () => {
  const links = new Map([
    [sdist, `#sha256=${hex("sources")}`],
    [wheel, `#sha256=${hex("built")}`],
  ]);
  const { server, index } = await fakeIndex(links);
  await using _ = server;
  const here = surroundings(() => null);
  const result = await uploadPythonPackage(await packageOf(both), index, { ...here, fetch });
  assert.deepEqual(result, { uploaded: [], alreadyThere: [wheel, sdist], uploader: null });
  assert.deepEqual(here.started, []);
});

test("one file with other bytes keeps all from being uploaded", async () => {
  for (const hash of [`#sha256=${hex("other")}`, `#md5=${hex("other", "md5")}`, ""]) {
    const { server, index } = await fakeIndex(new Map([[wheel, hash]]));
    await using _ = server;
    const here = surroundings(works);
    await assert.rejects(uploadPythonPackage(await packageOf(both), index, { ...here, fetch }), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, `The index has another ${wheel} already, with other bytes. Nothing was uploaded.`);
      assert.match(error.remedy ?? "", /raise the version/);
      return true;
    });
    assert.deepEqual(here.started, [], hash);
  }
});

test("a job that was faster with the same bytes is no failure, with others it is", async () => {
  for (const [content, says] of [
    ["sources", null],
    ["other", /another small_project-1\.0\.tar\.gz already/],
  ] as const) {
    const links = new Map<string, string>();
    const { server, index } = await fakeIndex(links);
    await using _ = server;
    const here = surroundings(({ argv }) => {
      if (argv.includes("--help")) return [0, ""];
      links.set(sdist, `#sha256=${hex(content)}`);
      return [2, "error: Server returned status code 409 Conflict."];
    });
    const upload = uploadPythonPackage(await packageOf({ [sdist]: "sources" }), index, { ...here, fetch });
    if (says === null) assert.deepEqual((await upload).uploaded, [sdist]);
    else await assert.rejects(upload, says);
  }
});

test("a failure says whose it is and hides the login", async () => {
  const { server, index } = await fakeIndex(new Map());
  await using _ = server;
  const table: readonly [stderr: string, says: RegExp][] = [
    ["Server returned status code 403 Forbidden for hunter2", /refuses an upload by ci/],
    ["HTTPError: 401 Unauthorized from hunter2", /refuses an upload by ci/],
    ["HTTPError: 405 Method Not Allowed", /takes no uploads at http:/],
    ["hunter2 is strange, 403 bytes were sent", /could not be uploaded/],
  ];
  for (const [stderr, says] of table) {
    const here = surroundings(({ argv }) => (argv.includes("--help") ? [0, ""] : [1, stderr]), login);
    await assert.rejects(uploadPythonPackage(await packageOf(both), index, { ...here, fetch }), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, says, stderr);
      assert.ok(!String(error.cause).includes("hunter2"), String(error.cause));
      return true;
    });
  }
});

test("an address that would show the login is refused before anything is asked", async () => {
  const here = surroundings(works, login);
  const index = { url: "http://nexus.example.org/simple", uploadUrl: "http://nexus.example.org/" };
  const built = await packageOf(both);
  await assert.rejects(uploadPythonPackage(built, index, { ...here, fetch: assert.fail }), /plain HTTP/);
});
