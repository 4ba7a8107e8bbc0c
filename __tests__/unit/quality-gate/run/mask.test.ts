import assert from "node:assert/strict";
import { test } from "node:test";
import { createMask } from "../../../../actions/quality-gate/src/run/mask.ts";

const secret = 'p@ss/w0rd+(of) "ours"';

test("values of variables whose names say so are masked, and no others", () => {
  const names = [
    ...["GITHUB_TOKEN", "npm_token", "AWS_SECRET_ACCESS_KEY", "DB_PASSWORD", "PGPASSWORD", "API_KEY", "OPENAI_APIKEY"],
    ...["GH_PAT", "SIGNING_KEYS", "GOOGLE_CREDENTIALS", "SSH_PASSPHRASE", "SLACK_WEBHOOK", "SENTRY_DSN", "MY-SECRET"],
    ...["AZURE_STORAGE_CONNECTION_STRING", "REDIS_PASS", "ADMIN_PWD"],
  ];
  for (const name of names) assert.equal(createMask({ [name]: secret })(`is ${secret}.`), "is ***.", name);
  for (const name of ["PATH", "PWD", "OLDPWD", "HOME", "SSH_AUTH_SOCK", "KEYBOARD", "AUTHOR", "MONKEY_NAME", "LANG"]) {
    assert.equal(createMask({ [name]: secret })(secret), secret, name);
  }
});

test("a short value is no secret: it would take letters out of every text", () => {
  assert.equal(createMask({ TOKEN: "true", KEY: "1234567" })("true 1234567"), "true 1234567");
});

test("a secret is masked as programs print it: base64 at any offset, URL-encoded, in JSON", () => {
  const mask = createMask({ TOKEN: secret });
  const texts = [
    ...["", "x:", "xy:", "user:"].map((before) => Buffer.from(`${before}${secret}!`).toString("base64")),
    ...["", "x:", "xy:"].map((before) => Buffer.from(`${before}${secret}`).toString("base64url")),
    encodeURIComponent(secret),
    JSON.stringify({ token: secret }),
  ];
  for (const text of texts) {
    const left = mask(text);
    assert.match(left, /\*\*\*/, text);
    assert.ok(left.length < 20, `${text} became ${left}`);
  }
});

test("each line of a secret of several is masked, whatever ends it", () => {
  const mask = createMask({ DEPLOY_KEY: "first-line-of-it\r\nsecond-line-of-it\n\nok\n" });
  assert.equal(mask("a second-line-of-it b\nfirst-line-of-it\nok"), "a *** b\n***\nok");
});

test("of secrets that begin alike the longer one goes whole", () => {
  const mask = createMask({ A_TOKEN: "abcdefgh", B_TOKEN: "abcdefgh-ijkl" });
  assert.equal(mask("abcdefgh-ijkl abcdefgh-"), "*** ***-");
});

test("what is a secret by its looks is masked without being known", () => {
  const mask = createMask({});
  const jwt = [{ alg: "RS256", typ: "JWT" }, { sub: "repo:o/r" }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const secrets = [
    `ghp_${"a1B2".repeat(9)}`,
    `ghs_${jwt.join(".")}.${"x-_9".repeat(40)}`,
    `github_pat_${"11AB_cd".repeat(8)}`,
    `AKIA${"QWERTYUIOPASDFG2"}`,
    `xoxb-${"123456789012-abcdef"}`,
    `glpat-${"aB3_".repeat(5)}`,
    `npm_${"aB3d".repeat(9)}`,
    `${jwt.join(".")}.c2lnbmF0dXJl`,
    `hooks.slack.com/services/T000/B000/${"x".repeat(24)}`,
  ];
  for (const one of secrets) assert.equal(mask(`token=${one} end`), "token=*** end", one);
});

test("a private key is masked with its frame, in lines, in a string of JSON, and where its end is missing", () => {
  const mask = createMask({});
  const lines = [
    "-----BEGIN RSA PRIVATE KEY-----",
    "MIIEpAIBAAKCAQEA7b",
    "q83vEjRWeJq83vEjRW==",
    "-----END RSA PRIVATE KEY-----",
  ];
  assert.equal(mask(`a\n${lines.join("\n")}\nb`), "a\n***\nb");
  assert.equal(mask(JSON.stringify(`a ${lines.join("\n")} b`)), '"a *** b"');
  assert.equal(mask(`${lines.slice(0, 3).join("\n")}\nthe rest`), "***\nthe rest");
  assert.equal(mask("a.py: -----BEGIN PRIVATE KEY----- found"), "a.py: *** found");
});

test("the password in an address is masked, the address stays", () => {
  const mask = createMask({});
  assert.equal(
    mask("from https://bob:hunter2@pypi.example.org/simple"),
    "from https://bob:***@pypi.example.org/simple",
  );
  assert.equal(mask("postgres://:pw@db/x"), "postgres://:***@db/x");
  const plain = "see https://example.org:8443/a@b and mail a:b@c, git@github.com:o/r";
  assert.equal(mask(plain), plain);
});

test("ordinary output stays as it is", () => {
  const mask = createMask({ TOKEN: "0123456789abcdef" });
  const text =
    "src/a.py:3:1: F401 `os` imported but unused\n1c9b0a7d3c2b1a0f9e8d7c6b5a4f3e2d1c0b9a8f\nsk-learn xoxo eyJ ghp AKIA\n";
  assert.equal(mask(text), text);
});

test("a text that is made to be slow to search is not", () => {
  const mask = createMask({ TOKEN: secret });
  const parts = ["-----BEGIN PRIVATE KEY-----", "://a:", "eyJaaaaaaaa.", "ghp_", "AKIA", "-----BEGIN A ", "://a:b"];
  const begun = performance.now();
  for (const part of parts) mask(part.repeat(1_000_000 / part.length));
  assert.ok(performance.now() - begun < 20_000, "seven megabytes took more than 20 seconds");
});
