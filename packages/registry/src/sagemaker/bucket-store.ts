import { UserError } from "@mlops-actions/errors";
import { writeDocument } from "../document.ts";
import type { Addition, DocumentStore, Snapshot, StoredDocument } from "../documents/document-store.ts";
import { layout, numberOf, type Series } from "../documents/layout.ts";
import { lastOfPack, numbersOfPack, packName, packsFor, packText, unpack } from "../documents/pack.ts";
import { contentOf, schemas } from "../documents/stored-content.ts";
import type { DigestedFile } from "../stored-file.ts";
import type { Bucket } from "./bucket.ts";

/**
 * The documents of a registry in a bucket. Each is created where nothing is yet, so that of two writers one is first; none
 * changes any more, so that each is read once.
 * @param beforeFirst runs before anything of a new version is written
 */
export function bucketStore(bucket: Bucket, beforeFirst: (model: string) => Promise<void>): DocumentStore {
  const known = new Map<string, StoredDocument>();

  async function readOne(model: string, series: Series, number: number): Promise<StoredDocument> {
    const key = layout.document(model, series, number);
    const text = await bucket.read(key);
    if (text === null) throw gone(bucket.uri(key));
    return { number, text, place: { file: bucket.uri(key) } };
  }

  async function readPack(model: string, series: Series, last: number, wanted: readonly number[]) {
    const key = `${layout.series(model, series)}/${packName(last)}`;
    return unpack((await bucket.read(key)) ?? "", last, wanted, { file: bucket.uri(key) });
  }

  async function read(model: string, series: Series, numbers: readonly number[]): Promise<StoredDocument[]> {
    const keyOf = (number: number) => layout.document(model, series, number);
    const missing = () => numbers.filter((number) => !known.has(keyOf(number)));
    for (const [last, wanted] of packsFor(missing())) {
      for (const document of await readPack(model, series, last, wanted)) known.set(keyOf(document.number), document);
    }
    const loose = missing();
    for (let start = 0; start < loose.length; start += readsAtOnce) {
      const some = loose.slice(start, start + readsAtOnce).map((number) => readOne(model, series, number));
      for (const document of await Promise.all(some)) known.set(keyOf(document.number), document);
    }
    return numbers.map((number) => known.get(keyOf(number))!);
  }

  async function add({ model, series, number, document, files }: Addition): Promise<boolean> {
    if (series === "versions") await beforeFirst(model);
    for (const file of files) await addFile(bucket, file);
    if (!(await bucket.create(layout.document(model, series, number), writeDocument(document)))) return false;
    // A copy: where it cannot be made, reading takes longer and that is all.
    if (lastOfPack(number)) await pack(model, series, number).catch(() => {});
    return true;
  }

  async function pack(model: string, series: Series, last: number): Promise<void> {
    const documents = await read(model, series, numbersOfPack(last));
    const contents = documents.map((document) => contentOf(schemas[series], document));
    await bucket.put(`${layout.series(model, series)}/${packName(last)}`, packText(contents));
  }

  const snapshot: Snapshot = {
    models: async () => [...(await bucket.folders(layout.models))].sort(),
    numbers: async (model, series) => {
      const objects = await bucket.list(`${layout.series(model, series)}/`);
      return objects.flatMap(({ key }) => numberOf(key.split("/").at(-1)!) ?? []).sort((a, b) => a - b);
    },
    read,
    openBlob: async (sha256) => {
      const [object] = await bucket.list(`${fileFolder(sha256)}/`);
      if (object === undefined) throw gone(bucket.uri(fileFolder(sha256)));
      return bucket.open(object.key);
    },
    locate: bucket.uri,
    add,
  };

  return {
    home: "sagemaker",
    holds: () => true,
    look: async () => snapshot,
    pause: (attempts) => Math.random() * Math.min(longestPause, 50 * 2 ** attempts),
  };
}

/** Where a file of a version is. By its name too: SageMaker takes a model only from a key that ends in `.tar.gz`. */
export function fileKey({ sha256, name }: { readonly sha256: string; readonly name: string }): string {
  return `${fileFolder(sha256)}/${name}`;
}

const readsAtOnce = 32;
/** Milliseconds. */
const longestPause = 2_000;

function fileFolder(sha256: string): string {
  return `files/${sha256}`;
}

async function addFile(bucket: Bucket, file: DigestedFile): Promise<void> {
  const key = fileKey(file);
  const there = await bucket.list(key);
  if (there.some((object) => object.key === key && object.bytes === file.bytes)) return;
  await bucket.putFile(key, file);
}

function gone(uri: string): UserError {
  return new UserError("An object of the registry is gone from its bucket.", {
    file: uri,
    remedy: "Bring it back from a version of the object or a copy: nothing in a registry is ever deleted.",
  });
}
