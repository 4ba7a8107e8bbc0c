import type { Reading } from "../content/file-chunks.ts";

/** One member of a tar: POSIX ustar, with a pax header where that is too small. */
export interface TarMember {
  /** Relative, with `/`, and none at its end. */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink";
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
  readonly target?: string;
  readonly open?: (reading: Reading) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const block = 512;
const typeFlags = { file: "0", directory: "5", symlink: "2" };
/** The largest numbers that 7 and 11 octal digits hold. */
const limits = { id: 0o7777777, size: 0o77777777777 };

/** The bytes of a tar with these members, in this order. */
export async function* tarOf(members: readonly TarMember[], reading: Reading = "own"): AsyncGenerator<Uint8Array> {
  for (const member of members) {
    yield headersOf(member);
    if (member.open !== undefined) yield* member.open(reading);
    yield padding(member.size);
  }
  yield Buffer.alloc(2 * block);
}

/** Bytes of the tar. */
export function tarSize(members: readonly TarMember[]): number {
  const each = members.map((member) => headersOf(member).length + member.size + padding(member.size).length);
  return each.reduce((sum, bytes) => sum + bytes, 2 * block);
}

function headersOf(member: TarMember): Buffer {
  const path = member.kind === "directory" ? `${member.path}/` : member.path;
  const records = [
    ...(fits(path) ? [] : [record("path", path)]),
    ...(fits(member.target ?? "") ? [] : [record("linkpath", member.target as string)]),
    ...(member.size > limits.size ? [record("size", `${member.size}`)] : []),
    ...(member.uid > limits.id ? [record("uid", `${member.uid}`)] : []),
    ...(member.gid > limits.id ? [record("gid", `${member.gid}`)] : []),
  ];
  const header = headerOf({ ...member, path, typeFlag: typeFlags[member.kind] });
  if (records.length === 0) return header;
  const extended = Buffer.concat(records);
  const pax = { path: "PaxHeader", typeFlag: "x", mode: 0o644, uid: 0, gid: 0, modified: member.modified };
  return Buffer.concat([headerOf({ ...pax, size: extended.length }), extended, padding(extended.length), header]);
}

/** Of the name of a member or its target; other tools read only ASCII alike. */
function fits(text: string): boolean {
  return text.length <= 100 && /^[\x20-\x7e]*$/.test(text);
}

/** `<length> <key>=<value>\n`, whose length counts itself. */
function record(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const length = bytes + `${bytes + `${bytes}`.length}`.length;
  return Buffer.from(`${length}${rest}`);
}

interface Header extends Omit<TarMember, "kind" | "open"> {
  readonly typeFlag: string;
}

function headerOf(header: Header): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, digits: number, limit: number): void => {
    bytes.write((value > limit ? 0 : value).toString(8).padStart(digits, "0"), at, digits, "latin1");
  };
  bytes.write(header.path, 0, 100);
  octal(header.mode & 0o7777, 100, 7, limits.id);
  octal(header.uid, 108, 7, limits.id);
  octal(header.gid, 116, 7, limits.id);
  octal(header.size, 124, 11, limits.size);
  octal(header.modified, 136, 11, limits.size);
  bytes.write("        ", 148, "latin1");
  bytes.write(header.typeFlag, 156, "latin1");
  bytes.write(header.target ?? "", 157, 100);
  bytes.write("ustar\x0000", 257, "latin1");
  octal(0, 329, 7, 0);
  octal(0, 337, 7, 0);
  octal(
    bytes.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
    limits.id,
  );
  bytes.write("\0 ", 154, "latin1");
  return bytes;
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block);
}
