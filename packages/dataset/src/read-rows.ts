import { type ColumnBuilder, columnBuilder } from "./column-builder.ts";
import type { CheckedCondition } from "./condition.ts";
import type { CellType } from "./evidence.ts";
import type { DuckDb, Session } from "./session.ts";
import type { Source } from "./source.ts";
import { columnAt, identifier } from "./sql.ts";
import type { Column } from "./table.ts";

/** What to take from a file: all `used` columns are read, the `wanted` ones are kept. */
export interface Selection {
  readonly used: readonly string[];
  readonly wanted: readonly string[];
  readonly conditions: readonly CheckedCondition[];
}

/** Columns as they grow, file after file. */
export interface Rows {
  readonly columns: ReadonlyMap<string, ColumnBuilder>;
  readonly conditions: ReadonlyMap<string, ColumnBuilder>;
  room: number;
  count: number;
}

export function noRows({ wanted, conditions }: Selection, typeOf: (name: string) => CellType, duckdb: DuckDb): Rows {
  return {
    columns: new Map(wanted.map((name) => [name, columnBuilder(typeOf(name), duckdb)])),
    conditions: new Map(conditions.map(({ name }) => [name, columnBuilder("boolean", duckdb)])),
    room: 0,
    count: 0,
  };
}

/** Appends a file's rows. `arrived` hears the number of rows so far. */
export async function appendRows(
  session: Session,
  source: Source,
  selection: Selection,
  { rows, typeOf, arrived }: { rows: Rows; typeOf: (name: string) => CellType; arrived: (rows: number) => void },
): Promise<void> {
  const builders = [...rows.columns.values(), ...rows.conditions.values()];
  const reserve = (room: number) => {
    for (const builder of builders) builder.reserve(room);
    rows.room = room;
  };
  if (rows.count + source.room > rows.room) reserve(rows.count + source.room);
  for await (const chunk of session.chunks(selectRows(source, selection, typeOf))) {
    const needed = rows.count + chunk.rowCount;
    if (needed > rows.room) reserve(Math.max(needed, Math.ceil(1.25 * rows.room)));
    for (const [position, builder] of builders.entries()) builder.add(chunk.getColumnVector(position), rows.count);
    rows.count = needed;
    arrived(rows.count);
  }
}

/** The columns and conditions of all rows. Gives back the room that was not needed. */
export function finishRows({ columns, conditions, count }: Rows) {
  const finished = new Map<string, Column>();
  for (const [name, builder] of columns) finished.set(name, builder.finish(count));
  const held = new Map<string, Int32Array>();
  for (const [name, builder] of conditions) {
    const column = builder.finish(count);
    if (column.kind === "boolean")
      held.set(
        name,
        Int32Array.from(column.values, (holds) => holds - 1),
      );
  }
  return { columns: finished, conditions: held };
}

/** The wanted columns as DuckDB hands them over, then the conditions. */
export function selectRows(
  source: Source,
  { used, wanted, conditions }: Selection,
  typeOf: (name: string) => CellType,
): string {
  const at = (name: string) => source.names.indexOf(name);
  const columns = wanted.map((name) =>
    typeOf(name) === "date" ? `epoch_us(${columnAt(at(name))}) / 86400000000.0` : columnAt(at(name)),
  );
  const outputs = [...columns, ...conditions.map(({ sql }) => `CAST(${sql} AS BOOLEAN)`)];
  return `SELECT ${outputs.length > 0 ? outputs.join(", ") : "1"} FROM ${typedRows(source, { used, conditions }, typeOf)}`;
}

/** A relation of the used columns in their types, also under the names by which conditions call them. */
export function typedRows(
  source: Source,
  { used, conditions }: Pick<Selection, "used" | "conditions">,
  typeOf: (name: string) => CellType,
): string {
  const positions = used.map((name) => source.names.indexOf(name));
  const values = used.map(
    (name, i) => `${source.value(positions[i] as number, typeOf(name))} AS ${columnAt(positions[i] as number)}`,
  );
  const typed = `(SELECT ${["1", ...values].join(", ")} FROM ${source.relation(positions)})`;
  const named = new Map(conditions.flatMap(({ columns }) => [...columns]));
  if (named.size === 0) return typed;
  const aliases = [...named].map(
    ([written, name]) => `${columnAt(source.names.indexOf(name))} AS ${identifier(written)}`,
  );
  return `(SELECT *, ${aliases.join(", ")} FROM ${typed})`;
}
