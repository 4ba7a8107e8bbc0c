import { mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { layout } from "../documents/layout.ts";
import type { RegistryEffects } from "../registry.ts";
import { type DigestedFile, openFile, storedFile, writeVerified } from "../stored-file.ts";
import { temporaryPath } from "./exclusive.ts";

/** Puts a file's bytes where their digest names them, once. */
export async function writeBlob(
  root: string,
  file: DigestedFile,
  beforeWrite: NonNullable<RegistryEffects["beforeWrite"]>,
): Promise<void> {
  const target = join(root, layout.blob(file.sha256));
  if ((await sizeOf(target)) === file.bytes) return;
  const temporary = await temporaryPath(root);
  await beforeWrite(temporary);
  await writeVerified(openFile(file), storedFile(file, true), temporary);
  await mkdir(dirname(target), { recursive: true });
  await beforeWrite(target);
  // Whoever was first put the same bytes there.
  await rename(temporary, target);
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
