import type { Writable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import { toFolder } from "./folder-sink.ts";

/** Where files of captured events go. */
export interface Sink {
  /** Writes a file whole or not at all. */
  readonly write: (name: string, lines: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Whether names mean nothing there. */
  readonly stream: boolean;
}

/**
 * @param to `stdout`, `s3://<bucket>[/<prefix>][?region=…&endpoint=…]`, or a folder
 * @throws UserError where nothing can be written there, as far as that is known before the first write
 */
export async function openSink(to: string, stdout: Writable): Promise<Sink> {
  if (to === "stdout") return toStream(stdout);
  if (to.startsWith("s3://")) return toS3(to);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(to)?.[1];
  if (scheme === undefined) return toFolder(to);
  throw new UserError(`Nothing can be captured to ${scheme}://.`, {
    remedy: "Give stdout, s3://<bucket>/<prefix>, or a folder.",
  });
}

async function toS3(to: string): Promise<Sink> {
  const url = new URL(to);
  const prefix = url.pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
  if (url.host === "")
    throw new UserError(`${JSON.stringify(to)} names no bucket.`, { remedy: "Write s3://<bucket>/<prefix>." });
  const { PutObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
  const [region, endpoint] = [url.searchParams.get("region"), url.searchParams.get("endpoint")];
  const client = new S3Client({ ...(region && { region }), ...(endpoint && { endpoint, forcePathStyle: true }) });
  return {
    stream: false,
    write: async (name, lines) => {
      const key = [...prefix, name].join("/");
      await client.send(
        new PutObjectCommand({ Bucket: url.host, Key: key, Body: lines, ContentType: "application/jsonlines" }),
      );
    },
    close: async () => client.destroy(),
  };
}

function toStream(stream: Writable): Sink {
  return {
    stream: true,
    write: (_, lines) =>
      new Promise((resolve, reject) => stream.write(lines, (error) => (error ? reject(error) : resolve()))),
    close: async () => undefined,
  };
}
