import { didYouMean, UserError } from "@mlops-actions/errors";
import { quoted } from "./quoted.ts";
import type { Column, Table } from "./table.ts";

/** The column of that name. Raises a UserError that names the nearest column where there is none. */
export function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (found !== undefined) return found;
  const type = table.unread.get(name);
  if (type !== undefined) {
    throw new UserError(
      `Column ${quoted(name)} holds ${type} values, which are not numbers, text, booleans or dates.`,
      {
        file: table.path,
      },
    );
  }
  throw noSuchColumn(name, [...table.columns.keys()], table.path);
}

export function noSuchColumn(name: string, names: readonly string[], file: string): UserError {
  return new UserError(`There is no column ${quoted(name)}.${didYouMean(name, names)}`, {
    file,
    remedy: `The columns are ${names.slice(0, 30).map(quoted).join(", ")}${names.length > 30 ? ", …" : ""}.`,
  });
}
