import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { UserError } from "@mlops-actions/errors";
import type { DigestedFile } from "../stored-file.ts";
import type { Connection, S3Sdk } from "./connection.ts";

interface S3 {
  readonly sdk: S3Sdk;
  readonly client: InstanceType<S3Sdk["S3Client"]>;
  readonly options: Connection["options"];
}

interface Destination {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * Puts a file, in parts where it is large: each part can be sent again by itself, and few of them are in memory.
 * @throws UserError where its bytes are no longer those of its digest; then there is no object
 */
export async function uploadFile(s3: S3, destination: Destination, file: DigestedFile): Promise<void> {
  const { sdk, client, options } = s3;
  const ContentType = contentTypes.get(file.name.split(".").at(-1) ?? "") ?? "application/octet-stream";
  if (file.bytes > partBytes) return uploadParts(s3, { ...destination, ContentType }, file);
  const hash = createHash("sha256");
  const parts: Buffer[] = [];
  for await (const part of partsOf(file, partBytes)) {
    hash.update(part);
    parts.push(part);
  }
  checkDigest(hash.digest("hex"), file);
  const request = { ...destination, ContentType, Body: Buffer.concat(parts) };
  await client.send(new sdk.PutObjectCommand(request), options);
}

async function uploadParts(
  { sdk, client, options }: S3,
  destination: Destination & { readonly ContentType: string },
  file: DigestedFile,
): Promise<void> {
  const { Bucket, Key } = destination;
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(destination), options);
  const upload = { Bucket, Key, UploadId };
  let sending: Promise<void>[] = [];
  try {
    const hash = createHash("sha256");
    const sent: { readonly PartNumber: number; readonly ETag: string | undefined; ChecksumCRC32?: string }[] = [];
    let PartNumber = 0;
    for await (const Body of partsOf(file, Math.max(partBytes, Math.ceil(file.bytes / mostParts)))) {
      hash.update(Body);
      const part = { ...upload, PartNumber: ++PartNumber, Body };
      const one = client.send(new sdk.UploadPartCommand(part), options).then(({ ETag, ChecksumCRC32 }) => {
        sent.push({ PartNumber: part.PartNumber, ETag, ...(ChecksumCRC32 !== undefined && { ChecksumCRC32 }) });
      });
      // It may fail while the next part is read; it is told when all are waited for.
      one.catch(() => {});
      sending.push(one);
      if (sending.length < partsAtOnce) continue;
      await Promise.all(sending);
      sending = [];
    }
    await Promise.all(sending);
    checkDigest(hash.digest("hex"), file);
    const Parts = sent.sort((a, b) => a.PartNumber - b.PartNumber);
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }), options);
  } catch (error) {
    // A part that arrives after the end of its upload would stay.
    await Promise.allSettled(sending);
    // What stopped the upload matters, not whether its parts could be taken away.
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => {});
    throw error;
  }
}

const partBytes = 16 * 2 ** 20;
/** S3's limit is 10,000. */
const mostParts = 9_000;
const partsAtOnce = 4;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["md", "text/markdown; charset=utf-8"],
  ["html", "text/html; charset=utf-8"],
  ["gz", "application/gzip"],
]);

async function* partsOf({ content }: DigestedFile, size: number): AsyncGenerator<Buffer> {
  if (typeof content !== "string") {
    for (let start = 0; start < content.length; start += size) yield Buffer.from(content.subarray(start, start + size));
    return;
  }
  const handle = await open(content);
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(size);
      let filled = 0;
      for (let read = -1; read !== 0 && filled < size; filled += read) {
        read = (await handle.read(part, filled, size - filled)).bytesRead;
      }
      if (filled > 0) yield part.subarray(0, filled);
      if (filled < size) return;
    }
  } finally {
    await handle.close();
  }
}

function checkDigest(found: string, { name, sha256, content }: DigestedFile): void {
  if (found === sha256) return;
  throw new UserError(`${name} changed while it was being registered.`, {
    ...(typeof content === "string" && { file: content }),
    remedy: "Register it again when nothing writes to it any more.",
  });
}
