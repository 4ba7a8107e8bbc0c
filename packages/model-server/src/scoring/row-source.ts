import type { RowFeeder, RowTile } from "@mlops-actions/inference";
import { listed, told } from "../formats/told.ts";
import type { Instances, Tensor, Tensors } from "../instances.ts";
import { Refusal } from "../refusal.ts";

/** The rows of one request, as a tile takes them. */
export interface RowSource {
  readonly rows: number;
  /** Writes a row at place `at` of the tile; a text says why it does not fit. */
  readonly write: (row: number, tile: RowTile, at: number) => string | null;
}

/**
 * Binds what a request sent to the columns of a model.
 *
 * @throws Refusal where columns or tensors are not those that the model takes
 */
export function rowSource(instances: Instances, feeder: RowFeeder): RowSource {
  if (instances.kind === "tensors") return tensorSource(instances, feeder);
  const { rows, columns } = instances;
  const order = feeder.order(columns);
  if (typeof order === "string") throw new Refusal(`The rows do not fit the model: ${order}.`);
  return { rows: rows.length, write: (row, tile, at) => feeder.write(rows[row], order, tile, at) };
}

/** A tensor and the first of the columns that it feeds, `width` of them. */
interface Block {
  readonly data: Tensor["data"];
  readonly column: number;
  readonly width: number;
}

function tensorSource({ tensors }: Tensors, feeder: RowFeeder): RowSource {
  const [first] = tensors;
  const { names, width } = feeder.binding;
  const columns = tensors.map(({ name }) => name);
  if (first && tensors.length === 1 && first.name === null) {
    const rows = rowsOf(first, width);
    if (rows === null) throw wrongShape(first, width, feeder);
    return blockSource(rows, [{ data: first.data, column: 0, width }], feeder);
  }
  const own = feeder.binding.inputs.map(({ feed, from }) => ({ name: feed.name, column: from, width: feed.width }));
  const byInput = own.every(({ name }) => columns.includes(name));
  const wanted = byInput ? own : (names ?? []).map((name, column) => ({ name, column, width: 1 }));
  if (wanted.length === 0 || !wanted.every(({ name }) => columns.includes(name))) throw unknownTensors(columns, feeder);
  const counts = new Set<number>();
  const blocks = wanted.map(({ name, column, width }): Block => {
    const tensor = tensors.find((each) => each.name === name)!;
    const rows = rowsOf(tensor, width);
    if (rows === null) throw wrongShape(tensor, width, feeder);
    counts.add(rows);
    return { data: tensor.data, column, width };
  });
  const [rows = 0] = counts;
  if (counts.size > 1) throw new Refusal("The tensors hold different numbers of rows.");
  return blockSource(rows, blocks, feeder);
}

function blockSource(rows: number, blocks: readonly Block[], feeder: RowFeeder): RowSource {
  return {
    rows,
    write(row, tile, at) {
      for (const { data, column, width } of blocks) {
        const fault = feeder.writeFlat(data, width, row, column, tile, at);
        if (fault !== null) return fault;
      }
      return null;
    },
  };
}

/** Rows of a tensor, null where its rows are of another width. A list as long as a row is one row. */
function rowsOf({ shape, data }: Tensor, width: number): number | null {
  const [rows = 0, ...rest] = shape;
  const size = rest.reduce((product, each) => product * each, 1);
  if (size === width) return rows;
  return shape.length === 1 && data.length === width ? 1 : null;
}

function wrongShape({ name, shape }: Tensor, width: number, { binding }: RowFeeder): Refusal {
  const what = name === null ? "The tensor" : `The tensor ${told(name)}`;
  const input = binding.inputs.length === 1 ? ["N", ...binding.inputs[0]!.feed.shape] : ["N", width];
  const wanted = width === binding.width ? input.join(", ") : `N, ${width}`;
  return new Refusal(`${what} has the shape [${shape.join(", ")}]: expected [${wanted}].`);
}

function unknownTensors(names: readonly (string | null)[], { binding }: RowFeeder): Refusal {
  const inputs = binding.inputs.map(({ feed }) => feed.name);
  const columns = binding.names && !binding.names.every((name) => inputs.includes(name)) ? binding.names : null;
  const or = columns ? `, or one for each of its columns ${listed(columns)}` : "";
  return new Refusal(
    `The tensors ${listed(names.map((name) => name ?? "without a name"))} do not feed the model, which takes ${listed(inputs)}${or}.`,
  );
}
