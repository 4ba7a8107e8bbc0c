import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { UserError } from "@mlops-actions/errors";
import type { Delivery } from "./delivery.ts";
import { packWithNpm, tarballName } from "./npm.ts";
import type { PinnedPackage } from "./pins.ts";
import { unpackSlice } from "./slice.ts";

/**
 * Fills a folder with the slice for one platform from packages' tarballs, each compared with its pinned digest before
 * anything of it is unpacked.
 * @returns bytes of the tarballs
 */
export async function download(
  packages: readonly PinnedPackage[],
  platform: string,
  folder: string,
  { temporary, environment }: Pick<Delivery, "temporary" | "environment">,
): Promise<number> {
  const tarballs = await mkdtemp(join(temporary, "npm-"));
  try {
    // npm looks for a project from here upwards and would read its .npmrc: this is one, and has none.
    await writeFile(join(tarballs, "package.json"), "{}");
    await packWithNpm(
      packages.map(({ name, version }) => `${name}@${version}`),
      tarballs,
      environment,
    );
    let bytes = 0;
    for (const { name, version, integrity } of packages) {
      const tarball = join(tarballs, tarballName(name, version));
      const received = await integrityOf(tarball);
      if (received !== integrity) throw notThePinnedOne(`${name} ${version}`, integrity, received);
      await unpackSlice(tarball, name, platform, folder);
      bytes += (await stat(tarball)).size;
    }
    return bytes;
  } finally {
    await rm(tarballs, { recursive: true, force: true });
  }
}

/** `sha512-<base64>` of a file. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}

function notThePinnedOne(what: string, expected: string, received: string): UserError {
  return new UserError(
    `npm brought another ${what} than the pinned one: expected ${expected}, received ${received}. Nothing of it was loaded.`,
    {
      remedy: "Use a registry that offers packages as they were published; one that alters them is not to be trusted.",
    },
  );
}
