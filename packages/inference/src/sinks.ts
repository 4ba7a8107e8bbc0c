import { UserError } from "@mlops-actions/errors";
import type { InferenceSession } from "onnxruntime-node";
import type { Model } from "./model.ts";
import type { Sink } from "./worker.ts";

/**
 * Makes room for the outputs of all rows, in memory that threads share, as the first batch shows how wide they are. Labels come first, if there are
 * any, then the outputs of the scores.
 *
 * @throws UserError where an output does not have its values by row.
 */
export function createSinks(model: Model, outputs: InferenceSession.ReturnType, batch: number, rows: number): Sink[] {
  const { label, scores } = model.runtime.roles;
  const sinks: Sink[] = label === null ? [] : [{ name: label, codes: codesFor(rows) }];
  if (label !== null) widthOf(model, outputs, label, batch, true);
  for (const name of scores) {
    const width = widthOf(model, outputs, name, batch, model.task === "regression" || scores.length > 1);
    const columns = columnsFor(width, rows);
    sinks.push({ name, columns });
  }
  return sinks;
}

/** Room for the same outputs of `rows` rows. */
export function sinksLike(sinks: readonly Sink[], rows: number): Sink[] {
  return sinks.map((sink) =>
    "codes" in sink
      ? { name: sink.name, codes: codesFor(rows) }
      : { name: sink.name, columns: columnsFor(sink.columns.length, rows) },
  );
}

function codesFor(rows: number): Int32Array {
  return new Int32Array(shared(rows * Int32Array.BYTES_PER_ELEMENT));
}

function columnsFor(width: number, rows: number): Float64Array[] {
  return Array.from({ length: width }, () => new Float64Array(shared(rows * Float64Array.BYTES_PER_ELEMENT)));
}

/** Values a row of an output. */
function widthOf(
  model: Model,
  outputs: InferenceSession.ReturnType,
  name: string,
  batch: number,
  single: boolean,
): number {
  const { data, dims } = outputs[name]!;
  const width = data.length / batch;
  if (width === 1 || (!single && width >= 1 && dims[0] === batch && Number.isInteger(width))) return width;
  const wanted = single ? "one value a row" : "its values by row";
  throw new UserError(
    `Output ${JSON.stringify(name)} should have ${wanted}, but has the shape [${dims.join(", ")}] for ${batch} rows.`,
    {
      file: model.path,
      remedy: "Check `task:` and `outputs:`.",
    },
  );
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}
