import type { Context } from "@mlops-actions/action-kit";
import { readTable, type Table } from "@mlops-actions/dataset";
import type { DuckDb } from "@mlops-actions/engines";
import type { EvaluationRequest } from "./request.ts";

/** Reads files of rows as the settings declare their columns; a file that both sides predict is read once. */
export function rowsReader(
  { settings: { data, gate, source }, placeOf }: EvaluationRequest,
  duckdb: DuckDb,
  context: Context,
): (path: string) => Promise<Table> {
  const tables = new Map<string, Promise<Table>>();
  const sliced = source.holdout ?? source.path;
  const conditions = gate.slices.flatMap((slice, index) =>
    slice.kind === "condition" ? [{ ...slice, place: placeOf(["gate", "slices", index, "where"]) }] : [],
  );
  const read = (path: string): Promise<Table> =>
    readTable(path, {
      duckdb,
      columns: data.columns,
      ...(data.missing === undefined ? {} : { missing: data.missing }),
      conditions: path === sliced ? conditions : [],
      progress: context.log.progress(`Reading ${path}`),
    });
  return (path) => {
    const table = tables.get(path) ?? read(path);
    tables.set(path, table);
    return table;
  };
}
