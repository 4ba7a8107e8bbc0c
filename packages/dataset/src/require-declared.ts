import { UserError } from "@mlops-actions/errors";
import { column } from "./column.ts";
import type { DeclaredType } from "./evidence.ts";
import { placeOfCell } from "./place-of-cell.ts";
import { quoted } from "./quoted.ts";
import type { Table } from "./table.ts";

const ALLOWED: Readonly<Record<Exclude<DeclaredType, "text">, (cell: string) => boolean>> = {
  float: (cell) => /^[+-]?inf(inity)?$/i.test(cell) || !Number.isNaN(Number(cell)),
  integer: (cell) => Number.isInteger(Number(cell)),
  boolean: (cell) => /^(true|false|0|1)$/i.test(cell),
};

/** Raises a UserError with the first cell that is not what its column was declared to be. */
export function requireDeclared(table: Table, declared: ReadonlyMap<string, DeclaredType>): void {
  for (const [name, type] of declared) {
    if (type === "text" || !table.columns.has(name)) continue;
    const found = column(table, name);
    if (found.kind !== "text") continue;
    const { codes, dictionary } = found;
    const allowed = dictionary.map((cell) => table.missing.includes(cell) || ALLOWED[type](cell.trim()));
    const row = codes.findIndex((code) => code !== -1 && allowed[code] === false);
    throw new UserError(
      `Column ${quoted(name)} is declared ${type}, but ${row === -1 ? "cells are not" : `a cell is ${quoted(dictionary[codes[row] as number] as string)}`}.`,
      { ...placeOfCell(table, Math.max(row, 0), name), remedy: "Mend the cell, or what `columns:` declares." },
    );
  }
}
