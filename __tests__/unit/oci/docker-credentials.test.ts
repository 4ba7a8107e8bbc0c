import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { dockerCredentials, firstCredentials } from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** A home folder with files of this JSON, and what it answers. */
function home(files: Readonly<Record<string, unknown>>, environment: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder("home");
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
  const resolved = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace("~", folder)]),
  );
  return { folder, ask: dockerCredentials({ environment: resolved, home: folder }) };
}

/** A credential helper that notes how it was called. */
function helper(name: string, script: string): { readonly bin: string; readonly calls: () => string } {
  const bin = temporaryFolder("bin");
  const path = join(bin, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\nread host || true\necho "$# $1 $host" >> "${bin}/calls"\n${script}\n`);
  chmodSync(path, 0o755);
  return { bin, calls: () => readFileSync(join(bin, "calls"), "utf8") };
}

test("what docker login wrote is found, however the host was written", async () => {
  const { ask, folder } = home({
    ".docker/config.json": {
      auths: {
        "registry.example.com": { auth: base64("ci:pass:word") },
        "https://old.example.com/v2/": { auth: `${base64("old:p")}` },
        "https://index.docker.io/v1/": { auth: base64("hub:h") },
        "token.example.com": { identitytoken: "id" },
        "bearer.example.com": { registrytoken: "rt" },
        "fields.example.com": { username: "u", password: "p" },
        "empty.example.com": {},
      },
    },
  });
  const source = join(folder, ".docker/config.json");
  const password = (username: string, secret: string) => ({ kind: "password", username, password: secret, source });
  assert.deepEqual(await ask("registry.example.com"), password("ci", "pass:word"));
  assert.deepEqual(await ask("old.example.com"), password("old", "p"));
  assert.deepEqual(await ask("docker.io"), password("hub", "h"));
  assert.deepEqual(await ask("fields.example.com"), password("u", "p"));
  assert.deepEqual(await ask("token.example.com"), { kind: "identity-token", token: "id", source });
  assert.deepEqual(await ask("bearer.example.com"), { kind: "bearer-token", token: "rt", source });
  assert.equal(await ask("empty.example.com"), null);
  assert.equal(await ask("example.com"), null);
});

test("what is kept for a part of a registry goes before what is kept for all of it, the narrowest first", async () => {
  const auth = (user: string) => ({ auth: base64(`${user}:p`) });
  const { bin } = helper("all", `echo '{"Username":"of the helper","Secret":"s"}'`);
  const auths = {
    "h.io": auth("host"),
    "h.io/team": auth("team"),
    "h.io/team/model": auth("model"),
    "h.io/empty": {},
    "docker.io/library": auth("library"),
  };
  const { ask } = home({ ".docker/config.json": { auths } });
  const user = async (of: typeof ask, host: string, repository: string | null) => {
    const found = await of(host, repository);
    return found?.kind === "password" ? found.username : null;
  };
  const table: readonly [host: string, repository: string | null, username: string | null][] = [
    ["h.io", "team/model", "model"],
    ["h.io", "team/model/eu", "model"],
    ["h.io", "team/modeller", "team"],
    ["h.io", "team", "team"],
    ["h.io", "teams/model", "host"],
    ["h.io", "empty/model", "host"],
    ["h.io", null, "host"],
    ["docker.io", "library/debian", "library"],
    ["docker.io", "other/debian", null],
    ["other.io", "team/model", null],
  ];
  for (const [host, repository, username] of table) {
    assert.equal(await user(ask, host, repository), username, `${host}/${repository}`);
  }
  const config = { auths, credHelpers: { "h.io": "all" } };
  const helped = home({ ".docker/config.json": config }, { PATH: `${bin}:${process.env["PATH"]}` });
  assert.equal(await user(helped.ask, "h.io", "team/model"), "model");
  assert.equal(await user(helped.ask, "h.io", "other/model"), "of the helper");
});

test("the file that is named in the environment comes first, podman's after docker's", async () => {
  const entry = (user: string) => ({ auths: { "h.io": { auth: base64(`${user}:p`) } } });
  const files = {
    "named/auth.json": entry("named"),
    "docker/config.json": entry("docker"),
    ".docker/config.json": entry("home"),
    "run/containers/auth.json": entry("run"),
    ".config/containers/auth.json": entry("podman"),
  };
  const who = async (which: readonly (keyof typeof files)[], environment: Readonly<Record<string, string>>) => {
    const { ask } = home(Object.fromEntries(which.map((name) => [name, files[name]])), environment);
    const found = await ask("h.io");
    return found?.kind === "password" ? found.username : found;
  };
  const all = Object.keys(files) as (keyof typeof files)[];
  const places = { REGISTRY_AUTH_FILE: "~/named/auth.json", DOCKER_CONFIG: "~/docker", XDG_RUNTIME_DIR: "~/run" };
  assert.equal(await who(all, places), "named");
  assert.equal(await who(all.slice(1), places), "docker");
  assert.equal(await who(all.slice(1), {}), "home");
  assert.equal(await who(all.slice(3), places), "run");
  assert.equal(await who(all.slice(4), places), "podman");
  assert.equal(await who([], places), null);
});

test("a helper reads the host from its standard input; the one of the host goes before the store", async () => {
  const own = helper("own", `echo '{"ServerURL":"x","Username":"own","Secret":"s"}'`);
  const store = helper(
    "store",
    `case "$host" in t.io) echo '{"Username":"<token>","Secret":"id"}';; none.io) echo "credentials not found in native keychain"; exit 1;; *) echo '{"Username":"store","Secret":"s"}';; esac`,
  );
  const { ask } = home(
    {
      ".docker/config.json": {
        credsStore: "store",
        credHelpers: { "own.io": "own" },
        auths: { "none.io": { auth: base64("file:p") } },
      },
    },
    { PATH: `${own.bin}:${store.bin}:${process.env["PATH"]}` },
  );
  const source = "the credential helper docker-credential-";
  assert.deepEqual(await ask("own.io"), { kind: "password", username: "own", password: "s", source: `${source}own` });
  assert.deepEqual(await ask("t.io"), { kind: "identity-token", token: "id", source: `${source}store` });
  assert.equal((await ask("none.io"))?.kind, "password", "what the store does not know may be in the file");
  await ask("docker.io");
  assert.equal(own.calls(), "1 get own.io\n");
  assert.equal(store.calls(), "1 get t.io\n1 get none.io\n1 get https://index.docker.io/v1/\n");
});

test("helpers that are missing, fail or talk nonsense, and files that are damaged, are named", async () => {
  const bad = helper("bad", "echo 'keychain is locked' >&2; exit 3");
  const odd = helper("odd", "echo '[]'");
  const environment = { PATH: `${bad.bin}:${odd.bin}:${process.env["PATH"]}` };
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [
      { credHelpers: { "h.io": "absent" } },
      /docker-credential-absent, which .*config\.json names for h\.io, is not on PATH/,
    ],
    [{ credHelpers: { "h.io": "bad" } }, /docker-credential-bad fails for h\.io \(exit code 3\)/],
    [{ credsStore: "odd" }, /docker-credential-odd answers without a user/],
    [{ credsStore: "../../evil" }, /no name of a credential helper/],
    [{ auths: { "h.io": { auth: base64("no colon") } } }, /The "auth" of h\.io in .* is not the base64/],
    ["{ not json: s3cret", /is not JSON/],
  ];
  for (const [config, message] of cases) {
    const { ask } = home({ ".docker/config.json": config }, environment);
    await assert.rejects(ask("h.io"), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      assert.ok(!`${error.message}${error.cause}`.includes("s3cret"));
      return true;
    });
  }
});

test("providers are asked in turn", async () => {
  const ecr = async (host: string) =>
    host.endsWith(".amazonaws.com")
      ? ({ kind: "password", username: "AWS", password: "t", source: "ECR" } as const)
      : null;
  const { ask } = home({ ".docker/config.json": { auths: { "h.io": { auth: base64("file:p") } } } });
  const both = firstCredentials(ecr, ask);
  assert.equal((await both("1.dkr.ecr.eu-west-1.amazonaws.com"))?.source, "ECR");
  assert.equal((await both("h.io"))?.kind, "password");
  assert.equal(await both("other.io"), null);
});
