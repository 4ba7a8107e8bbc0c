import { didYouMean, UserError } from "@mlops-actions/errors";
import type { Column, Table } from "./table.ts";

/** The column of that name. Raises a UserError that names the nearest column where there is none. */
export function column(table: Table, name: string): Column {
  const found = table.columns.get(name);
  if (found !== undefined) return found;
  throw new UserError(
    `Column ${JSON.stringify(name)} is not in the data.${didYouMean(name, [...table.columns.keys()])}`,
    {
      file: table.path,
    },
  );
}
