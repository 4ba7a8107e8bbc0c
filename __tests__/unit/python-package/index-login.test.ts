import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { checkIndex, loginFrom } from "../../../packages/python-package/src/index-login.ts";

const nexus = {
  url: "https://nexus.example.org/repository/pypi/simple/",
  uploadUrl: "https://nexus.example.org/repository/pypi/",
};

test("logins come from the variables that uv and twine know", () => {
  const table: readonly [environment: Record<string, string>, login: readonly [string, string] | null][] = [
    [{}, null],
    [{ TWINE_USERNAME: "ci" }, null],
    [{ TWINE_USERNAME: "ci", TWINE_PASSWORD: "p" }, ["ci", "p"]],
    [{ TWINE_PASSWORD: "p" }, ["__token__", "p"]],
    [{ UV_PUBLISH_USERNAME: "u", UV_PUBLISH_PASSWORD: "q", TWINE_PASSWORD: "p" }, ["u", "q"]],
    [{ UV_PUBLISH_TOKEN: "t", UV_PUBLISH_PASSWORD: "" }, ["__token__", "t"]],
  ];
  for (const [environment, login] of table) {
    const found = loginFrom(environment, nexus);
    assert.deepEqual(found && [found.username, found.password], login, JSON.stringify(environment));
  }
});

test("a token of CodeArtifact goes to CodeArtifact and nowhere else", () => {
  const environment = { CODEARTIFACT_AUTH_TOKEN: "t" };
  const at = (uploadUrl: string) => loginFrom(environment, { url: uploadUrl, uploadUrl })?.username ?? null;
  assert.equal(at("https://acme-111111111111.d.codeartifact.eu-west-1.amazonaws.com/pypi/models/"), "aws");
  assert.equal(at("https://acme-111111111111.d.codeartifact.cn-north-1.amazonaws.com.cn/pypi/models/"), "aws");
  for (const other of [
    nexus.uploadUrl,
    "http://acme-111111111111.d.codeartifact.eu-west-1.amazonaws.com/pypi/models/",
    "https://acme-1.d.codeartifact.eu-west-1.amazonaws.com.attacker.example/",
    "https://attacker.example/acme-1.d.codeartifact.eu-west-1.amazonaws.com/",
  ]) {
    assert.equal(at(other), null, other);
  }
});

test("addresses that are none, hold a login or show one to all between are refused", () => {
  checkIndex(nexus);
  checkIndex({ url: "http://127.0.0.1:8080/simple", uploadUrl: "http://localhost:8080" });
  checkIndex({ url: "http://nexus.internal/simple", uploadUrl: "http://nexus.internal/", insecure: true });
  const table: readonly [url: string, says: RegExp][] = [
    ["nexus.example.org", /no address of a package index/],
    ["file:///tmp/index", /no address of a package index/],
    ["https://user:hunter2@nexus.example.org/", /holds a login/],
    ["http://nexus.example.org/", /plain HTTP/],
    ["http://127.0.0.1.attacker.example/", /plain HTTP/],
  ];
  for (const [url, says] of table) {
    for (const index of [
      { ...nexus, url },
      { ...nexus, uploadUrl: url },
    ]) {
      assert.throws(
        () => checkIndex(index),
        (error) => error instanceof UserError && says.test(error.message) && !error.message.includes("hunter2"),
        url,
      );
    }
  }
});
