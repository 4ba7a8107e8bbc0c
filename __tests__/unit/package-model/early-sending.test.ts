import assert from "node:assert/strict";
import { test } from "node:test";
import { blobOfBytes } from "@mlops-actions/oci";
import { beginSending } from "../../../actions/package-model/src/early-sending.ts";
import { lookAhead } from "../../../actions/package-model/src/outlook.ts";

type Destination = Parameters<typeof beginSending>[1];
type Meaning = Parameters<typeof lookAhead>[0];
type Source = Parameters<typeof lookAhead>[1];

const blob = blobOfBytes(Buffer.from("weights"), { mediaType: "application/octet-stream" });
const pending = { ...blob, digest: Promise.resolve(blob.digest) };
const meaning = (...tags: readonly [name: string, moving: boolean][]): Meaning => ({
  tags: tags.map(([name, moving]) => ({ name, moving })),
});
const holding = (...there: readonly string[]) =>
  ({
    source: async () => ({
      headManifest: async (name: string) => (there.includes(name) ? { digest: "sha256:0" } : null),
    }),
  }) as unknown as Source;

test("tags tell whether something will be sent, and whether it may be refused", async () => {
  const release = meaning(["1.2.0", false], ["latest", true]);
  assert.deepEqual(await lookAhead(release, holding()), { sends: true, mayBeRefused: false });
  assert.deepEqual(await lookAhead(release, holding("latest")), { sends: true, mayBeRefused: false });
  assert.deepEqual(await lookAhead(release, holding("1.2.0")), { sends: true, mayBeRefused: true });
  assert.deepEqual(await lookAhead(release, holding("1.2.0", "latest")), { sends: false, mayBeRefused: true });
  const broken: Source = { source: () => Promise.reject(new Error("503")) };
  assert.deepEqual(await lookAhead(release, broken), { sends: false, mayBeRefused: true });
});

test("a blob goes ahead only where it is wanted for certain and nothing must be made before", async () => {
  const table: readonly [sends: boolean, mayBeRefused: boolean, prepare: Destination["prepare"], goes: boolean][] = [
    [true, false, null, true],
    [false, false, null, false],
    [true, true, null, false],
    [true, false, async () => undefined, false],
  ];
  for (const [sends, mayBeRefused, prepare, goes] of table) {
    const sent: string[] = [];
    const send: Destination["send"] = async (sending) => {
      sent.push(await sending.digest);
      return "sent";
    };
    const early = await beginSending(Promise.resolve({ sends, mayBeRefused }), { send, prepare });
    early.begin(pending);
    assert.deepEqual([...(await early.begun()).keys()], goes ? [blob.digest] : []);
    assert.deepEqual(sent, goes ? [blob.digest] : []);
  }
});

test("a layer that several platforms share goes once", async () => {
  let sent = 0;
  const send: Destination["send"] = async () => {
    sent += 1;
    return "mounted";
  };
  const early = await beginSending(Promise.resolve({ sends: true, mayBeRefused: false }), { send, prepare: null });
  for (const layer of [blob, { ...blob }, pending]) early.begin(layer);
  assert.equal(sent, 2);
  assert.equal(await (await early.begun()).get(blob.digest), "mounted");
});

test("a failure on the way is heard by whoever pushes the image, and ends nothing before", async () => {
  const destination: Destination = { send: () => Promise.reject(new Error("403")), prepare: null };
  const early = await beginSending(Promise.resolve({ sends: true, mayBeRefused: false }), destination);
  early.begin(pending);
  await new Promise((resolve) => setImmediate(resolve));
  await assert.rejects((await early.begun()).get(blob.digest)!, /403/);
});
