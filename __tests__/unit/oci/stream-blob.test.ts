import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { blobOfBytes, type PendingBlob } from "@mlops-actions/oci";
import { type Fault, fakeRegistry } from "./fake-registry.ts";
import { registryAt } from "./images.ts";

const large = blobOfBytes(Buffer.alloc(20_000_000, "w"), { mediaType: "application/octet-stream" });
const half = large.size / 2;

/** The large blob in chunks of 100 kB; its digest is told once `until` has resolved. */
function pending(until: Promise<void> = Promise.resolve()): PendingBlob {
  return {
    ...large,
    digest: until.then(() => large.digest),
    async *open() {
      for (let at = 0; at < large.size; at += 100_000) yield Buffer.alloc(100_000, "w");
    },
  };
}

function withheld(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((told) => {
    resolve = told;
  });
  return { promise, resolve };
}

const only =
  (method: string, answer: Fault): Fault =>
  (request, response) =>
    request.method === method && answer(request, response);
const refused = (status: number): Fault => {
  return (request, response) => {
    request.resume();
    response.writeHead(status).end();
    return true;
  };
};

test("a blob goes out before its digest is known, in one PATCH that a PUT names", async () => {
  await using fake = await fakeRegistry();
  const digest = withheld();
  fake.faults.push(
    only("PATCH", () => {
      digest.resolve();
      return false;
    }),
  );
  const { registry } = registryAt(fake.host);
  assert.equal(await registry.repository("a/b").streamBlob(pending(digest.promise)), "sent");
  assert.equal(fake.blobs.get(large.digest)?.length, large.size);
  const uploads = fake.requests.filter((line) => line.includes("/uploads/"));
  assert.deepEqual(uploads, [
    "POST /v2/a/b/blobs/uploads/",
    "PATCH /v2/a/b/blobs/uploads/session-1?_state=a%2Fb%3D",
    `PUT /v2/a/b/blobs/uploads/session-1?_state=${large.size}&digest=${encodeURIComponent(large.digest)}`,
  ]);
  const patch = fake.headers[fake.requests.findIndex((line) => line.startsWith("PATCH"))]!;
  assert.equal(patch["content-length"], `${large.size}`);
  assert.equal(patch["content-range"], undefined);
});

test("it stops in the middle where the digest tells that the blob is there", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  await registry.repository("m").uploadBlob(large);
  const digest = withheld();
  let received = 0;
  fake.faults.push(
    only("PATCH", async (request) => {
      for await (const chunk of request) {
        received += chunk.length;
        if (received >= half) digest.resolve();
        // The answer to the HEAD comes while this is read.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return false;
    }),
  );
  assert.equal(await registry.repository("m").streamBlob(pending(digest.promise)), "there");
  assert.ok(received < large.size, `${received} bytes were sent`);
  assert.equal(fake.requests.filter((line) => line.startsWith("PUT")).length, 1);
});

test("what was sent to its end and is there is not named again", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  await registry.repository("m").uploadBlob(large);
  const digest = withheld();
  const blob = pending(digest.promise);
  const work = registry.repository("m").streamBlob({
    ...blob,
    async *open() {
      yield* blob.open();
      digest.resolve();
    },
  });
  assert.equal(await work, "there");
  assert.equal(fake.requests.filter((line) => line.startsWith("PUT")).length, 1);
});

test("where it does not go through, the blob is sent as any other", async (t) => {
  const faults: Readonly<Record<string, Fault>> = {
    "no PATCH is taken": only("PATCH", refused(405)),
    "the registry is overloaded": only("PATCH", refused(503)),
    "the connection is dropped": only("PATCH", async (request) => {
      for await (const _ of request) break;
      request.socket.destroy();
      return true;
    }),
    "the upload is forgotten": only("PUT", (request, response) =>
      request.headers["content-length"] === "0" ? refused(404)(request, response) : false,
    ),
  };
  for (const [name, fault] of Object.entries(faults)) {
    await t.test(name, async () => {
      await using fake = await fakeRegistry();
      fake.faults.push(fault);
      const { registry, said } = registryAt(fake.host);
      assert.equal(await registry.repository("m").streamBlob(pending()), "sent");
      assert.equal(fake.blobs.get(large.digest)?.length, large.size);
      const passing = name === "the registry is overloaded" || name === "the connection is dropped";
      assert.equal(said.filter((line) => line.endsWith("Sending it again.")).length, passing ? 1 : 0);
    });
  }
});

test("an upload whose last answer was lost is there", async () => {
  await using fake = await fakeRegistry();
  fake.faults.push(
    only("PUT", (request) => {
      fake.blobs.set(large.digest, Buffer.alloc(large.size, "w"));
      fake.owned.add(`m@${large.digest}`);
      request.socket.destroy();
      return true;
    }),
  );
  const { registry } = registryAt(fake.host);
  assert.equal(await registry.repository("m").streamBlob(pending()), "sent");
  assert.equal(fake.requests.filter((line) => line.startsWith("PATCH") || line.startsWith("PUT")).length, 2);
});

test("what refuses both ways, and a digest that cannot be taken, are errors", async () => {
  await using fake = await fakeRegistry();
  const { registry } = registryAt(fake.host);
  const failing = Promise.reject(new UserError("model.onnx changed while it was packaged."));
  await assert.rejects(registry.repository("m").streamBlob({ ...pending(), digest: failing }), /changed while/);
  assert.deepEqual([...fake.blobs], []);
  fake.faults.push(only("POST", refused(403)));
  await assert.rejects(registry.repository("m").streamBlob(pending()), /forbids anonymous access pushing a blob/);
});
