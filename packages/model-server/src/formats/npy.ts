import type { Tensor, Tensors } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { npyData, npyType } from "./npy-data.ts";
import { checkNumber } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { told } from "./told.ts";

const MAGIC = Buffer.from("\x93NUMPY", "latin1");

/** The header's text: a dictionary of Python with these three keys, which NumPy writes sorted. */
const KEYS = {
  descr: /'descr'\s*:\s*(?:'([^']*)'|(\[))/,
  order: /'fortran_order'\s*:\s*(True|False)/,
  shape: /'shape'\s*:\s*\(([^)]*)\)/,
};

/**
 * One array in NumPy's file format, versions 1 to 3, of either byte order and either order of cells. The first dimension
 * counts rows.
 *
 * @throws Refusal
 */
export function decodeNpy(body: Buffer, signature: Signature): Tensors {
  const { header, start } = headerOf(body);
  const descr = KEYS.descr.exec(header);
  const order = KEYS.order.exec(header)?.[1];
  const sizes = KEYS.shape.exec(header)?.[1];
  if (descr === null || order === undefined || sizes === undefined) {
    throw new Refusal("The header of the array lacks descr, fortran_order or shape.");
  }
  const type = npyType(descr[1] ?? "a structure");
  const shape = shapeOf(sizes);
  const count = shape.reduce((product, size) => product * size, 1);
  checkNumber(shape[0]!, limitsOf(signature).rows);
  const bytes = body.subarray(start);
  if (bytes.length !== count * type.bytes) {
    throw new Refusal(
      `The array holds ${bytes.length} bytes, where its shape [${shape.join(", ")}] takes ${count} elements of ${type.bytes}.`,
    );
  }
  const cells = npyData(bytes, type);
  const data = order === "True" && shape.length > 1 ? rowMajor(cells, shape) : cells;
  return { kind: "tensors", tensors: [{ name: null, datatype: type.datatype, shape, data }] };
}

function headerOf(body: Buffer): { readonly header: string; readonly start: number } {
  if (body.length < 10 || !body.subarray(0, 6).equals(MAGIC)) {
    throw new Refusal("The body is no array of NumPy: it does not begin with the mark of a .npy file.");
  }
  const version = body[6]!;
  if (version < 1 || version > 3) throw new Refusal(`The array is of format ${version}, where 1, 2 or 3 is expected.`);
  const wide = version > 1;
  const first = wide ? 12 : 10;
  const length = body.length < first ? Number.POSITIVE_INFINITY : wide ? body.readUInt32LE(8) : body.readUInt16LE(8);
  if (first + length > body.length) throw new Refusal("The array ends in its header.");
  // NumPy itself reads no longer ones.
  const header = body.toString(version === 3 ? "utf8" : "latin1", first, first + Math.min(length, 10_000));
  return { header, start: first + length };
}

function shapeOf(sizes: string): readonly number[] {
  const texts = sizes.split(",").map((size) => size.trim());
  if (texts.at(-1) === "") texts.pop();
  const shape = texts.map((size) => (/^\d{1,15}L?$/.test(size) ? Number.parseInt(size, 10) : Number.NaN));
  if (shape.length === 0) throw new Refusal("The array is a single value; its first dimension has to count rows.");
  if (shape.length <= 32 && shape.every(Number.isSafeInteger)) return shape;
  throw new Refusal(`The shape of the array is (${told(sizes)}), which is none.`);
}

/** Cells whose first index runs fastest, so that the last one does. */
function rowMajor(cells: Tensor["data"], shape: readonly number[]): Tensor["data"] {
  const from = new Uint32Array(cells.length);
  const strides = shape.map((_, at) => shape.slice(0, at).reduce((product, size) => product * size, 1));
  const index = new Array<number>(shape.length).fill(0);
  let offset = 0;
  for (let at = 0; at < from.length; at++) {
    from[at] = offset;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]!++;
      offset += strides[axis]!;
      if (index[axis]! < shape[axis]!) break;
      offset -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
  if (Array.isArray(cells)) return Array.from(from, (place) => cells[place]);
  const typed = (cells as Float64Array).slice();
  for (let at = 0; at < from.length; at++) typed[at] = (cells as Float64Array)[from[at]!]!;
  return typed;
}
