import { readSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { UserError } from "@mlops-actions/errors";

/** What tells whether a file is still the one that was read. */
export interface FileState {
  readonly size: number;
  readonly state: string;
}

/**
 * How something is read. `own`: each chunk has memory of its own. `lent`: whoever reads is done with a chunk when it asks for the next, whose memory may be the
 * same then. `aside`: lent, and in short turns, between which whatever else waits in this thread has its own.
 */
export type Reading = "own" | "lent" | "aside";

const chunkBytes = 2 ** 20;
const turnBytes = 2 ** 18;

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
 * A file's bytes.
 * @param signal ends the reading with its reason
 * @throws UserError where it is not the file any more that it was in this state
 */
export async function* fileChunks(
  path: string,
  { size, state }: FileState,
  reading: Reading = "own",
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  try {
    await expectState(path, state);
    for await (const chunk of reading === "aside" ? turns(file, size) : readAhead(file, size, reading)) {
      signal?.throwIfAborted();
      if (chunk.length === 0) throw changed(path);
      yield chunk;
    }
    await expectState(path, state);
  } finally {
    await file.close();
  }
}

/** The next chunk is read while the last one is worked on. */
async function* readAhead(file: FileHandle, size: number, reading: "own" | "lent"): AsyncGenerator<Buffer> {
  const bytes = Math.min(chunkBytes, size);
  const memory = [0, 1].map(() => Buffer.allocUnsafeSlow(reading === "lent" ? bytes : 0));
  let left = size;
  const read = (index: number): Promise<Buffer> => {
    const buffer = reading === "lent" ? memory[index % 2]! : Buffer.allocUnsafeSlow(Math.min(bytes, left));
    return fill(file, buffer.subarray(0, left));
  };
  let next = read(0);
  try {
    for (let index = 1; left > 0; index++) {
      const chunk = await next;
      left -= chunk.length;
      next = read(index);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
  }
}

/** A thread pool would hand over so little at a greater cost than that of reading it. */
async function* turns(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  const memory = Buffer.allocUnsafeSlow(Math.min(turnBytes, size));
  for (let left = size; left > 0; ) {
    const bytes = readSync(file.fd, memory, 0, Math.min(memory.length, left), null);
    left -= bytes;
    yield memory.subarray(0, bytes);
    await setImmediate();
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
