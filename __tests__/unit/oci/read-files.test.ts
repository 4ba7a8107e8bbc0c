import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { UserError } from "@mlops-actions/errors";
import { type Blob, blobOfBytes, createLayer, type LayerEntry, readFiles } from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { type TarMember, tarOf } from "../../../packages/oci/src/layer/tar.ts";
import { readAll } from "./images.ts";

const ociTar = "application/vnd.oci.image.layer.v1.tar";

/** A layer with the paths as they are spelled, which `createLayer` would tidy. */
async function layerOf(
  files: Readonly<Record<string, string | { readonly link: string } | null>>,
  pack: { readonly mediaType: string; readonly by: (tar: Buffer) => Buffer } = { mediaType: ociTar, by: (tar) => tar },
): Promise<Blob> {
  const members = Object.entries(files).map(([path, content]): TarMember => {
    const plain = { path, mode: 0o644, uid: 0, gid: 0, modified: 0, size: 0 };
    if (content === null) return { ...plain, kind: "directory" };
    if (typeof content === "object") return { ...plain, kind: "symlink", target: content.link };
    const bytes = Buffer.from(content);
    return { ...plain, kind: "file", size: bytes.length, open: () => [bytes] };
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of tarOf(members)) chunks.push(chunk);
  return blobOfBytes(pack.by(Buffer.concat(chunks)), { mediaType: pack.mediaType });
}

/** All files, or those asked for, as text; the lowest layer first. */
async function read(layers: readonly Blob[], wanted: (path: string) => boolean = () => true) {
  const files = await readFiles({ layers }, wanted);
  return Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString("utf8")]).sort());
}

test("a file is that of the highest layer, whichever way the layers are packed", async () => {
  const gzip = { mediaType: `${ociTar}+gzip`, by: gzipSync };
  const docker = { mediaType: "application/vnd.docker.image.rootfs.diff.tar.gzip", by: gzipSync };
  const zstd = { mediaType: `${ociTar}+zstd`, by: zstdCompressSync };
  const layers = [
    await layerOf({ a: "lowest", b: "b", c: "c" }, gzip),
    await layerOf({ b: "docker's" }, docker),
    await layerOf({ c: "zstd's" }, zstd),
    await layerOf({ a: "highest" }),
  ];
  assert.deepEqual(await read(layers), { a: "highest", b: "docker's", c: "zstd's" });
});

test("what nobody wants is left out; a path is the same however it is spelled", async () => {
  const layers = [
    await layerOf({ "./etc": null, "./etc/os-release": "one", "./etc/other": "x", "/opt/./file": "two" }),
  ];
  assert.deepEqual(await read(layers, (path) => path !== "etc/other"), { "etc/os-release": "one", "opt/file": "two" });
  const higher = [...layers, await layerOf({ "etc/os-release": "three" })];
  assert.deepEqual(await read(higher, (path) => path === "etc/os-release"), { "etc/os-release": "three" });
});

/** But the marks of what is removed. */
const real = (path: string): boolean => !path.includes(".wh.");

test("a whiteout takes a file, or a folder with all in it, from the layers below and none of its own", async () => {
  const below = await layerOf({ "a/x": "1", "a/y": "2", "b/c/x": "3", "b/cc": "4" });
  const removing = await layerOf({ "a/.wh.x": "", "./b/.wh.c": "", "b/c/new": "5" });
  const gone = { "a/y": "2", "b/c/new": "5", "b/cc": "4" };
  assert.deepEqual(await read([below, removing], real), gone);
  const again = await layerOf({ "a/x": "6" });
  assert.deepEqual(await read([below, removing, again], real), { ...gone, "a/x": "6" });
});

test("an opaque folder hides what layers below have in it, whatever its own layer lays there and in which order", async () => {
  const below = await layerOf({ "a/x": "1", "a/b/y": "2", ab: "3", "other/x": "4" });
  for (const opaque of [
    await layerOf({ "a/.wh..wh..opq": "", "a/new": "5" }),
    await layerOf({ "a/new": "5", "./a/.wh..wh..opq": "" }),
  ]) {
    assert.deepEqual(await read([below, opaque], real), { "a/new": "5", ab: "3", "other/x": "4" });
  }
  assert.deepEqual(await read([below, await layerOf({ ".wh..wh..opq": "", n: "5" })], real), { n: "5" });
});

test("what replaces a file or a folder hides it: a folder, a link, another file", async () => {
  const below = await layerOf({ a: "file", "b/x": "in a folder", "c/x": "kept", d: "behind" });
  const above = await layerOf({ a: null, b: { link: "elsewhere" }, c: null, d: { link: "nowhere" } });
  assert.deepEqual(await read([below, above]), { "c/x": "kept" });
});

test("a link is the file it leads to, above or below; one that leads in a circle or to nothing is none", async () => {
  const below = await layerOf({ "etc/os-release": { link: "../usr/lib/os-release" }, "usr/lib/os-release": "old" });
  const above = await layerOf({ "usr/lib/os-release": "new", x: { link: "/y" }, y: { link: "x" }, z: { link: "/no" } });
  const files = { "etc/os-release": "new", "usr/lib/os-release": "new" };
  assert.deepEqual(await read([below, above]), files);
  assert.deepEqual(await read([below, above], (path) => path === "etc/os-release"), {}, "none that is not wanted");
});

test("a hard link is the file that it names", async () => {
  const layer = await layerOf({ "a/file": "content", "a/link": { link: "a/file" } });
  const bytes = await readAll(layer);
  const at = bytes.indexOf("a/link");
  bytes.write("1", at + 156);
  const sum = bytes
    .subarray(at, at + 512)
    .reduce((all, byte, index) => all + (index >= 148 && index < 156 ? 32 : byte), 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, at + 148);
  assert.deepEqual(await read([blobOfBytes(bytes, { mediaType: ociTar })]), {
    "a/file": "content",
    "a/link": "content",
  });
});

test("of two entries of one path in a layer the later one holds", async () => {
  const bytes = await Promise.all(["first", "second"].map(async (text) => readAll(await layerOf({ a: text }))));
  const joined = Buffer.concat([bytes[0]!.subarray(0, -1024), bytes[1]!]);
  assert.deepEqual(await read([blobOfBytes(joined, { mediaType: ociTar })]), { a: "second" });
});

test("a file too large to be kept is left out, and hides the one below it", async () => {
  const size = 2 ** 26 + 1;
  const entries: readonly LayerEntry[] = [
    { kind: "file", path: "large", content: Buffer.alloc(size) },
    { kind: "file", path: "small", content: Buffer.from("kept") },
  ];
  const large = await createLayer(entries, { compression: "gzip", cacheFolder: temporaryFolder("cache") });
  assert.deepEqual(await read([await layerOf({ large: "below" }), large]), { small: "kept" });
});

test("names that tar keeps in a header of their own, and an empty layer", async () => {
  const path = `${"long/".repeat(40)}é`;
  assert.deepEqual(await read([await layerOf({ [path]: "1" }), await layerOf({})]), { [path]: "1" });
});

test("a layer that is no gzip is a mistake that names it; a failure of its source stays what it is", async () => {
  const broken = blobOfBytes(Buffer.from("plain text"), { mediaType: `${ociTar}+gzip` });
  await assert.rejects(read([broken]), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, new RegExp(`The layer ${broken.digest} cannot be unpacked`));
    return true;
  });
  const whole = await layerOf({ a: "1" }, { mediaType: `${ociTar}+gzip`, by: gzipSync });
  const failure = new UserError("The registry is gone.");
  const gone: Blob = {
    ...whole,
    async *open() {
      yield (await readAll(whole)).subarray(0, 20);
      throw failure;
    },
  };
  await assert.rejects(read([gone]), failure);
});
