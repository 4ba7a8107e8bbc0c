import type { Binding } from "./binding.ts";
import type { Span } from "./worker.ts";

/** Largest number of rows of a tile, and of cells that one should hold. Measured: larger tiles gain nothing, and images should not fill the memory. */
const MOST_ROWS = 4096;
const MOST_CELLS = 2 ** 17;

/** How a table is cut into tiles and batches: by the model alone, so that neither threads nor cores change a result. */
export interface Batching {
  readonly tileRows: number;
  /** Rows of one call of the runtime. */
  readonly runRows: number;
}

export function batching({ inputs, fixedRows }: Binding): Batching {
  const cells = inputs.reduce((sum, { feed }) => sum + feed.width, 0);
  const rows = 2 ** Math.floor(Math.log2(Math.min(MOST_ROWS, Math.max(2, MOST_CELLS / cells))));
  if (fixedRows === null) return { tileRows: rows, runRows: rows };
  return { tileRows: Math.ceil(rows / fixedRows) * fixedRows, runRows: fixedRows };
}

/**
 * The rows of a tile, padded to whole batches where the model fixes their size, else to two rows at least: the runtime multiplies a single row by
 * other code, whose last bits differ.
 */
export function spanFrom(first: number, total: number, binding: Binding, { tileRows }: Batching): Span {
  const rows = Math.min(tileRows, total - first);
  const { fixedRows } = binding;
  return { first, rows, padded: fixedRows === null ? Math.max(2, rows) : Math.ceil(rows / fixedRows) * fixedRows };
}
