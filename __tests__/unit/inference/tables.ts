import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Column, Table } from "@mlops-actions/dataset";
import { type ModelOptions, openModel, type Task } from "@mlops-actions/inference";
import ort from "onnxruntime-node";

type Cell = number | bigint | string | boolean | null;

/** A table made by hand, as if read from `data.csv` with a header in line 1. */
export function tableOf(columns: Record<string, readonly Cell[]> | Map<string, Column>): Table {
  const typed =
    columns instanceof Map ? columns : new Map(Object.entries(columns).map(([name, cells]) => [name, columnOf(cells)]));
  const [first] = typed.values();
  return {
    path: "data.csv",
    files: [],
    sha256: "",
    rows: first === undefined ? 0 : first.kind === "text" ? first.codes.length : first.values.length,
    columns: typed,
    unread: new Map(),
    conditions: new Map(),
    missing: ["NA"],
    placeOf: (row: number, name?: string) => ({
      file: "data.csv",
      line: row + 2,
      column: name === undefined ? null : [...typed.keys()].indexOf(name) + 1,
    }),
    lineOf: (row) => row + 2,
  };
}

/** Cells as the dataset types them: whole numbers are integers, other numbers floats. */
export function columnOf(cells: readonly Cell[]): Column {
  const present = cells.filter((cell) => cell !== null);
  const nulls = present.length === cells.length ? null : Uint8Array.from(cells, (cell) => Number(cell === null));
  if (present.some((cell) => typeof cell === "string")) {
    const dictionary = [...new Set(present.map(String))];
    const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell))));
    return { kind: "text", codes, dictionary, nulls };
  }
  if (present.length > 0 && present.every((cell) => typeof cell === "boolean")) {
    return { kind: "boolean", values: Uint8Array.from(cells, Number), nulls };
  }
  if (present.some((cell) => typeof cell === "bigint")) {
    return { kind: "integer", values: BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0)), nulls };
  }
  if (present.every(Number.isInteger)) return { kind: "integer", values: Int32Array.from(cells, Number), nulls };
  return {
    kind: "float",
    values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    nulls,
  };
}

const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");

/** Opens a model of this folder's `models`, or by URL. */
export function open(model: string | URL, task: Task, options: Partial<ModelOptions> = {}) {
  const url = typeof model === "string" ? new URL(`models/${model}.onnx`, import.meta.url) : model;
  return openModel(fileURLToPath(url), { task, ort, ortPath, ...options });
}
