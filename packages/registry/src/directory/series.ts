import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredDocument } from "../documents/document-store.ts";
import { documentName, numberOf } from "../documents/layout.ts";
import { lastOfPack, numbersOfPack, packName, packsFor, packText, unpack } from "../documents/pack.ts";

/** The numbers of all documents of a folder, ascending. */
export async function listNumbers(folder: string): Promise<number[]> {
  return (await namesIn(folder)).flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b);
}

/** The documents of these numbers, in that order: from packs where they pay, else each from its file. */
export async function readNumbers(folder: string, numbers: readonly number[]): Promise<StoredDocument[]> {
  const found = new Map<number, StoredDocument>();
  for (const [last, wanted] of packsFor(numbers)) {
    const file = join(folder, packName(last));
    const text = await readFile(file, "utf8").catch(() => "");
    for (const document of unpack(text, last, wanted, { file })) found.set(document.number, document);
  }
  const loose = numbers.filter((number) => !found.has(number));
  for (let start = 0; start < loose.length; start += atOnce) {
    const documents = loose.slice(start, start + atOnce).map(async (number) => {
      const file = join(folder, documentName(number));
      return { number, text: await readFile(file, "utf8"), place: { file } };
    });
    for (const document of await Promise.all(documents)) found.set(document.number, document);
  }
  return numbers.map((number) => found.get(number)!);
}

const atOnce = 64;

/**
 * Packs every full thousand that is not packed yet. What it writes is the same whoever writes it.
 * @param check throws on a document that is not what it should be: a thousand with such a one is not packed
 */
export async function writePacks(folder: string, check: (document: StoredDocument) => object): Promise<void> {
  const names = new Set(await namesIn(folder));
  for (const last of (await listNumbers(folder)).filter(lastOfPack)) {
    const pack = packName(last);
    if (names.has(pack)) continue;
    const documents = await readNumbers(folder, numbersOfPack(last));
    const temporary = join(folder, `${pack}.${randomUUID()}`);
    await writeFile(temporary, packText(documents.map(check)));
    await rename(temporary, join(folder, pack));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
