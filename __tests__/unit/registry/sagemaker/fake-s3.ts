import { createHash } from "node:crypto";
import { refuse } from "./aws-refusal.ts";

export interface S3Request {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface S3Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface FakeS3 {
  /** By key. */
  readonly objects: Map<string, Buffer>;
  readonly types: Map<string, string>;
  /** Uploads in parts that were begun and neither ended nor taken away. */
  readonly uploads: ReadonlyMap<string, unknown>;
  readonly answer: (request: S3Request) => S3Answer;
}

/**
 * One bucket in memory.
 * @param pageSize of lists; few, so that whoever reads no further is found out
 */
export function fakeS3(bucket: string, pageSize = 3): FakeS3 {
  const objects = new Map<string, Buffer>();
  const types = new Map<string, string>();
  const uploads = new Map<string, { readonly key: string; readonly parts: Map<number, Buffer> }>();

  function put({ key, headers, body }: S3Request): S3Answer {
    if (headers["if-none-match"] === "*" && objects.has(key)) {
      throw refuse("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
    }
    objects.set(key, body);
    types.set(key, String(headers["content-type"]));
    return { status: 200, headers: { etag: etagOf(body) } };
  }

  function get({ key }: S3Request): S3Answer {
    const body = objects.get(key);
    if (body === undefined) throw refuse("NoSuchKey", "The specified key does not exist.", 404);
    return { status: 200, headers: { etag: etagOf(body), "content-length": String(body.length) }, body };
  }

  function list({ query }: S3Request): S3Answer {
    const prefix = query.get("prefix") ?? "";
    const delimiter = query.get("delimiter");
    const entries = new Map<string, "object" | "folder">();
    for (const key of [...objects.keys()].sort()) {
      if (!key.startsWith(prefix)) continue;
      const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
      entries.set(end < 0 ? key : key.slice(0, end + 1), end < 0 ? "object" : "folder");
    }
    const after = query.get("continuation-token") ?? "";
    const rest = [...entries].filter(([key]) => key > after);
    const page = rest.slice(0, pageSize);
    const more = page.length < rest.length;
    const rows = page.map(([key, kind]) =>
      kind === "folder"
        ? `<CommonPrefixes><Prefix>${key}</Prefix></CommonPrefixes>`
        : `<Contents><Key>${key}</Key><Size>${objects.get(key)!.length}</Size></Contents>`,
    );
    const next = more ? `<NextContinuationToken>${page.at(-1)![0]}</NextContinuationToken>` : "";
    return xml(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${rows.join("")}${next}</ListBucketResult>`);
  }

  function upload(request: S3Request, id: string): S3Answer {
    const begun = uploads.get(id);
    if (begun === undefined) throw refuse("NoSuchUpload", "The specified upload does not exist.", 404);
    if (request.method === "DELETE") {
      uploads.delete(id);
      return { status: 204 };
    }
    if (request.method === "PUT") {
      begun.parts.set(Number(request.query.get("partNumber")), request.body);
      return { status: 200, headers: { etag: etagOf(request.body) } };
    }
    const told = [...request.body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, it]) => Number(it));
    const parts = told.map((number) => begun.parts.get(number) ?? Buffer.alloc(0));
    const sorted = told.every((number, index) => index === 0 || number > told[index - 1]!);
    if (!sorted) throw refuse("InvalidPartOrder", "The list of parts was not in ascending order.");
    if (parts.slice(0, -1).some((part) => part.length < 5 * 2 ** 20))
      throw refuse("EntityTooSmall", "Too small a part.");
    objects.set(begun.key, Buffer.concat(parts));
    uploads.delete(id);
    return xml("<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>");
  }

  return {
    objects,
    types,
    uploads,
    answer: (request) => {
      if (request.bucket !== bucket) throw refuse("NoSuchBucket", "The specified bucket does not exist", 404);
      const id = request.query.get("uploadId");
      if (id !== null) return upload(request, id);
      if (request.query.has("uploads")) {
        const UploadId = `upload-${uploads.size + 1}`;
        uploads.set(UploadId, { key: request.key, parts: new Map() });
        return xml(`<InitiateMultipartUploadResult><UploadId>${UploadId}</UploadId></InitiateMultipartUploadResult>`);
      }
      if (request.key === "") return list(request);
      return request.method === "PUT" ? put(request) : get(request);
    },
  };
}

function xml(body: string): S3Answer {
  return { status: 200, headers: { "content-type": "application/xml" }, body: `<?xml version="1.0"?>${body}` };
}

function etagOf(body: Buffer): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}
