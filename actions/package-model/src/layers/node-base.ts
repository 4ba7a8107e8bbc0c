import { stat } from "node:fs/promises";
import type { Engines } from "@mlops-actions/engines";
import { UserError } from "@mlops-actions/errors";
import { createLayer, type Layer, type LayerEntry, type LayerOptions } from "@mlops-actions/oci";
import { systemLibraries } from "./system-libraries.ts";
import { userId } from "./user.ts";

/** Where node is in the image, and on PATH. */
const nodePath = "usr/local/bin/node";

/**
 * The whole of a base without a registry: this machine's node, the libraries that it and the engine have loaded, a user, a place for temporary files.
 * There is no shell in it.
 * @throws UserError where this machine is not the image's
 */
export async function nodeBase(
  engines: Engines,
  platform: string,
  options: Pick<LayerOptions, "family" | "modified"> & { readonly cacheFolder: string },
): Promise<Layer> {
  const here = `${process.platform}-${process.arch}`;
  if (here !== platform) {
    throw new UserError(
      `scratch+node is made of this machine's node, which is one for ${here} and not for ${platform}.`,
      {
        input: "base",
        remedy: "Name an image with node as base, or run this on a machine of that platform.",
      },
    );
  }
  const libraries = await systemLibraries(engines, options.cacheFolder);
  const files = [{ path: nodePath, file: process.execPath, mode: 0o755 }].concat(
    libraries.map((file) => ({ path: file, file, mode: 0o755 })),
  );
  const entries: LayerEntry[] = [
    ...files.map(({ path, file, mode }) => ({ path, mode, kind: "file", content: { file } }) as const),
    { path: "tmp", kind: "directory", mode: 0o1777 },
    {
      path: "etc/passwd",
      kind: "file",
      content: Buffer.from(`root:x:0:0::/:/sbin/nologin\nmlops:x:${userId}:${userId}::/tmp:/sbin/nologin\n`),
    },
    { path: "etc/group", kind: "file", content: Buffer.from(`root:x:0:\nmlops:x:${userId}:\n`) },
    { path: "etc/nsswitch.conf", kind: "file", content: Buffer.from("hosts: files dns\n") },
  ];
  const states = await Promise.all(files.map(async ({ file }) => [file, await stat(file)] as const));
  const cacheKey = [
    "node",
    process.version,
    platform,
    options.modified ?? 0,
    ...states.map(([file, { size, mtimeMs }]) => `${file} ${size} ${mtimeMs}`),
  ].join(" ");
  return createLayer(entries, {
    ...options,
    compression: "gzip",
    cacheKey,
    role: "base",
    createdBy: `node ${process.version}`,
  });
}
