import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings } from "@mlops-actions/config";
import { readTable, type Table } from "@mlops-actions/dataset";

/** Reads files of rows as the settings declare their columns; a file that both sides predict is read once. */
export function rowsReader({ data, gate, source }: ModelSettings, context: Context): (path: string) => Promise<Table> {
  const tables = new Map<string, Promise<Table>>();
  const sliced = source.holdout ?? source.path;
  const read = async (path: string): Promise<Table> => {
    const { module: duckdb } = await context.engines.duckdb();
    return readTable(path, {
      duckdb,
      columns: data.columns,
      ...(data.missing === undefined ? {} : { missing: data.missing }),
      conditions: path === sliced ? gate.slices.filter((slice) => slice.kind === "condition") : [],
      progress: context.log.progress(`Reading ${path}`),
    });
  };
  return (path) => {
    const table = tables.get(path) ?? read(path);
    tables.set(path, table);
    return table;
  };
}
