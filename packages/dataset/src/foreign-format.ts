import { UserError } from "@mlops-actions/errors";
import type { FileHead } from "./file-head.ts";
import { quoted } from "./quoted.ts";

/** First bytes of formats that people take for tables. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["PK\x03\x04", "an Excel workbook or another zip archive"],
  ["\xd0\xcf\x11\xe0", "an Excel workbook of the old kind"],
  ["\x80\x02", "a Python pickle"],
  ["\x80\x03", "a Python pickle"],
  ["\x80\x04", "a Python pickle"],
  ["\x80\x05", "a Python pickle"],
  ["\x89HDF", "an HDF5 file"],
  ["ARROW1", "a Feather file"],
  ["FEA1", "a Feather file"],
  ["\x93NUMPY", "a NumPy array"],
  ["SQLite format 3", "an SQLite database"],
]);

/** Raises a UserError for a file that is no text and no Parquet, and whose first bytes say what it is instead. */
export function refuseForeign({ path, bytes }: FileHead): void {
  const start = bytes.toString("latin1", 0, 16);
  const found = [...FORMATS].find(([mark]) => start.startsWith(mark))?.[1];
  if (found === undefined) return;
  throw new UserError(`${quoted(path)} is ${found}, not a table that can be read.`, {
    file: path,
    remedy: "Save it as CSV, JSON Lines or Parquet.",
  });
}
