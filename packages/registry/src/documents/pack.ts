import type { Place } from "@mlops-actions/errors";
import type { StoredDocument } from "./document-store.ts";

/**
 * A pack is a copy of a full thousand of documents in one file, a line each, so that ten thousand are read as ten files and
 * the last few. Its documents were checked when it was made; without it nothing is lost.
 */
const size = 1_000;

/** Whether a full thousand ends with this number. */
export function lastOfPack(number: number): boolean {
  return number % size === 0;
}

/** The numbers of the documents of a pack, by its last. */
export function numbersOfPack(last: number): number[] {
  return Array.from({ length: size }, (_, index) => last - size + 1 + index);
}

/** Its name in the folder of the documents. */
export function packName(last: number): string {
  const digits = (number: number) => String(number).padStart(6, "0");
  return `${digits(last - size + 1)}-${digits(last)}.jsonl`;
}

/** @param contents of the documents of `numbersOfPack`, in that order */
export function packText(contents: readonly object[]): string {
  return contents.map((content) => `${JSON.stringify(content)}\n`).join("");
}

/** The packs that pay for these numbers, by their last number: a page of a few is read from its own files. */
export function packsFor(numbers: readonly number[]): Map<number, readonly number[]> {
  const packs = new Map<number, number[]>();
  for (const number of numbers) {
    const last = Math.ceil(number / size) * size;
    const wanted = packs.get(last);
    if (wanted === undefined) packs.set(last, [number]);
    else wanted.push(number);
  }
  return new Map([...packs].filter(([, wanted]) => wanted.length >= size / 10));
}

/** Documents of a pack; none of one that was cut, as by a copy that is under way. */
export function unpack(text: string, last: number, numbers: readonly number[], place: Place): StoredDocument[] {
  const lines = text.split("\n");
  // With the end of the last line.
  if (lines.length !== size + 1) return [];
  return numbers.map((number) => {
    const line = number - (last - size);
    return { number, text: lines[line - 1]!, place: { ...place, line }, checked: true };
  });
}
