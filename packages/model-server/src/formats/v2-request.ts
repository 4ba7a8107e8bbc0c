import type { Tensor, Tensors } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { parseJson } from "./parse-json.ts";
import { checkNumber, isObject } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { checkNames } from "./split.ts";
import { textOf } from "./text.ts";
import { listed, told } from "./told.ts";
import { readTexts } from "./v2-bytes.ts";
import { type Datatype, datatypes } from "./v2-datatype.ts";
import { type RequestedOutput, requestedOutputs } from "./v2-outputs.ts";

/** A request of the Open Inference Protocol. */
export interface V2Request {
  readonly id: string | null;
  readonly instances: Tensors;
  /** What the answer holds; null: all, as JSON. */
  readonly outputs: readonly RequestedOutput[] | null;
}

/** Bytes that inputs take one after another. */
interface Binary {
  readonly bytes: Buffer;
  next: number;
}

/**
 * Reads a request for inference: JSON, or with the extension for binary tensors JSON of `headerLength` bytes and then the
 * bytes of the inputs that have `binary_data_size`.
 *
 * @param headerLength the header `Inference-Header-Content-Length`, where there is one
 * @throws Refusal
 */
export function decodeV2(body: Buffer, headerLength: string | undefined, signature: Signature): V2Request {
  const length = headerLength === undefined ? body.length : lengthOf(headerLength, body.length);
  const request = parseJson(textOf(body.subarray(0, length)), "The request");
  if (!isObject(request))
    throw new Refusal(`The request is ${told(request)}, where an object with "inputs" is expected.`);
  const id = own(request, "id") ?? null;
  if (id !== null && typeof id !== "string") throw new Refusal(`"id" is ${told(id)}, where a text is expected.`);
  const binary = { bytes: body.subarray(length), next: 0 };
  const instances = inputsOf(own(request, "inputs"), binary, signature);
  if (binary.next < binary.bytes.length) {
    throw new Refusal(
      `The body holds ${binary.bytes.length} bytes after the JSON, of which its inputs' "binary_data_size" take ${binary.next}.`,
    );
  }
  return { id, instances, outputs: requestedOutputs(own(request, "outputs"), own(request, "parameters")) };
}

/** Whether a value of "inputs" is the protocol's, and neither rows nor columns. */
export function isV2(value: unknown): boolean {
  const first = Array.isArray(value) ? value[0] : undefined;
  return isObject(first) && ["name", "shape", "datatype"].every((key) => Object.hasOwn(first, key));
}

/** @throws Refusal */
export function inputsOf(inputs: unknown, binary: Binary | null, signature: Signature): Tensors {
  if (!Array.isArray(inputs) || inputs.length === 0) {
    throw new Refusal(
      '"inputs" takes a list of tensors {"name": …, "shape": […], "datatype": …, "data": […]}, and ' +
        `is ${inputs === undefined ? "missing" : told(inputs)}.`,
    );
  }
  const tensors = inputs.map((input, at) => tensorOf(input, at, binary));
  checkNames(
    tensors.map(({ name }) => name as string),
    '"inputs"',
  );
  const [rows = 0] = tensors[0]!.shape;
  const odd = tensors.find(({ shape }) => shape[0] !== rows);
  if (odd !== undefined) {
    throw new Refusal(
      `The first dimension counts rows: the input ${told(tensors[0]!.name)} has ${rows}, ${told(odd.name)} has ${odd.shape[0]}.`,
    );
  }
  checkNumber(rows, limitsOf(signature).rows);
  return { kind: "tensors", tensors };
}

function tensorOf(input: unknown, at: number, binary: Binary | null): Tensor {
  if (!isObject(input)) throw new Refusal(`Input ${at} is ${told(input)}, where an object is expected.`);
  const name = own(input, "name");
  if (typeof name !== "string") throw new Refusal(`"name" of input ${at} is ${told(name)}, where a text is expected.`);
  const word = own(input, "datatype");
  const datatype = typeof word === "string" ? datatypes.get(word) : undefined;
  if (datatype === undefined) {
    throw new Refusal(
      `"datatype" of the input ${told(name)} is ${told(word)}, where one of ${listed([...datatypes.keys()], 20)} is expected.`,
    );
  }
  const shape = shapeOf(own(input, "shape"), name);
  const count = shape.reduce((product, size) => product * size, 1);
  const size = binarySize(own(input, "parameters"), name);
  const data =
    size === null
      ? ofJson(own(input, "data"), name, shape, count, datatype)
      : ofBytes(size, name, count, datatype, binary);
  return { name, datatype: word as string, shape, data };
}

function shapeOf(shape: unknown, name: string): readonly number[] {
  const sizes = Array.isArray(shape) ? shape : [];
  if (sizes.length === 0 || sizes.length > 32 || !sizes.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw new Refusal(
      `"shape" of the input ${told(name)} takes a list of whole numbers, the first of which counts rows, and is ${
        Array.isArray(shape) ? `[${listed(sizes)}]` : told(shape)
      }.`,
    );
  }
  return sizes;
}

function binarySize(parameters: unknown, name: string): number | null {
  if (!isObject(parameters)) return null;
  if (Object.hasOwn(parameters, "shared_memory_region")) {
    throw new Refusal(`The input ${told(name)} lies in shared memory, which is not read here; send its data.`);
  }
  const size = own(parameters, "binary_data_size") ?? null;
  if (size === null || (Number.isSafeInteger(size) && (size as number) >= 0)) return size as number | null;
  throw new Refusal(
    `"binary_data_size" of the input ${told(name)} is ${told(size)}, where a number of bytes is expected.`,
  );
}

function ofJson(
  data: unknown,
  name: string,
  shape: readonly number[],
  count: number,
  datatype: Datatype,
): Tensor["data"] {
  if (!Array.isArray(data)) {
    throw new Refusal(
      `"data" of the input ${told(name)} takes a list, and is ${data === undefined ? "missing" : told(data)}.`,
    );
  }
  const flat = data.some(Array.isArray) ? data.flat(shape.length - 1) : data;
  if (flat.length !== count) {
    throw new Refusal(
      `"data" of the input ${told(name)} holds ${flat.length} elements, where its shape [${shape.join(", ")}] takes ${count}.`,
    );
  }
  const elements = flat.map(datatype.element);
  const wrong = elements.indexOf(undefined);
  if (wrong >= 0) {
    const row = Math.floor((wrong * shape[0]!) / count);
    throw new Refusal(
      `Element ${wrong} (row ${row}) of the input ${told(name)} is ${told(flat[wrong])}, where ${datatype.expected} is expected.`,
      { rows: [row] },
    );
  }
  return datatype.array(elements);
}

function ofBytes(
  size: number,
  name: string,
  count: number,
  { bytes, read }: Datatype,
  binary: Binary | null,
): Tensor["data"] {
  if (binary === null || binary.next + size > binary.bytes.length) {
    const left = binary === null ? 0 : binary.bytes.length - binary.next;
    throw new Refusal(
      `The input ${told(name)} has a "binary_data_size" of ${size}, but ${left} bytes follow the JSON; send the header Inference-Header-Content-Length with the length of the JSON.`,
    );
  }
  const own = binary.bytes.subarray(binary.next, binary.next + size);
  binary.next += size;
  if (bytes !== null && size !== count * bytes) {
    throw new Refusal(
      `The input ${told(name)} has ${size} bytes, where its shape takes ${count} elements of ${bytes}.`,
    );
  }
  if (bytes !== null) return read(own);
  const texts = readTexts(own, name);
  if (texts.length === count) return texts;
  throw new Refusal(`The input ${told(name)} holds ${texts.length} texts, where its shape takes ${count}.`);
}

function lengthOf(header: string, whole: number): number {
  const length = /^\d{1,15}$/.test(header.trim()) ? Number(header) : Number.NaN;
  if (length <= whole) return length;
  throw new Refusal(
    `The header Inference-Header-Content-Length is ${told(header)}, where a number of at most the body's ${whole} bytes is expected.`,
  );
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
