import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { UserError } from "@mlops-actions/errors";
import { type Compression, createLayer, type LayerEntry, type PendingBlob } from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { tarOf, tarSize } from "../../../packages/oci/src/layer/tar.ts";
import { readAll } from "./images.ts";

const folder = temporaryFolder("layer");
const compressions: readonly Compression[] = ["none", "gzip", "stored"];
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const file = (path: string, text: string): LayerEntry => ({ kind: "file", path, content: Buffer.from(text) });

/** What Python's tarfile reads in a tar: path, type, mode, user, time, size, target, digest of the content. */
function membersBy(tar: Buffer): unknown {
  const path = join(temporaryFolder("tar"), "layer.tar");
  writeFileSync(path, tar);
  const script = `import hashlib, json, sys, tarfile
with tarfile.open(sys.argv[1], "r:") as tar:
    print(json.dumps([[m.name, m.type.decode(), m.mode, m.uid, m.gid, m.uname, m.gname, m.mtime, m.size, m.linkname,
        "sha256:" + hashlib.sha256(tar.extractfile(m).read()).hexdigest() if m.isfile() else None] for m in tar]))`;
  return JSON.parse(execFileSync("python3", ["-c", script, path], { encoding: "utf8" }));
}

/** A file of more than one chunk, with all bytes in it. */
function largeFile(): { readonly path: string; readonly content: Buffer } {
  const path = join(temporaryFolder("large"), "large.bin");
  const content = Buffer.alloc(2 ** 20 + 70_001, Buffer.from(Array.from({ length: 251 }, (_, index) => index)));
  writeFileSync(path, content);
  return { path, content };
}

test("another reader finds every entry as it was given, below folders that are named once", async () => {
  const { path, content } = largeFile();
  const long = `deep/${"n".repeat(101)}`;
  const layer = await createLayer(
    [
      { kind: "file", path: "/opt/ml/model/model.onnx", content: { file: path } },
      {
        kind: "file",
        path: "opt/ml/run",
        mode: 0o755,
        content: Buffer.from("#!"),
        owner: { uid: 1000, gid: 3_000_000 },
      },
      { kind: "directory", path: "tmp", mode: 0o1777 },
      { kind: "symlink", path: "bin/sh", target: "busybox" },
      { kind: "symlink", path: "bin/long", target: "t".repeat(120) },
      file(long, "far"),
      file("ä/ü€😀", "named"),
      file("empty", ""),
    ],
    { compression: "none", modified: 1_700_000_000 },
  );
  const tar = await readAll(layer);
  const member = (
    path: string,
    type: string,
    mode: number,
    size = 0,
    target = "",
    text: Buffer | string | null = null,
    uid = 0,
    gid = 0,
  ) => [
    path,
    type,
    mode,
    uid,
    gid,
    "",
    "",
    1_700_000_000,
    size,
    target,
    text === null ? null : sha256(Buffer.from(text)),
  ];
  assert.deepEqual(membersBy(tar), [
    member("bin", "5", 0o755),
    member("bin/long", "2", 0o777, 0, "t".repeat(120)),
    member("bin/sh", "2", 0o777, 0, "busybox"),
    member("deep", "5", 0o755),
    member(long, "0", 0o644, 3, "", "far"),
    member("empty", "0", 0o644, 0, "", ""),
    member("opt", "5", 0o755),
    member("opt/ml", "5", 0o755),
    member("opt/ml/model", "5", 0o755),
    member("opt/ml/model/model.onnx", "0", 0o644, content.length, "", content),
    member("opt/ml/run", "0", 0o755, 2, "", "#!", 1000, 3_000_000),
    member("tmp", "5", 0o1777),
    member("ä", "5", 0o755),
    member("ä/ü€😀", "0", 0o644, 5, "", "named"),
  ]);
});

test("whoever waits for a stored layer hears of it before its digest is taken, and can send it meanwhile", async () => {
  const { path } = largeFile();
  const entries: LayerEntry[] = [{ kind: "file", path: "m", content: { file: path } }];
  const told: PendingBlob[] = [];
  const options = { compression: "stored", role: "model" } as const;
  const layer = createLayer(entries, { ...options, onBlob: (blob) => told.push(blob) });
  while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const [blob] = told as [PendingBlob];
  const known = await Promise.race([blob.digest, Promise.resolve("not yet")]);
  assert.equal(known, "not yet");
  const { digest, diffId, open, ...early } = await layer;
  assert.equal(sha256(await readAll(blob)), digest);
  assert.equal(await blob.digest, digest);
  assert.deepEqual({ ...early, digest, open }, { ...blob, digest, open });
  const { open: _, ...alone } = await createLayer(entries, options);
  assert.deepEqual({ ...early, digest, diffId }, alone);
});

test("whoever waits for a stored layer hears that its file changed", async () => {
  const path = join(temporaryFolder("changing"), "m");
  writeFileSync(path, Buffer.alloc(3 * 2 ** 20));
  const told: PendingBlob[] = [];
  const onBlob = (blob: PendingBlob): void => {
    told.push(blob);
    appendFileSync(path, "more");
  };
  const entries: LayerEntry[] = [{ kind: "file", path: "m", content: { file: path } }];
  await assert.rejects(createLayer(entries, { compression: "stored", onBlob }), /changed while it was packaged/);
  await assert.rejects(told[0]!.digest, /changed while it was packaged/);
});

test("entries of a layer that the cache holds by its key are not looked up", async () => {
  let looked = 0;
  const entries = async () => {
    looked += 1;
    return [file("m", "content")];
  };
  const options = { compression: "gzip", cacheFolder: temporaryFolder("cache"), cacheKey: "one" } as const;
  const [first, second] = [await createLayer(entries, options), await createLayer(entries, options)];
  assert.equal(looked, 2, "for its content's own key, and to squeeze it");
  assert.deepEqual(await readAll(second), await readAll(first));
  const records = () => readdirSync(options.cacheFolder).filter((name) => name.endsWith(".json")).length;
  assert.equal(records(), 2);
  const another = { ...options, cacheKey: "another" };
  assert.equal((await createLayer(entries, another)).digest, first.digest);
  assert.deepEqual([looked, records()], [3, 3], "read, found by its content, and by the key from then on");
  await createLayer(entries, another);
  assert.equal(looked, 3);
});

test("whoever squeezes the same again, as one does that began at the same moment, disturbs none that reads it already", async () => {
  const entries: LayerEntry[] = [file("m", "content")];
  const options = { compression: "gzip", cacheFolder: temporaryFolder("cache") } as const;
  const first = await createLayer(entries, options);
  for (const name of readdirSync(options.cacheFolder)) {
    if (name.endsWith(".json")) rmSync(join(options.cacheFolder, name));
  }
  const second = await createLayer(entries, options);
  assert.deepEqual(await readAll(first), await readAll(second));
  assert.equal(readdirSync(options.cacheFolder).length, 2, "the layer and what names it");
});

test("a layer that was damaged in the cache is told when it is read, and made anew by the next", async () => {
  const entries: LayerEntry[] = [file("m", "content")];
  const options = { compression: "gzip", cacheFolder: temporaryFolder("cache") } as const;
  const { digest } = await createLayer(entries, options);
  const path = join(options.cacheFolder, digest.replace(":", "-"));
  writeFileSync(path, readFileSync(path).fill(0, 20, 21));
  await assert.rejects(readAll(await createLayer(entries, options)), {
    message: `${path} was damaged since it was put into the cache.`,
  });
  assert.equal(sha256(await readAll(await createLayer(entries, options))), digest);
});

test("a reading that is given up ends with the reason, whoever reads", async () => {
  const { path } = largeFile();
  const entries: LayerEntry[] = [{ kind: "file", path: "m", content: { file: path } }];
  for (const compression of compressions) {
    const controller = new AbortController();
    const { signal } = controller;
    const options = { compression, cacheFolder: temporaryFolder("cache"), signal } as const;
    const layer = compression === "gzip" ? null : await createLayer(entries, options);
    controller.abort(new Error("enough"));
    await assert.rejects(createLayer(entries, options), { message: "enough" }, compression);
    if (layer !== null) await assert.rejects(readAll(layer), { message: "enough" }, compression);
  }
});

test("digest, diffId and size are those of the bytes, whatever the compression", async () => {
  const { path } = largeFile();
  const entries: LayerEntry[] = [{ kind: "file", path: "m", content: { file: path } }, file("n", "small")];
  const plain = await readAll(await createLayer(entries, { compression: "none" }));
  for (const compression of compressions) {
    const layer = await createLayer(entries, { compression, cacheFolder: temporaryFolder("cache"), family: "docker" });
    for (const time of ["first", "second"]) {
      const bytes = await readAll(layer);
      assert.equal(layer.size, bytes.length, `${compression}, ${time} time`);
      assert.equal(layer.digest, sha256(bytes), `${compression}, ${time} time`);
      assert.equal(layer.diffId, sha256(compression === "none" ? bytes : gunzipSync(bytes)));
      assert.deepEqual(compression === "none" ? bytes : gunzipSync(bytes), plain);
      if (compression !== "none") assert.deepEqual([...bytes.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);
    }
    const type = "application/vnd.docker.image.rootfs.diff.tar";
    assert.equal(layer.mediaType, compression === "none" ? type : `${type}.gzip`);
  }
  assert.equal(
    (await createLayer([], { compression: "stored" })).mediaType,
    "application/vnd.oci.image.layer.v1.tar+gzip",
  );
});

test("order, folder, mode, day and umask of the files change nothing", async () => {
  const make = async (at: string, umask: number, day: number, order: 1 | -1): Promise<string[]> => {
    const before = process.umask(umask);
    try {
      const home = temporaryFolder(at);
      const entries = ["b", "a/c", "a-d"].map((name): LayerEntry => {
        const path = join(home, name.replace("/", "-"));
        writeFileSync(path, `content of ${name}`);
        utimesSync(path, day, day);
        chmodSync(path, umask === 0 ? 0o777 : 0o600);
        return { kind: "file", path: name, content: { file: path } };
      });
      const options = { cacheFolder: join(home, "cache") };
      const sorted = order === 1 ? entries : entries.reverse();
      const layers = await Promise.all(
        compressions.map((compression) => createLayer(sorted, { ...options, compression })),
      );
      return layers.map(({ digest }) => digest);
    } finally {
      process.umask(before);
    }
  };
  const digests = await make("one", 0, 1_000_000_000, 1);
  assert.deepEqual(await make("a-longer-other-place", 0o077, 1_700_000_000, -1), digests);
  // Written down so that a change of the format does not go unnoticed; gzip's bytes belong to the zlib of the day.
  assert.deepEqual(
    [digests[0], digests[2]],
    [
      "sha256:e153e22fff76cc24cd418dfc8c46f53751b47b6f239e86691269179a52ae9eb5",
      "sha256:a53cca71e3387fae23329aa7c590fc90780a9b8c8ee28d2b8b1c0011759a4388",
    ],
  );
});

test("a file of more than 8 GB is announced by pax", async () => {
  const size = 9 * 2 ** 30 + 5;
  const member = { path: "huge", kind: "file", mode: 0o644, uid: 0, gid: 0, modified: 0, size } as const;
  const headers = await readAll(tarOf([{ ...member, open: () => [] }]));
  assert.match(headers.subarray(512, 1024).toString("latin1"), /^19 size=9663676421\n/);
  assert.equal(headers.subarray(1024 + 124, 1024 + 135).toString("latin1"), "00000000000");
  assert.equal(tarSize([member]), 512 * 3 + size + 507 + 1024);
});

test("paths that lead out, twice the same, or through a file are refused", async () => {
  const refused: readonly (readonly [readonly LayerEntry[], RegExp])[] = [
    [[file("../etc/passwd", "")], /"\.\.\/etc\/passwd" is no path/],
    [[file("a/./b", "")], /is no path/],
    [[file("", "")], /"" is no path/],
    [[file("a\0b", "")], /is no path/],
    [[file("a", ""), file("/a", "")], /holds a twice/],
    [[file("a", ""), file("a/b", "")], /holds a\/b below a, which is no folder/],
    [[{ kind: "symlink", path: "a", target: "b" }, file("a/b/c", "")], /below a, which is no folder/],
    [[{ kind: "symlink", path: "a", target: "" }], /leads nowhere/],
    [[{ kind: "file", path: "a", content: { file: join(folder, "missing") } }], /missing does not exist/],
    [[{ kind: "file", path: "a", content: { file: folder } }], /is not a file/],
  ];
  for (const [entries, message] of refused) {
    await assert.rejects(
      createLayer(entries, { compression: "none" }),
      (error) => error instanceof UserError && message.test(error.message),
    );
  }
});

test("a file that changes after its digest was taken is an error when it is sent", async (t) => {
  const changes: Readonly<Record<string, (path: string) => void>> = {
    grows: (path) => appendFileSync(path, "more"),
    shrinks: (path) => truncateSync(path, 3),
    "is written again with as many bytes": (path) => writeFileSync(path, "y".repeat(10)),
  };
  for (const [how, change] of Object.entries(changes)) {
    await t.test(how, async () => {
      const path = join(temporaryFolder("changing"), "file");
      writeFileSync(path, "x".repeat(10));
      const layer = await createLayer([{ kind: "file", path: "f", content: { file: path } }], { compression: "none" });
      await readAll(layer);
      change(path);
      await assert.rejects(
        readAll(layer),
        (error) => error instanceof UserError && /changed while it was packaged/.test(error.message),
      );
    });
  }
});

test("what was squeezed is found again: by its content, and by a key without reading it", async () => {
  const cacheFolder = temporaryFolder("cache");
  const options = { compression: "gzip", cacheFolder } as const;
  const first = await createLayer([file("a", "text")], options);
  const names = readdirSync(cacheFolder);
  assert.deepEqual((await createLayer([file("a", "text")], options)).digest, first.digest);
  assert.deepEqual(readdirSync(cacheFolder), names, "nothing is written the second time");
  assert.equal(names.filter((name) => name.endsWith(".partial")).length, 0);

  const keyed = await createLayer([file("a", "text")], { ...options, cacheKey: "engine 1" });
  assert.equal(keyed.digest, first.digest);
  const gone: LayerEntry = { kind: "file", path: "a", content: { file: join(folder, "missing") } };
  const again = await createLayer([gone], { ...options, cacheKey: "engine 1" });
  assert.deepEqual([again.digest, again.diffId, again.size], [first.digest, first.diffId, first.size]);
  assert.equal(sha256(await readAll(again)), first.digest);
  await assert.rejects(createLayer([gone], { ...options, cacheKey: "engine 2" }), UserError);
});

test("a cache that is damaged is not believed", async () => {
  const cacheFolder = temporaryFolder("cache");
  const options = { compression: "gzip", cacheFolder, cacheKey: "k" } as const;
  const { digest } = await createLayer([file("a", "text")], options);
  truncateSync(join(cacheFolder, digest.replace(":", "-")), 5);
  const mended = await createLayer([file("a", "text")], options);
  assert.equal(sha256(await readAll(mended)), digest);
  for (const name of readdirSync(cacheFolder)) if (name.endsWith(".json")) writeFileSync(join(cacheFolder, name), "{");
  assert.equal((await createLayer([file("a", "text")], options)).digest, digest);
});
