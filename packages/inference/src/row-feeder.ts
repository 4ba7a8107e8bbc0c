import type { RowBinding } from "./row-binding.ts";
import { type CellWriter, cellWriter, shownCell } from "./row-cells.ts";
import { lacks, type Order, orderOf } from "./row-order.ts";
import { createTile } from "./tile.ts";
import type { Tile } from "./worker.ts";

/** A row that does not fit. */
export interface RowFault {
  /** From 0. */
  readonly row: number;
  /** `field "age": expected a number, got "old"` */
  readonly what: string;
}

/** Where the cells of rows lie that the model takes next. */
export interface RowTile {
  readonly cells: Tile;
  /** For each input that takes text: the text of each code. */
  readonly texts: readonly (string[] | null)[];
}

type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Writes the cells of rows where a model reads them, checked. */
export interface RowFeeder {
  readonly binding: RowBinding;
  /** Room for rows. */
  readonly createTile: (rows: number) => RowTile;
  /** How rows with these columns are read; a text says why they cannot be. */
  readonly order: (columns: readonly string[] | null) => Order | string;
  /**
   * Writes a row at place `at` of the tile.
   *
   * @returns what is wrong with it, or null
   */
  readonly write: (row: Row | unknown, order: Order, tile: RowTile, at: number) => string | null;
  /**
   * Writes row `row` of a tensor of `width` cells a row, which feeds the columns from `column` on.
   *
   * @returns what is wrong with it, or null
   */
  readonly writeFlat: (
    data: ArrayLike<unknown>,
    width: number,
    row: number,
    column: number,
    tile: RowTile,
    at: number,
  ) => string | null;
}

interface Column {
  readonly input: number;
  readonly offset: number;
  readonly width: number;
  readonly real: boolean;
  readonly writer: CellWriter;
  readonly name: string;
}

const NO_TEXTS: string[] = [];

/** Compiles what the rows of requests need of a binding once. */
export function openRowFeeder(binding: RowBinding): RowFeeder {
  const { inputs, names } = binding;
  const reals = inputs.map(({ feed }) => feed.type === "float32" || feed.type === "float64");
  const columns = inputs.flatMap(({ feed, from }, input) =>
    Array.from({ length: feed.width }, (_, offset): Column => {
      const name = names?.[from + offset];
      const said = name === undefined ? `value ${from + offset}` : `field ${JSON.stringify(name)}`;
      return { input, offset, width: feed.width, real: reals[input]!, writer: cellWriter(feed.type), name: said };
    }),
  );

  const put = (cell: unknown, at: number, column: number, tile: RowTile): string | null => {
    const { input, offset, width, writer, name } = columns[column]!;
    const fits = writer.write(cell, tile.cells[input]!, at * width + offset, tile.texts[input] ?? NO_TEXTS);
    return fits ? null : `${name}: expected ${writer.expected}, got ${shownCell(cell)}`;
  };

  /** The cells of an array; most are numbers. */
  const putAll = (
    cells: ArrayLike<unknown>,
    start: number,
    order: Order | null,
    at: number,
    from: number,
    to: number,
    tile: RowTile,
  ) => {
    for (let input = 0; input < inputs.length; input++) {
      const { feed, from: first } = inputs[input]!;
      const end = Math.min(first + feed.width, to);
      const [out, base, plain] = [tile.cells[input] as Float64Array, at * feed.width - first, reals[input]];
      for (let column = Math.max(first, from); column < end; column++) {
        const cell = cells[start + (order?.places ? order.places[column]! : column - from)];
        if (plain && typeof cell === "number") out[base + column] = cell;
        else {
          const fault = put(cell, at, column, tile);
          if (fault !== null) return fault;
        }
      }
    }
    return null;
  };

  const writeArray = (row: readonly unknown[], order: Order, tile: RowTile, at: number): string | null => {
    const cells = row.length !== order.length && row.some(Array.isArray) ? row.flat(Number.POSITIVE_INFINITY) : row;
    if (cells.length !== order.length) return `expected ${order.length} values, got ${cells.length}`;
    return putAll(cells, 0, order, at, 0, binding.width, tile);
  };

  const writeObject = (row: Readonly<Record<string, unknown>>, tile: RowTile, at: number): string | null => {
    if (names === null || (!Object.hasOwn(row, names[0]!) && inputs.some(({ feed }) => Object.hasOwn(row, feed.name))))
      return writeTensors(row, tile, at);
    for (let column = 0; column < names.length; column++) {
      const name = names[column]!;
      const cell = row[name];
      const { input, offset, width, real } = columns[column]!;
      if (real && typeof cell === "number") {
        (tile.cells[input] as Float64Array)[at * width + offset] = cell;
        continue;
      }
      if (!Object.hasOwn(row, name)) return lacks(names, row);
      const fault = put(cell, at, column, tile);
      if (fault !== null) return fault;
    }
    return null;
  };

  /** An object whose fields are the model's inputs, each an array of all its cells. */
  const writeTensors = (row: Readonly<Record<string, unknown>>, tile: RowTile, at: number): string | null => {
    const missing = inputs.filter(({ feed }) => !Object.hasOwn(row, feed.name));
    if (names === null && missing.length === inputs.length)
      return "the model's columns have no names: send the values of a row as an array in their order";
    if (missing.length > 0)
      return lacks(
        inputs.map(({ feed }) => feed.name),
        row,
      );
    for (const { feed, from } of inputs) {
      const cells = [row[feed.name]].flat(Number.POSITIVE_INFINITY);
      if (cells.length !== feed.width)
        return `field ${JSON.stringify(feed.name)}: expected ${feed.width} values, got ${cells.length}`;
      const fault = putAll(cells, 0, null, at, from, from + feed.width, tile);
      if (fault !== null) return fault;
    }
    return null;
  };

  return {
    binding,
    createTile: (rows) => ({
      cells: createTile(
        inputs.map(({ feed }) => feed),
        rows,
      ),
      texts: inputs.map(({ feed }) => (feed.texts ? [] : null)),
    }),
    order: (given) => orderOf(binding, given),
    write(row, order, tile, at) {
      if (Array.isArray(row)) return writeArray(row, order, tile, at);
      if (typeof row === "object" && row !== null) return writeObject(row as Record<string, unknown>, tile, at);
      if (binding.width === 1) return put(row, at, 0, tile);
      return `expected an array of ${binding.width} values or an object, got ${shownCell(row)}`;
    },
    writeFlat: (data, width, row, column, tile, at) =>
      putAll(data, row * width, null, at, column, column + width, tile),
  };
}
