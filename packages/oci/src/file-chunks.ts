import { type FileHandle, open, stat } from "node:fs/promises";
import { UserError } from "@mlops-actions/errors";

/** What tells whether a file is still the one that was read. */
export interface FileState {
  readonly size: number;
  readonly state: string;
}

const chunkBytes = 2 ** 20;

/** @throws UserError where the path is no file */
export async function fileState(path: string): Promise<FileState> {
  const stats = await stat(path, { bigint: true }).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  if (!stats.isFile()) throw new UserError(`${path} is not a file.`, { file: path });
  return {
    size: Number(stats.size),
    state: [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" "),
  };
}

/**
 * A file's bytes. The next chunk is read while the last one is worked on.
 * @throws UserError where it is not the file any more that it was in this state
 */
export async function* fileChunks(path: string, { size, state }: FileState): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  let next: Promise<Buffer> | undefined;
  try {
    await expectState(path, state);
    let left = size;
    next = chunk(file, left);
    while (left > 0) {
      const bytes = await next;
      if (bytes.length === 0) throw changed(path);
      left -= bytes.length;
      next = chunk(file, left);
      yield bytes;
    }
    await expectState(path, state);
  } finally {
    await next?.catch(() => undefined);
    await file.close();
  }
}

async function chunk(file: FileHandle, limit: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(chunkBytes, limit));
  const { bytesRead } = await file.read(buffer, 0, buffer.length);
  return buffer.subarray(0, bytesRead);
}

async function expectState(path: string, state: string): Promise<void> {
  if ((await fileState(path)).state !== state) throw changed(path);
}

function changed(path: string): UserError {
  return new UserError(`${path} changed while it was packaged.`, {
    file: path,
    remedy: "Package it when nothing writes it any more.",
  });
}

function unreadable(path: string, cause: NodeJS.ErrnoException): UserError {
  const why = cause.code === "ENOENT" || cause.code === "ENOTDIR" ? "does not exist" : `cannot be read (${cause.code})`;
  return new UserError(`${path} ${why}.`, { file: path, cause });
}
