import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import { UserError } from "@mlops-actions/errors";
import { quoted } from "./quoted.ts";

const HEAD = 1 << 20;

export interface TextFile {
  readonly path: string;
  readonly gzip: boolean;
}

/** The first MiB of a file, decompressed where it is gzip. */
export interface FileHead extends TextFile {
  readonly bytes: Buffer;
  /** Whether the bytes are all that the file holds. */
  readonly whole: boolean;
}

/** Reads the head. Raises a UserError for a Git LFS pointer, UTF-16 and gzip that cannot be read. */
export function readHead(path: string): FileHead {
  const raw = firstBytes(path);
  const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
  const bytes = gzip ? unzipped(path, () => gunzipSync(raw, { finishFlush: constants.Z_SYNC_FLUSH })) : raw;
  if (bytes.toString("latin1", 0, 40).startsWith("version https://git-lfs.github.com/spec/")) {
    throw new UserError(`${quoted(path)} is a Git LFS pointer, not the data.`, {
      file: path,
      remedy: "Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`.",
    });
  }
  return { path, gzip, bytes, whole: !gzip && statSync(path).size <= HEAD };
}

/** About how many lines a text file has, by the length of its first ones; a little too many rather than too few. */
export function guessRows({ path, bytes }: FileHead): number {
  let lines = 1;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) lines++;
  return Math.ceil((1.02 * lines * Math.max(statSync(path).size, bytes.length)) / bytes.length);
}

/** The bytes of a text file, decompressed, in blocks. */
export function* blocksOf({ path, gzip }: TextFile): Generator<Buffer> {
  if (gzip) {
    yield unzipped(path, () => gunzipSync(readFileSync(path)));
    return;
  }
  const file = openSync(path, "r");
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(HEAD);
      const length = readSync(file, block);
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Raises a UserError for text that is not UTF-8 by its first bytes: UTF-16 with or without a byte order mark. */
export function refuseUtf16({ path, bytes }: FileHead): void {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  const marked = mark === 0xfeff || mark === 0xfffe;
  if (!marked && !bytes.subarray(0, 4096).includes(0)) return;
  throw new UserError(
    `${quoted(path)} is not UTF-8 text${marked ? " but UTF-16" : "; it holds NUL bytes, as UTF-16 does"}.`,
    {
      file: path,
      line: 1,
      remedy: `Save it as UTF-8, for example \`iconv -f UTF-16 -t UTF-8\`.`,
    },
  );
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(HEAD);
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

function unzipped(path: string, unzip: () => Buffer): Buffer {
  try {
    return unzip();
  } catch (cause) {
    throw new UserError(`${quoted(path)} is not a readable gzip file.`, {
      file: path,
      remedy: "It is damaged or cut short: write it again.",
      cause,
    });
  }
}
