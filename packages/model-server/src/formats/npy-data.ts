import { isUtf8 } from "node:buffer";
import type { Tensor } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { told } from "./told.ts";
import { datatypes } from "./v2-datatype.ts";

/** What an array's cells are. */
export interface NpyType {
  /** The protocol's word. */
  readonly datatype: string;
  /** Of a cell. */
  readonly bytes: number;
  readonly bigEndian: boolean;
  readonly kind: string;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["b1", "BOOL"],
  ["f2", "FP16"],
  ["f4", "FP32"],
  ["f8", "FP64"],
  ["i1", "INT8"],
  ["i2", "INT16"],
  ["i4", "INT32"],
  ["i8", "INT64"],
  ["u1", "UINT8"],
  ["u2", "UINT16"],
  ["u4", "UINT32"],
  ["u8", "UINT64"],
]);

/**
 * Reads NumPy's code of a type, such as `<f8`.
 *
 * @throws Refusal where no model takes it
 */
export function npyType(descr: string): NpyType {
  const [, order = "", kind = "", size = ""] = /^([<>=|]?)([A-Za-z])(\d{1,9})$/.exec(descr) ?? [];
  const bigEndian = order === ">";
  if ((kind === "U" || kind === "S") && Number(size) > 0) {
    return { datatype: "BYTES", bytes: Number(size) * (kind === "U" ? 4 : 1), bigEndian, kind };
  }
  const datatype = WORDS.get(kind + size);
  if (datatype !== undefined) return { datatype, bytes: Number(size), bigEndian, kind };
  const objects = /^\|?O/.test(descr) ? ", which would run code of its sender" : "";
  throw new Refusal(
    `The array is of type ${told(descr)}${objects}; numbers (f2 to f8, i1 to i8, u1 to u8), b1, U and S are read.`,
  );
}

/** Cells as they stand in the file, in an array of their own. */
export function npyData(bytes: Buffer, { datatype, bytes: size, bigEndian, kind }: NpyType): Tensor["data"] {
  if (kind === "U") return texts(bytes, size, (cell, row) => codePoints(cell, bigEndian, row));
  if (kind === "S") return texts(bytes, size, utf8);
  const own = Buffer.from(bytes);
  if (bigEndian && size === 2) own.swap16();
  if (bigEndian && size === 4) own.swap32();
  if (bigEndian && size === 8) own.swap64();
  return datatypes.get(datatype)!.read(own);
}

function texts(bytes: Buffer, size: number, read: (cell: Buffer, at: number) => string): string[] {
  return Array.from({ length: bytes.length / size }, (_, at) => read(bytes.subarray(at * size, (at + 1) * size), at));
}

/** NumPy fills shorter texts with zeros. */
function codePoints(cell: Buffer, bigEndian: boolean, at: number): string {
  let text = "";
  for (let offset = 0; offset < cell.length; offset += 4) {
    const point = bigEndian ? cell.readUInt32BE(offset) : cell.readUInt32LE(offset);
    if (point > 0x10ffff) throw new Refusal(`Cell ${at} of the array holds no character at place ${offset / 4}.`);
    text += String.fromCodePoint(point);
  }
  return text.replace(/\0+$/, "");
}

function utf8(cell: Buffer, at: number): string {
  if (!isUtf8(cell)) throw new Refusal(`Cell ${at} of the array is not UTF-8.`);
  return cell.toString("utf8").replace(/\0+$/, "");
}
