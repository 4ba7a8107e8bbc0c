import { UserError } from "@mlops-actions/errors";
import { writeDocument } from "../document.ts";
import type { Addition, DocumentStore, Snapshot, StoredDocument } from "../documents/document-store.ts";
import { layout, numberOf, type Series } from "../documents/layout.ts";
import type { DigestedFile } from "../stored-file.ts";
import type { Bucket } from "./bucket.ts";

/**
 * The documents of a registry in a bucket. Each is created where nothing is yet, so that of two writers one is first; none
 * changes any more, so that each is read once.
 * @param beforeFirst runs before anything of a new version is written
 */
export function bucketStore(bucket: Bucket, beforeFirst: (model: string) => Promise<void>): DocumentStore {
  const texts = new Map<string, string>();

  async function read(model: string, series: Series, number: number): Promise<StoredDocument> {
    const key = layout.document(model, series, number);
    const place = { file: bucket.uri(key) };
    const text = texts.get(key) ?? (await bucket.read(key));
    if (text === null) throw gone(bucket.uri(key));
    texts.set(key, text);
    return { number, text, place, checked: false };
  }

  async function add({ model, series, number, document, files }: Addition): Promise<boolean> {
    if (series === "versions") await beforeFirst(model);
    for (const file of files) await addFile(bucket, file);
    return bucket.create(layout.document(model, series, number), writeDocument(document));
  }

  const snapshot: Snapshot = {
    models: async () => [...(await bucket.folders(layout.models))].sort(),
    numbers: async (model, series) => {
      const objects = await bucket.list(`${layout.series(model, series)}/`);
      return objects.flatMap(({ key }) => numberOf(key.split("/").at(-1)!) ?? []).sort((a, b) => a - b);
    },
    read: async (model, series, numbers) => {
      const documents: StoredDocument[] = [];
      for (let start = 0; start < numbers.length; start += readsAtOnce) {
        const some = numbers.slice(start, start + readsAtOnce).map((number) => read(model, series, number));
        documents.push(...(await Promise.all(some)));
      }
      return documents;
    },
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
