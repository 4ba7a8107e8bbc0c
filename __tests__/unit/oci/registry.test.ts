import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  blobOfBytes,
  type Credentials,
  createRegistry,
  pushImage,
  RegistryRefusal,
  type Repository,
} from "@mlops-actions/oci";
import { startServer } from "@mlops-actions/testkit";
import { parseChallenge } from "../../../packages/oci/src/access/challenge.ts";
import { retryAfter } from "../../../packages/oci/src/http/retry.ts";
import { bodyOf, type Fault, fakeRegistry } from "./fake-registry.ts";
import { imageOf, readAll, registryAt } from "./images.ts";

const password: Credentials = { kind: "password", username: "ci", password: "s3cret:with colon", source: "a test" };
const blob = blobOfBytes(Buffer.from("weights"), { mediaType: "application/octet-stream" });

/** A fault that happens to the first so many requests with this method and path. */
function first(times: number, method: string, path: string, fault: Fault): Fault {
  let left = times;
  return (request, response) => {
    if (left === 0 || request.method !== method || !request.url!.includes(path)) return false;
    left -= 1;
    return fault(request, response);
  };
}

function status(code: number, headers: Record<string, string> = {}, body = ""): Fault {
  return (request, response) => {
    request.resume();
    response.writeHead(code, headers).end(body);
    return true;
  };
}

const drop: Fault = (request) => {
  request.socket.destroy();
  return true;
};

async function rejects(work: Promise<unknown>, message: RegExp, remedy: RegExp = /./): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof UserError, `${error}`);
    assert.match(error.message, message);
    assert.match(error.remedy ?? "", remedy);
    assert.ok(!`${error.message} ${error.remedy} ${error.cause}`.includes("s3cret"), "no password in a message");
    return true;
  });
}

test("what is under way when it is closed is given up without a word, and not tried again", async () => {
  await using fake = await fakeRegistry();
  const { registry, said, slept } = registryAt(fake.host);
  const asked = new Promise<void>((resolve) => {
    // It never answers.
    fake.faults.push(() => {
      resolve();
      return true;
    });
  });
  const head = registry.repository("m").hasBlob(blob.digest);
  await asked;
  registry[Symbol.dispose]();
  await assert.rejects(head, { name: "AbortError" });
  await assert.rejects(registry.ping(), { name: "AbortError" });
  assert.deepEqual([said, slept, fake.requests.length], [[], [], 1]);
});

for (const { what, ask } of [
  { what: "manifest", ask: (repository: Repository) => repository.getManifest("latest") },
  { what: "blob", ask: (repository: Repository) => readAll(repository.openBlob(blob)) },
]) {
  test(`a ${what} of which half has come when it is closed is given up without a word`, async () => {
    await using fake = await fakeRegistry();
    const { registry, said, slept } = registryAt(fake.host);
    fake.faults.push((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("{", () => setTimeout(() => registry[Symbol.dispose](), 50));
      return true;
    });
    await assert.rejects(ask(registry.repository("m")), { name: "AbortError" });
    assert.deepEqual([said, slept, fake.requests.length], [[], [], 1]);
  });
}

test("a password is shown after the registry asked for it, and then at once", async () => {
  await using fake = await fakeRegistry({ basic: password });
  const { registry } = registryAt(fake.host, { credentials: async () => password });
  await registry.ping();
  assert.equal(await registry.repository("m").hasBlob(blob.digest), false);
  assert.deepEqual(fake.requests, ["GET /v2/", "GET /v2/", `HEAD /v2/m/blobs/${blob.digest}`]);
});

test("a refused password and a missing one are named", async () => {
  await using fake = await fakeRegistry({ basic: password });
  const wrong = registryAt(fake.host, { credentials: async () => ({ ...password, password: "other" }) });
  await rejects(wrong.registry.ping(), /refuses the user "ci" \(from a test\)/, /docker login 127\.0\.0\.1/);
  const nobody = registryAt(fake.host);
  await rejects(nobody.registry.ping(), /refuses anonymous access/, /docker login/);
  assert.equal(fake.requests.length, 3, "what is refused is not repeated");
});

test("a token is asked for by the scopes that are needed, once for each, and shown until it ends", async () => {
  const asked: string[] = [];
  await using tokens = await startServer((request, response) => {
    const url = new URL(request.url!, "http://tokens");
    asked.push(
      `${request.headers.authorization ?? "anonymous"} ${url.searchParams.get("service")} ${url.searchParams.getAll("scope").join(" ")}`,
    );
    const value = Buffer.from(url.searchParams.getAll("scope").join(" ")).toString("base64");
    response.end(JSON.stringify({ token: value, expires_in: 300 }));
  });
  await using fake = await fakeRegistry({ bearer: { realm: `${tokens.url}/token` }, mounts: true });
  const { registry } = registryAt(fake.host, { credentials: async () => password });
  const [source, target] = [registry.repository("team/a"), registry.repository("team/b")];
  assert.equal(await source.uploadBlob(blob), "sent");
  assert.equal(await source.hasBlob(blob.digest), true);
  assert.equal(await source.hasBlob(blob.digest), true);
  assert.equal(await target.uploadBlob(blob, { mountFrom: ["team/a"] }), "mounted");
  const basic = `Basic ${Buffer.from("ci:s3cret:with colon").toString("base64")} fake`;
  assert.deepEqual(asked, [
    `${basic} repository:team/a:pull,push`,
    `${basic} repository:team/a:pull`,
    `${basic} repository:team/b:pull,push repository:team/a:pull`,
  ]);
});

test("credentials are asked for by repository, once for each, and no token serves two of them", async () => {
  const asked: string[] = [];
  await using tokens = await startServer((request, response) => {
    const { searchParams } = new URL(request.url!, "http://tokens");
    const [, encoded = ""] = (request.headers.authorization ?? "").split(" ");
    const [user] = Buffer.from(encoded, "base64").toString("utf8").split(":");
    asked.push(`${user} ${searchParams.getAll("scope").join(" ")}`);
    response.end(JSON.stringify({ token: Buffer.from(searchParams.getAll("scope").join(" ")).toString("base64") }));
  });
  await using fake = await fakeRegistry({ bearer: { realm: tokens.url } });
  const wanted: string[] = [];
  const { registry } = registryAt(fake.host, {
    credentials: async (_, repository) => {
      wanted.push(`${repository}`);
      return repository === "team/c" ? null : { ...password, username: `of ${repository}` };
    },
  });
  for (const name of ["team/a", "team/b", "team/a", "team/c"]) await registry.repository(name).hasBlob(blob.digest);
  assert.deepEqual(wanted, ["team/a", "team/b", "team/c"]);
  assert.deepEqual(asked, [
    "of team/a repository:team/a:pull",
    "of team/b repository:team/b:pull",
    " repository:team/c:pull",
  ]);
  fake.faults.push(status(403));
  await rejects(registry.repository("team/b").hasBlob(blob.digest), /forbids the user "of team\/b"/);
});

test("a token that ended early is asked for again; without credentials an anonymous one is", async () => {
  let given = 0;
  await using tokens = await startServer((request, response) => {
    given += 1;
    assert.equal(request.headers.authorization, undefined);
    response.end(JSON.stringify({ access_token: Buffer.from("repository:m:pull").toString("base64") }));
  });
  await using fake = await fakeRegistry({ bearer: { realm: tokens.url } });
  const { registry } = registryAt(fake.host);
  await registry.repository("m").hasBlob(blob.digest);
  fake.faults.push(first(1, "HEAD", "/blobs/", status(401, { "WWW-Authenticate": `Bearer realm="${tokens.url}"` })));
  await registry.repository("m").hasBlob(blob.digest);
  assert.equal(given, 2);
});

test("an identity token is traded by a form, and a registry token shown as it is", async () => {
  const forms: string[] = [];
  await using tokens = await startServer(async (request, response) => {
    forms.push(`${request.method} ${(await bodyOf(request)).toString()}`);
    response.end(JSON.stringify({ access_token: Buffer.from("repository:m:pull").toString("base64") }));
  });
  await using fake = await fakeRegistry({ bearer: { realm: tokens.url } });
  const source = "a test";
  const identity = registryAt(fake.host, {
    credentials: async () => ({ kind: "identity-token", token: "id", source }),
  });
  await identity.registry.repository("m").hasBlob(blob.digest);
  assert.deepEqual(forms, [
    "POST grant_type=refresh_token&client_id=mlops-actions&refresh_token=id&service=fake&scope=repository%3Am%3Apull",
  ]);
  const token = Buffer.from("repository:m:pull").toString("base64");
  const bearer = registryAt(fake.host, { credentials: async () => ({ kind: "bearer-token", token, source }) });
  await bearer.registry.repository("m").hasBlob(blob.digest);
  assert.equal(forms.length, 1);
});

test("a token service that refuses, answers nonsense or would see the password in the clear is named", async () => {
  await using tokens = await startServer((request, response) => {
    if (request.url!.startsWith("/refuses")) response.writeHead(401).end();
    else response.end("{}");
  });
  for (const [realm, message] of [
    [`${tokens.url}/refuses`, /refuses the user "ci".*for a token/],
    [`${tokens.url}/empty`, /answers without a token/],
    ["not an address", /wants a token from "not an address"/],
    ["ftp://h.io/token", /no HTTPS address/],
  ] as const) {
    await using fake = await fakeRegistry({ bearer: { realm } });
    await rejects(registryAt(fake.host, { credentials: async () => password }).registry.ping(), message, /.?/);
  }
});

test("challenges are read with quotes, several schemes and in any case", () => {
  assert.deepEqual(parseChallenge('Bearer realm="https://a/t",service="s, x",scope="repository:a/b:pull,push"'), {
    scheme: "bearer",
    realm: "https://a/t",
    service: "s, x",
    scope: "repository:a/b:pull,push",
  });
  assert.deepEqual(parseChallenge('Negotiate, BASIC Realm="x"'), { scheme: "basic" });
  assert.deepEqual(parseChallenge("bearer realm=https://a/t"), {
    scheme: "bearer",
    realm: "https://a/t",
    service: null,
    scope: null,
  });
  assert.equal(parseChallenge("Negotiate"), null);
  assert.equal(parseChallenge("Bearer service=x"), null);
});

test("what fails for a while is repeated: overload, errors of the server, dropped connections", async () => {
  await using fake = await fakeRegistry();
  const { registry, slept, said } = registryAt(fake.host);
  fake.faults.push(
    first(1, "HEAD", "/blobs/", status(429, { "Retry-After": "7" })),
    first(1, "HEAD", "/blobs/", status(503)),
    first(1, "HEAD", "/blobs/", drop),
    first(1, "HEAD", "/blobs/", status(408)),
  );
  assert.equal(await registry.repository("m").hasBlob(blob.digest), false);
  assert.equal(slept[0], 7_000, "Retry-After is honoured");
  for (const [index, wait] of slept.slice(1).entries()) {
    assert.ok(wait >= 500 * 2 ** (index + 1) * 0.5 && wait <= 500 * 2 ** (index + 1) * 1.5, `${wait} ms`);
  }
  assert.equal(slept.length, 4);
  assert.match(said[2]!, /drops the connection \(ECONNRESET\)\. Trying again in/);
});

test("what goes on failing is an error, and so is a pause of more than two minutes", async () => {
  await using fake = await fakeRegistry();
  const { registry, slept } = registryAt(fake.host, { retries: 2 });
  fake.faults.push(status(502));
  await rejects(registry.ping(), /answers 502 \(asking whether/, /.?/);
  assert.equal(slept.length, 2);
  fake.faults[0] = status(429, { "Retry-After": "3600" });
  await rejects(registry.ping(), /asks for fewer requests/);
  fake.faults[0] = drop;
  await rejects(registry.ping(), /drops the connection/);
  assert.equal(slept.length, 4);
});

test("a Retry-After may be a date", () => {
  const now = Date.parse("2024-01-01T00:00:00Z");
  assert.equal(retryAfter("Mon, 01 Jan 2024 00:00:09 GMT", now), 9_000);
  assert.equal(retryAfter("Sun, 31 Dec 2023 00:00:00 GMT", now), 0);
  assert.equal(retryAfter("soon", now), null);
  assert.equal(retryAfter(undefined, now), null);
});

test("a blob is sent in one piece to the place that the registry named", async () => {
  await using fake = await fakeRegistry();
  const told: number[] = [];
  const { registry } = registryAt(fake.host);
  assert.equal(await registry.repository("a/b").uploadBlob(blob, { onBytes: (bytes) => told.push(bytes) }), "sent");
  assert.deepEqual(fake.blobs.get(blob.digest)?.toString(), "weights");
  assert.match(fake.requests[1]!, /^PUT \/v2\/a\/b\/blobs\/uploads\/session-1\?_state=a%2Fb%3D&digest=sha256%3A/);
  assert.equal(fake.headers[1]!["content-length"], "7");
  assert.equal(fake.headers[1]!["content-range"], undefined);
  assert.equal(
    told.reduce((sum, bytes) => sum + bytes, 0),
    7,
  );
});

test("a broken upload begins again with the blob's first byte", async (t) => {
  const large = blobOfBytes(Buffer.alloc(3_000_000, "w"), { mediaType: "x" });
  const faults: Readonly<Record<string, Fault>> = {
    "dropped in the middle": first(1, "PUT", "/uploads/", async (request) => {
      for await (const _ of request) break;
      request.socket.destroy();
      return true;
    }),
    "an error of the server": first(1, "PUT", "/uploads/", status(500)),
    "a session that was forgotten": first(
      1,
      "PUT",
      "/uploads/",
      status(404, {}, '{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN"}]}'),
    ),
    "no session": first(2, "POST", "/uploads/", status(503)),
  };
  for (const [name, fault] of Object.entries(faults)) {
    await t.test(name, async () => {
      await using fake = await fakeRegistry();
      fake.faults.push(fault);
      const { registry } = registryAt(fake.host);
      let told = 0;
      assert.equal(
        await registry.repository("m").uploadBlob(large, {
          onBytes: (bytes) => {
            told += bytes;
          },
        }),
        "sent",
      );
      assert.equal(fake.blobs.get(large.digest)?.length, 3_000_000);
      assert.equal(told, 3_000_000, "progress counts each byte once");
    });
  }
});

test("an upload whose answer was lost is not sent again", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  fake.faults.push(
    first(1, "PUT", "/uploads/", async (request) => {
      fake.blobs.set(blob.digest, await bodyOf(request));
      fake.owned.add(`m@${blob.digest}`);
      request.socket.destroy();
      return true;
    }),
  );
  assert.equal(await registry.repository("m").uploadBlob(blob), "sent");
  assert.equal(fake.requests.filter((line) => line.startsWith("PUT")).length, 1);
});

test("a mount that is not granted goes on as an upload where it was begun", async () => {
  await using fake = await fakeRegistry({ mounts: false });
  const { registry } = registryAt(fake.host);
  assert.equal(await registry.repository("m").uploadBlob(blob, { mountFrom: ["other"] }), "sent");
  assert.deepEqual(
    fake.requests.map((line) => line.split("?")[0]),
    ["POST /v2/m/blobs/uploads/", "PUT /v2/m/blobs/uploads/session-1"],
  );
  fake.faults.push(first(1, "POST", "mount=", status(403)));
  assert.equal(await registry.repository("n").uploadBlob(blob, { mountFrom: ["other"] }), "sent");
});

test("of several repositories the one that has the blob is mounted from", async () => {
  await using fake = await fakeRegistry({ mounts: true });
  const { registry } = registryAt(fake.host);
  await registry.repository("second").uploadBlob(blob);
  const result = await registry.repository("m").uploadBlob(blob, { mountFrom: ["m", "first", "second"] });
  assert.equal(result, "mounted");
});

test("other bytes than the digest's are an error that is not repeated", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  const wrong = { ...blob, digest: `sha256:${"0".repeat(64)}` };
  await rejects(registry.repository("m").uploadBlob(wrong), /received other bytes than those that were sent/);
  assert.equal(fake.requests.length, 2);
});

test("a repository that does not exist, and a registry that forbids", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host, { credentials: async () => password });
  fake.faults.push(status(404, {}, '{"errors":[{"code":"NAME_UNKNOWN","message":"The repository \\u001b[31m m"}]}'));
  await rejects(registry.repository("team/m").uploadBlob(blob), /has no repository "team\/m"/, /ECR/);
  fake.faults[0] = status(403, {}, '{"errors":[{"code":"DENIED"}]}');
  await assert.rejects(registry.repository("team/m").uploadBlob(blob), (error) => {
    assert.ok(error instanceof RegistryRefusal);
    assert.match(error.message, /forbids the user "ci" \(from a test\) pushing a blob of .*team\/m/);
    assert.deepEqual([error.status, error.codes], [403, ["DENIED"]]);
    return true;
  });
});

test("a blob that is read is checked, and a dropped connection taken up where it ended", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  const large = blobOfBytes(Buffer.alloc(1_000_000, "abc"), { mediaType: "x" });
  fake.blobs.set(large.digest, Buffer.from(await readAll(large)));
  fake.owned.add(`m@${large.digest}`);
  fake.faults.push(
    first(1, "GET", "/blobs/", (_, response) => {
      response.writeHead(200, { "Content-Length": 1_000_000 });
      response.write(Buffer.alloc(300_000, "abc"), () => response.destroy());
      return true;
    }),
  );
  assert.ok((await readAll(registry.repository("m").openBlob(large))).equals(Buffer.alloc(1_000_000, "abc")));
  assert.match(fake.headers[1]!.range!, /^bytes=\d+-$/);

  fake.faults[0] = status(200, {}, "damaged");
  await rejects(readAll(registry.repository("m").openBlob(blob)), /holds other bytes under sha256/);
  fake.faults[0] = status(200, {}, "weights and more");
  await rejects(readAll(registry.repository("m").openBlob(blob)), /more than of 7|more than 7|other bytes/);
});

test("a redirect to another host does not see the password", async () => {
  const seen: (string | undefined)[] = [];
  await using storage = await startServer((request, response) => {
    seen.push(request.headers.authorization);
    response.end("weights");
  });
  await using fake = await fakeRegistry({ basic: password });
  const { registry } = registryAt(fake.host, { credentials: async () => password });
  await registry.ping();
  fake.faults.push(first(1, "GET", "/blobs/", status(307, { Location: `${storage.url}/signed?key=1` })));
  assert.equal((await readAll(registry.repository("m").openBlob(blob))).toString(), "weights");
  assert.deepEqual(seen, [undefined]);
  fake.faults[0] = status(307, { Location: `/v2/again` });
  await rejects(readAll(registry.repository("m").openBlob(blob)), /redirects in a circle/, /.?/);
});

test("plain HTTP is spoken to this machine alone, unless forced", async () => {
  const options = { credentials: async () => null };
  for (const host of ["registry.example.com", "10.0.0.1:5000", "localhost.example.com", "[::2]"]) {
    assert.throws(() => createRegistry({ ...options, host, insecure: true }), /is another machine/);
    createRegistry({ ...options, host, insecure: "force" })[Symbol.dispose]();
  }
  for (const host of ["localhost", "127.0.0.1:5000", "127.9.9.9", "[::1]:5000", "a.localhost:1"]) {
    createRegistry({ ...options, host, insecure: true })[Symbol.dispose]();
  }
});

test("what is wrong with a connection is said in plain words", async () => {
  await using fake = await fakeRegistry();
  await rejects(registryAt(fake.host, { insecure: false }).registry.ping(), /does not answer by HTTPS/, /insecure/);
  const gone = await startServer(() => undefined);
  await gone[Symbol.asyncDispose]();
  await rejects(registryAt(gone.url.slice(7)).registry.ping(), /refuses the connection/);
  await rejects(
    registryAt("registry.invalid", { insecure: "force" }).registry.ping(),
    /not known to this machine|drops/,
  );
});

test("an aborted job ends what is under way", async () => {
  const controller = new AbortController();
  await using silent = await startServer(() => controller.abort());
  const { registry } = registryAt(silent.url.slice(7), { signal: controller.signal });
  await assert.rejects(registry.ping(), { name: "AbortError" });
});

test("a body that is not wanted is not sent to its end, and the reason arrives", async () => {
  const large = blobOfBytes(Buffer.alloc(20_000_000), { mediaType: "x" });
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  fake.faults.push(
    first(1, "PUT", "/uploads/", (_, response) => {
      response.writeHead(413).end();
      return true;
    }),
  );
  let told = 0;
  const work = registry.repository("m").uploadBlob(large, {
    onBytes: (bytes) => {
      told += bytes;
    },
  });
  await rejects(work, /takes no body that large/, /proxy/);
  assert.equal(told, 0);
  assert.equal(
    await registry.repository("m").hasBlob(large.digest),
    false,
    "the next request has a connection of its own",
  );
});

test("a page in place of a registry's answer is named", async () => {
  await using fake = await fakeRegistry();
  fake.faults.push(status(200, {}, "<html>Log in to the network</html>"));
  const { registry } = registryAt(fake.host);
  await rejects(registry.repository("m").listTags(), /does not answer with JSON \(listing the tags\)/, /proxy/);
  await rejects(registry.repository("m").getManifest("1"), /is not JSON/, /.?/);
  await using asking = await fakeRegistry({ bearer: { realm: `${fake.url}/token` } });
  await rejects(registryAt(asking.host).registry.ping(), /does not answer with JSON \(giving a token\)/);
});

test("tags come from every page, and none from a repository that is not there", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  const bytes = Buffer.from('{"schemaVersion":2,"manifests":[]}');
  for (const tag of ["a", "b", "c", "d", "e"])
    fake.manifests.set(`m:${tag}`, { mediaType: "application/vnd.oci.image.index.v1+json", bytes });
  assert.deepEqual(await registry.repository("m").listTags(), ["a", "b", "c", "d", "e"]);
  fake.faults.push(first(1, "GET", "/tags/", status(404)));
  assert.deepEqual(await registry.repository("m").listTags(), []);
});

test("a push asks for one token, which may write, from its first request on", async () => {
  const asked: string[] = [];
  await using tokens = await startServer((request, response) => {
    const scopes = new URL(request.url!, "http://tokens").searchParams.getAll("scope").join(" ");
    asked.push(scopes);
    response.end(JSON.stringify({ token: Buffer.from(scopes).toString("base64") }));
  });
  await using fake = await fakeRegistry({ bearer: { realm: tokens.url } });
  const { registry } = registryAt(fake.host, { credentials: async () => password });
  const repository = registry.repository("team/model");
  const { digest } = await pushImage(await imageOf("one", "two"), repository, { tags: [{ name: "1", moving: false }] });
  assert.deepEqual(asked, ["repository:team/model:pull,push"]);
  assert.equal((await repository.getManifest("1")).digest, digest);
  assert.deepEqual(asked.slice(1), ["repository:team/model:pull"]);
});

test("a proxy of the environment is used, and not for hosts that are excepted", async () => {
  const asked: string[] = [];
  await using proxy = await startServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end();
  });
  const environment = { HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" };
  await registryAt("registry.test", { insecure: "force", environment }).registry.ping();
  assert.deepEqual(asked, ["GET http://registry.test/v2/"]);
  await using fake = await fakeRegistry();
  await registryAt(fake.host, { environment }).registry.ping();
  assert.equal(asked.length, 1);
});
