import type { Finding } from "../finding.ts";
import type { Reader } from "../source.ts";
import { readFormatter } from "./would-reformat.ts";

/**
 * What `black --check --diff` prints on both its streams: files that it would change, and those that it cannot format. Columns of
 * the latter count from 0. Cells of a notebook count all of them, from 0 there.
 * https://black.readthedocs.io/en/stable/usage_and_configuration/the_basics.html
 */
export const readBlack: Reader<readonly Finding[]> = (text, source) =>
  readFormatter(text, source, {
    message: "black would reformat it.",
    place: (header) => {
      // The old time has a blank before its zone, and what follows it is the cell.
      const [, path, cell] = /^(.*?)(?:\t[^\t]*?(?::cell_(\d+))?)?$/s.exec(header)!;
      return { path: path!, ...(cell !== undefined && { cell: Number(cell) + 1 }) };
    },
    listed: /^would reformat (?<path>.+)$/,
    broken,
    firstColumn: 0,
  });

const broken = [
  /^error: cannot format (?<path>.+?): Cannot parse(?: for target version.*?)?: (?<line>\d+):(?<column>\d+): (?<message>.*)$/,
  /^error: cannot format (?<path>.+?): (?<message>.*)$/,
  // Since 26 the code and the reason stand in the lines below.
  /^error: cannot parse(?: for target version.*?)?: (?<path>.+?):(?<line>\d+):(?<column>\d+)$/,
];
