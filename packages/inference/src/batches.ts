import type { Binding } from "./binding.ts";
import type { Model } from "./model.ts";
import type { Span } from "./worker.ts";

interface Limits {
  readonly rows: number;
  /** Cells of all inputs together. */
  readonly cells: number;
}

/** Of a tile. Networks gain nothing by more rows, and their inner tensors would fill the memory. */
const COMMON: Limits = { rows: 1024, cells: 2 ** 16 };
/** Trees need little memory a row; measured, they are fastest by some 4,096 rows, whose cells still fit a core's cache. */
const FOREST: Limits = { rows: 4096, cells: 2 ** 18 };

/** How a table is cut into tiles and batches: by the model alone, so that neither threads nor cores change a result. */
export interface Batching {
  readonly tileRows: number;
  /** Rows of one call of the runtime. */
  readonly runRows: number;
}

export function batching({ runtime }: Model, { inputs, fixedRows }: Binding): Batching {
  const limits = runtime.smallForest ? FOREST : COMMON;
  const cells = inputs.reduce((sum, { feed }) => sum + feed.width, 0);
  const rows = 2 ** Math.floor(Math.log2(Math.min(limits.rows, Math.max(2, limits.cells / cells))));
  if (fixedRows === null) return { tileRows: rows, runRows: rows };
  return { tileRows: Math.ceil(rows / fixedRows) * fixedRows, runRows: fixedRows };
}

/** The rows of a tile, padded as `paddedRows` says. */
export function spanFrom(first: number, total: number, { fixedRows }: Binding, { tileRows }: Batching): Span {
  const rows = Math.min(tileRows, total - first);
  return { first, rows, padded: paddedRows(rows, fixedRows) };
}

/**
 * Rows that the runtime is given for some: whole batches where the model fixes their size, else two at least, since the runtime multiplies a single row
 * by other code, whose last bits differ.
 */
export function paddedRows(rows: number, fixedRows: number | null): number {
  return fixedRows === null ? Math.max(2, rows) : Math.ceil(rows / fixedRows) * fixedRows;
}
