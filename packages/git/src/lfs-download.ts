import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "@mlops-actions/errors";
import type { LfsPointer } from "./lfs-pointer.ts";

interface BatchAnswer {
  readonly objects?: readonly {
    readonly actions?: { readonly download?: { readonly href: string; readonly header?: Record<string, string> } };
    readonly error?: { readonly message: string };
  }[];
}

/**
 * Downloads an object through the LFS batch API
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md) and compares its digest.
 * @param server its HTTP address, before `/objects/batch`; a name and password in it win over the token
 * @throws UserError where the server does not give the object
 */
export async function downloadLfsObject(
  pointer: LfsPointer,
  path: string,
  { server, token }: { readonly server: string; readonly token: string | undefined },
): Promise<void> {
  if (!/^https?:\/\//.test(server))
    throw refused(pointer, "its server is not reached by HTTP; run git lfs pull before");
  const { href, header } = await locate(pointer, new URL(`${server.replace(/\/$/, "")}/objects/batch`), token);
  const response = await request(pointer, href, header === undefined ? {} : { headers: header });
  if (response.body === null) throw refused(pointer, "the answer is empty");
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body), hashing, createWriteStream(path));
  if (hash.digest("hex") !== pointer.oid) throw refused(pointer, "the bytes that came have another digest");
}

async function locate(pointer: LfsPointer, url: URL, token: string | undefined) {
  const own = url.username === "" ? null : [url.username, url.password].map(decodeURIComponent).join(":");
  const credentials = own ?? (token === undefined ? null : `x-access-token:${token}`);
  // fetch refuses an address that holds them.
  url.username = "";
  url.password = "";
  const response = await request(pointer, url.href, {
    method: "POST",
    headers: {
      Accept: "application/vnd.git-lfs+json",
      "Content-Type": "application/vnd.git-lfs+json",
      ...(credentials === null ? {} : { Authorization: `Basic ${Buffer.from(credentials).toString("base64")}` }),
    },
    body: JSON.stringify({ operation: "download", transfers: ["basic"], objects: [pointer], hash_algo: "sha256" }),
  });
  const [object] = ((await response.json()) as BatchAnswer).objects ?? [];
  const download = object?.actions?.download;
  if (download === undefined) throw refused(pointer, object?.error?.message ?? "the server names no download");
  return download;
}

async function request(pointer: LfsPointer, url: string, options: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, options);
    if (response.ok) return response;
    throw refused(pointer, `HTTP ${response.status}`);
  } catch (error) {
    throw error instanceof UserError ? error : refused(pointer, "the server can't be reached", error);
  }
}

function refused(pointer: LfsPointer, why: string, cause?: unknown): UserError {
  return new UserError(`Git LFS did not give the object ${pointer.oid.slice(0, 12)}: ${why}.`, {
    remedy: "Look whether the object was pushed (git lfs push --all origin) and the token may read the repository.",
    ...(cause === undefined ? {} : { cause }),
  });
}
