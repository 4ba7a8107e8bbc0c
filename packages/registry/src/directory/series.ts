import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredDocument } from "../documents/document-store.ts";
import { numberOf } from "../documents/layout.ts";

/**
 * Documents of a folder, each in a file of its number, and packs: a thousand documents of full thousands in one file, a
 * line each. A pack is a copy, made so that ten thousand are read as ten files and the last few; without it nothing is lost.
 */
const size = 1_000;

/** The numbers of all documents, ascending. */
export async function listNumbers(folder: string): Promise<number[]> {
  return (await namesIn(folder)).flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b);
}

/** The documents of these numbers, in that order. */
export async function readNumbers(folder: string, numbers: readonly number[]): Promise<StoredDocument[]> {
  const packed = await readPacks(folder, numbers);
  const found = new Map(packed.map((document) => [document.number, document]));
  const loose = numbers.filter((number) => !found.has(number));
  for (let start = 0; start < loose.length; start += atOnce) {
    const documents = loose.slice(start, start + atOnce).map(async (number) => {
      const file = join(folder, fileOf(number));
      return { number, text: await readFile(file, "utf8"), place: { file } };
    });
    for (const document of await Promise.all(documents)) found.set(document.number, document);
  }
  return numbers.map((number) => found.get(number)!);
}

/** Whether a full thousand ends with this number. */
export function lastOfPack(number: number): boolean {
  return number % size === 0;
}

/** Packs every full thousand that is not packed yet. What it writes is the same whoever writes it. */
export async function writePacks(folder: string): Promise<void> {
  const names = new Set(await namesIn(folder));
  for (let last = size; names.has(fileOf(last)); last += size) {
    const pack = packOf(last);
    if (names.has(pack)) continue;
    const numbers = Array.from({ length: size }, (_, index) => last - size + 1 + index);
    const documents = await readNumbers(folder, numbers);
    const lines = documents.map(({ text }) => `${JSON.stringify(JSON.parse(text))}\n`);
    const temporary = join(folder, `${pack}.${randomUUID()}`);
    await writeFile(temporary, lines.join(""));
    await rename(temporary, join(folder, pack));
  }
}

const atOnce = 64;

/** Those of the numbers that are in packs which pay: a page of a few is read from its own files. */
async function readPacks(folder: string, numbers: readonly number[]): Promise<StoredDocument[]> {
  const wanted = new Map<number, number[]>();
  for (const number of numbers) {
    const last = Math.ceil(number / size) * size;
    const ofPack = wanted.get(last);
    if (ofPack === undefined) wanted.set(last, [number]);
    else ofPack.push(number);
  }
  const documents: StoredDocument[] = [];
  for (const [last, ofPack] of wanted) {
    if (ofPack.length < size / 10) continue;
    const file = join(folder, packOf(last));
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    const lines = text.split("\n");
    for (const number of ofPack) {
      const line = number - (last - size);
      documents.push({ number, text: lines[line - 1]!, place: { file, line } });
    }
  }
  return documents;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

function fileOf(number: number): string {
  return `${String(number).padStart(6, "0")}.json`;
}

function packOf(last: number): string {
  return `${fileOf(last - size + 1).slice(0, -5)}-${fileOf(last).slice(0, -5)}.jsonl`;
}
