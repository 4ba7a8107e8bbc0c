export { column } from "./src/column.ts";
export { columnNames } from "./src/column-names.ts";
export type { Condition } from "./src/condition.ts";
export type { DeclaredType } from "./src/evidence.ts";
export { condition, type Groups, groups } from "./src/groups.ts";
export { missingRows } from "./src/missing-rows.ts";
export { numberOfText } from "./src/number-of-text.ts";
export { numericColumn } from "./src/numeric-column.ts";
export { placeOfCell } from "./src/place-of-cell.ts";
export { categoryName } from "./src/profile/categories.ts";
export { type ProfileOptions, profileOf } from "./src/profile/profile-of.ts";
export { readProfile } from "./src/profile/read-profile.ts";
export {
  type CategoriesProfile,
  type ColumnProfile,
  type DatasetProfile,
  type NumbersProfile,
  profileJsonSchema,
  profileSchema,
} from "./src/profile/schema.ts";
export { quoted } from "./src/quoted.ts";
export { type ReadOptions, readTable } from "./src/read-table.ts";
export type { DuckDb } from "./src/session.ts";
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
