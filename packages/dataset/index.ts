export type { BooleanColumn, Column, FloatColumn, IntegerColumn, NullMask, Table, TextColumn } from "./src/table.ts";
