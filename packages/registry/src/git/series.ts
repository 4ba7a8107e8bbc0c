import type { StoredDocument } from "../documents/document-store.ts";
import { documentName } from "../documents/layout.ts";
import { packName, packsFor, unpack } from "../documents/pack.ts";
import type { Git } from "./git-command.ts";
import { readObjects } from "./tree.ts";

/**
 * The documents of these numbers, in that order: from packs where they pay, else each by itself.
 * @param objects digests by name, of the folder of the documents
 * @param folder what the folder is called in messages
 */
export async function readSeries(
  git: Git,
  objects: ReadonlyMap<string, string>,
  numbers: readonly number[],
  folder: string,
): Promise<StoredDocument[]> {
  const packs = [...packsFor(numbers)].filter(([last]) => objects.has(packName(last)));
  const packTexts = await readObjects(
    git,
    packs.map(([last]) => objects.get(packName(last))!),
  );
  const found = new Map<number, StoredDocument>();
  for (const [index, [last, wanted]] of packs.entries()) {
    const place = { file: `${folder}/${packName(last)}` };
    for (const document of unpack(packTexts[index] ?? "", last, wanted, place)) found.set(document.number, document);
  }
  const loose = numbers.filter((number) => !found.has(number));
  const texts = await readObjects(
    git,
    loose.map((number) => objects.get(documentName(number))!),
  );
  for (const [index, number] of loose.entries()) {
    const place = { file: `${folder}/${documentName(number)}` };
    found.set(number, { number, text: texts[index] ?? "", place });
  }
  return numbers.map((number) => found.get(number)!);
}
