import { fstatSync, readSync } from "node:fs";

/** An ONNX file's bytes, where long weights are left out of its graph. */
export interface OutlineBytes {
  readonly bytes: Buffer;
  /** Nothing was left out. */
  readonly whole: boolean;
  /**
   * The same model, whose long weights lie in a file beside it: in the one that was read, where they are. Null where not all of them can be told so.
   * To be asked for while that file is open.
   *
   * @param name of the file
   */
  readonly inPlace: (name: string) => Buffer | null;
}

/** What of a message may be left out, by the numbers of its fields: parts of a field's own message, or null for all of its content. */
interface Omissions {
  readonly [field: number]: Omissions | null;
}

/** Of TensorProto: its values as a file beside the model has them. */
const rawData = 9;

/** ModelProto.graph, GraphProto.initializer, and of TensorProto float_data, raw_data and double_data. */
const weights: Omissions = { 7: { 5: { 4: null, [rawData]: null, 10: null } } };

/** Bytes from which on it is worth while to leave something out. */
const long = 2 ** 16;

/** A part of a file: bytes that stay as they are, a long message of which something is left out, or what is left out. */
type Part = Range | Message | Omitted;

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Message {
  readonly field: number;
  readonly parts: readonly Part[];
}

interface Omitted extends Range {
  readonly field: number;
}

/**
 * Reads the structure of an ONNX file and steps over its weights, so that neither time nor memory grows with them. There is so
 * little of it, but where a forest's trees are the structure, that a thread pool would hand it over at a greater cost than that of reading it.
 * @param file its descriptor
 * @throws RangeError where a field ends beyond the message that it belongs to, or is no field
 */
export function readOutline(file: number): OutlineBytes {
  const { size } = fstatSync(file);
  const parts = outline(openWindow(file, size), 0, size, weights);
  const bytes = written(file, parts, ({ field }) => message(field, []));
  return {
    bytes,
    whole: bytes.length === size,
    inPlace(name) {
      if (omittedOf(parts).some(({ field }) => field !== rawData)) return null;
      return written(file, parts, ({ from, to }) => reference(name, from, to - from));
    },
  };
}

function outline(window: Window, from: number, to: number, omissions: Omissions): readonly Part[] {
  const parts: Part[] = [];
  let copied = from;
  for (let at = from; at < to; ) {
    const { number: field, content, end } = readField(window, at, to);
    const inner = omissions[field];
    if (inner !== undefined && content !== null && end - content >= long) {
      parts.push({ from: copied, to: at });
      if (inner === null) parts.push({ field, from: content, to: end });
      else parts.push({ field, parts: outline(window, content, end, inner) });
      copied = end;
    }
    at = end;
  }
  return [...parts, { from: copied, to }];
}

function omittedOf(parts: readonly Part[]): readonly Omitted[] {
  return parts.flatMap((part) => ("parts" in part ? omittedOf(part.parts) : "field" in part ? [part] : []));
}

/** Bytes of a file as they are, or others. */
type Piece = Range | Uint8Array;

/** @param instead what is written in place of what is left out */
function written(file: number, parts: readonly Part[], instead: (omitted: Omitted) => readonly Piece[]): Buffer {
  const piecesOf = (part: Part): readonly Piece[] => {
    if ("parts" in part) return message(part.field, part.parts.flatMap(piecesOf));
    return "field" in part ? instead(part) : [part];
  };
  const pieces = parts.flatMap(piecesOf);
  const bytes = Buffer.allocUnsafeSlow(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    const place = bytes.subarray(at, at + sizeOf([piece]));
    if (piece instanceof Uint8Array) place.set(piece);
    else readInto(place, file, piece.from);
    at += place.length;
  }
  return bytes;
}

/** A system reads no more than 2 GiB at once, and sometimes less than it is asked. */
function readInto(place: Uint8Array, file: number, from: number): void {
  for (let done = 0; done < place.length; ) {
    const bytes = readSync(file, place, done, Math.min(place.length - done, 2 ** 30), from + done);
    if (bytes === 0) throw new RangeError("The file became shorter while it was read.");
    done += bytes;
  }
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : piece.to - piece.from), 0);
}

/** TensorProto.external_data and data_location: https://onnx.ai/onnx/repo-docs/ExternalData.html */
function reference(location: string, offset: number, length: number): readonly Piece[] {
  const entries = Object.entries({ location, offset: String(offset), length: String(length) });
  const texts = entries.map(([key, value]) => [...text(1, key), ...text(2, value)]);
  return [...texts.flatMap((pieces) => message(13, pieces)), Buffer.from([14 * 8 + variable, 1])];
}

function text(field: number, value: string): readonly Piece[] {
  return message(field, [Buffer.from(value)]);
}

function message(field: number, pieces: readonly Piece[]): readonly Piece[] {
  return [Buffer.from([...varint(field * 8 + lengthDelimited), ...varint(sizeOf(pieces))]), ...pieces];
}

const [variable, fixed64, lengthDelimited, fixed32] = [0, 1, 2, 5];

interface Field {
  readonly number: number;
  /** Where the content begins; null where the field has no length of its own. */
  readonly content: number | null;
  readonly end: number;
}

/** By the wire format of protocol buffers: https://protobuf.dev/programming-guides/encoding/ */
function readField(window: Window, at: number, limit: number): Field {
  const bytes = window.at(at);
  const tag = readVarint(bytes, 0);
  const [number, wire] = [Math.floor(tag.value / 8), tag.value % 8];
  const after = (length: number, content: number | null = null): Field => {
    const end = (content ?? at + tag.end) + length;
    if (end > limit) throw new RangeError(`A field that begins at byte ${at} ends after its message.`);
    return { number, content, end };
  };
  switch (wire) {
    case variable:
      return after(readVarint(bytes, tag.end).end - tag.end);
    case fixed64:
      return after(8);
    case fixed32:
      return after(4);
    case lengthDelimited: {
      const length = readVarint(bytes, tag.end);
      return after(length.value, at + length.end);
    }
    default:
      throw new RangeError(`At byte ${at} there is no field.`);
  }
}

/** Part of a file, which moves as it is read. */
interface Window {
  /** Bytes from there on: as many as a tag and a length may have, or the file's last. */
  at(position: number): Buffer;
}

function openWindow(file: number, size: number): Window {
  const memory = Buffer.allocUnsafeSlow(Math.min(long, size));
  let [from, to] = [0, 0];
  return {
    at(position) {
      const wanted = Math.min(position + 2 * longestVarint, size);
      if (position < from || wanted > to) {
        [from, to] = [position, position + readSync(file, memory, 0, memory.length, position)];
      }
      return memory.subarray(position - from, to - from);
    },
  };
}

const longestVarint = 10;

function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let [value, factor] = [0, 1];
  for (let end = at; end < Math.min(at + longestVarint, bytes.length); factor *= 128) {
    const byte = bytes[end++]!;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, end };
  }
  throw new RangeError("A number does not end.");
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
