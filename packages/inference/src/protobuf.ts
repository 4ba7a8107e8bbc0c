import { PbfReader, PbfWriter } from "pbf";

/** The fields of a message that are decoded, by their numbers. */
export interface Schema {
  readonly [number: number]: Field;
}

export interface Field {
  readonly name: string;
  readonly type: "integer" | "string" | "bytes" | Schema;
  readonly repeated?: true;
}

/** Fields that no schema declares, as they were. */
const undeclared = Symbol("undeclared fields");

type Message = Record<string | symbol, unknown>;

/**
 * Decodes a message of protocol buffers: what the schema declares, and the rest as views of its bytes, so that `encode` gives it back. A field that is
 * missing is undefined, a string empty, and a list too. Integers are bigints from 2^53 on.
 * @throws RangeError or Error where the bytes are no such message
 */
export function decode<Decoded>(schema: Schema, bytes: Uint8Array): Decoded {
  return read(schema, new PbfReader(bytes), bytes.length) as Decoded;
}

/** @param room bytes that it will need, where that is known */
export function encode(schema: Schema, message: object, room = 2 ** 12): Uint8Array {
  const writer = new PbfWriter(new Uint8Array(room));
  write(schema, message as Message, writer);
  return writer.finish();
}

function read(schema: Schema, reader: PbfReader, end: number): Message {
  const message: Message = {};
  const rest: Uint8Array[] = [];
  for (const { name, type, repeated } of Object.values(schema)) {
    if (repeated) message[name] = [];
    else if (type === "string") message[name] = "";
  }
  for (let start = reader.pos; start < end; start = reader.pos) {
    const field = schema[reader.nextField(end)];
    const isDeclared = field !== undefined && isOf(field, reader.type);
    if (isDeclared) readField(field, message, reader);
    else reader.skip(reader.type);
    if (reader.pos > end) throw new RangeError(`A field that begins at byte ${start} ends after its message.`);
    if (!isDeclared) rest.push(reader.buf.subarray(start, reader.pos));
  }
  if (rest.length > 0) message[undeclared] = rest;
  return message;
}

const [variable, lengthDelimited] = [0, 2];

function isOf({ type, repeated }: Field, wire: number): boolean {
  return type === "integer"
    ? wire === variable || (wire === lengthDelimited && repeated === true)
    : wire === lengthDelimited;
}

function readField({ name, type, repeated }: Field, message: Message, reader: PbfReader): void {
  if (!repeated) message[name] = readValue(type, reader);
  else if (type === "integer" && reader.type === lengthDelimited) {
    for (const end = reader.readPackedEnd(); reader.pos < end; ) (message[name] as unknown[]).push(readInteger(reader));
  } else (message[name] as unknown[]).push(readValue(type, reader));
}

function readValue(type: Field["type"], reader: PbfReader): unknown {
  if (type === "integer") return readInteger(reader);
  if (type === "string") return reader.readString();
  if (type === "bytes") return reader.readBytes();
  return read(type, reader, reader.readVarint() + reader.pos);
}

function readInteger(reader: PbfReader): number | bigint {
  const start = reader.pos;
  const value = reader.readVarint(true);
  if (Number.isSafeInteger(value)) return value;
  const sevens = [...reader.buf.subarray(start, reader.pos)].map((byte) => BigInt(byte & 127));
  return BigInt.asIntN(
    64,
    sevens.reduceRight((sum, seven) => sum * 128n + seven, 0n),
  );
}

function write(schema: Schema, message: Message, writer: PbfWriter): void {
  for (const [number, { name, type, repeated }] of Object.entries(schema)) {
    const values = repeated ? ((message[name] ?? []) as unknown[]) : [message[name] === "" ? undefined : message[name]];
    for (const value of values) if (value !== undefined) writeField(Number(number), type, value, writer);
  }
  for (const bytes of (message[undeclared] ?? []) as Uint8Array[]) {
    writer.realloc(bytes.length);
    writer.buf.set(bytes, writer.pos);
    writer.pos += bytes.length;
  }
}

function writeField(number: number, type: Field["type"], value: unknown, writer: PbfWriter): void {
  if (type === "integer") writer.writeVarintField(number, Number(value));
  else if (type === "string") writer.writeStringField(number, value as string);
  else if (type === "bytes") writer.writeBytesField(number, value as Uint8Array);
  else writer.writeMessage(number, (inner: Message) => write(type, inner, writer), value as Message);
}
