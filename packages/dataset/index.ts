export { column } from "./src/column.ts";
export { condition, type Groups, groups } from "./src/groups.ts";
export { missingRows } from "./src/missing-rows.ts";
export { numericColumn } from "./src/numeric-column.ts";
export { type Condition, type DeclaredType, type DuckDb, type ReadOptions, readTable } from "./src/read-table.ts";
export type {
  BooleanColumn,
  Column,
  FloatColumn,
  IntegerColumn,
  NullMask,
  RowPlace,
  Table,
  TextColumn,
} from "./src/table.ts";
