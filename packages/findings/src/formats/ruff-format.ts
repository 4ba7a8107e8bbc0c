import type { Finding } from "../finding.ts";
import type { Reader } from "../source.ts";
import { readFormatter } from "./would-reformat.ts";

/**
 * What `ruff format --diff` (0.1 and later) prints on both its streams: files that it would change, and those that it cannot parse
 * or read. Cells of a notebook count all of them, from 1.
 * https://docs.astral.sh/ruff/formatter/
 */
export const readRuffFormat: Reader<readonly Finding[]> = (text, source) =>
  readFormatter(text, source, {
    message: "ruff format would reformat it.",
    place: (header) => {
      const [, path, cell] = /^(.*?)(?::cell (\d+))?$/s.exec(header)!;
      return { path: path!, ...(cell !== undefined && { cell: Number(cell) }) };
    },
    listed: /^Would reformat: (?<path>.+)$/,
    broken: [
      /^error: Failed to parse (?<path>.+?):(?<line>\d+):(?<column>\d+): (?<message>.*)$/,
      /^error: Failed to (?:parse|read|format) (?<path>.+?): (?<message>.*)$/,
    ],
  });
