import assert from "node:assert/strict";
import type { Column, Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";

type Cell = string | number | bigint | boolean | null;

/** A table as the reader of a CSV file gives it: a header in line 1, then a row a line. */
export function tableOf(columns: Record<string, readonly Cell[] | Column>, path = "rows.csv"): Table {
  const typed = new Map(
    Object.entries(columns).map(([name, cells]) => [name, "kind" in cells ? cells : columnOf(cells)] as const),
  );
  const names = [...typed.keys()];
  const [first] = typed.values();
  const rows = first === undefined ? 0 : first.kind === "text" ? first.codes.length : first.values.length;
  return {
    path,
    files: [{ path, rows }],
    sha256: "0".repeat(64),
    rows,
    columns: typed,
    unread: new Map(),
    conditions: new Map(),
    missing: ["NA"],
    placeOf: (row, name) => ({
      file: path,
      line: row + 2,
      column: name === undefined ? 1 : 1 + names.indexOf(name) * 10,
    }),
    lineOf: (row) => row + 2,
  };
}

function columnOf(cells: readonly Cell[]): Column {
  const nulls = cells.includes(null) ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : null;
  const example = cells.find((cell) => cell !== null);
  if (typeof example === "string") {
    const dictionary = [...new Set(cells.filter((cell) => typeof cell === "string"))];
    return {
      kind: "text",
      codes: Int32Array.from(cells, (cell) => dictionary.indexOf(String(cell))),
      dictionary,
      nulls,
    };
  }
  if (typeof example === "boolean") return { kind: "boolean", values: Uint8Array.from(cells, Number), nulls };
  if (typeof example === "bigint") {
    return { kind: "integer", values: BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0)), nulls };
  }
  if (cells.every((cell) => cell === null || (Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31))) {
    return { kind: "integer", values: Int32Array.from(cells, Number), nulls };
  }
  return {
    kind: "float",
    values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    nulls,
  };
}

/** Whole numbers as a column with a fraction, as a data frame with a gap writes them. */
export function floats(...values: number[]): Column {
  return { kind: "float", values: Float64Array.from(values), nulls: null };
}

/** The UserError that this throws; anything else fails the test. */
export function errorOf(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error;
  }
  assert.fail("no error was thrown");
}
