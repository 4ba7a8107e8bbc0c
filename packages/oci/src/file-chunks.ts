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
 * @param once whoever reads is done with a chunk when it asks for the next, whose memory may be the same then
 * @throws UserError where it is not the file any more that it was in this state
 */
export async function* fileChunks(path: string, { size, state }: FileState, once = false): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  let next: Promise<Buffer> | undefined;
  try {
    await expectState(path, state);
    let left = size;
    const bytes = Math.min(chunkBytes, size);
    const memory = [0, 1].map(() => Buffer.allocUnsafeSlow(once ? bytes : 0));
    const read = (index: number): Promise<Buffer> => {
      const buffer = once ? memory[index % 2]! : Buffer.allocUnsafeSlow(Math.min(bytes, left));
      return fill(file, buffer.subarray(0, left));
    };
    next = read(0);
    for (let index = 1; left > 0; index++) {
      const chunk = await next;
      if (chunk.length === 0) throw changed(path);
      left -= chunk.length;
      next = read(index);
      yield chunk;
    }
    await expectState(path, state);
  } finally {
    await next?.catch(() => undefined);
    await file.close();
  }
}

/** As much of the file as fits; less only at its end. */
async function fill(file: FileHandle, buffer: Buffer): Promise<Buffer> {
  let bytes = 0;
  while (bytes < buffer.length) {
    const { bytesRead } = await file.read(buffer, bytes, buffer.length - bytes);
    if (bytesRead === 0) break;
    bytes += bytesRead;
  }
  return buffer.subarray(0, bytes);
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
