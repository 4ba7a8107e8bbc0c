import { UserError } from "@mlops-actions/errors";
import { csvFault } from "./csv-fault.ts";
import { readHeader } from "./csv-header.ts";
import { type CsvDialect, scanCsv } from "./csv-records.ts";
import { blocksOf, type FileHead, guessRows, refuseUtf16, type TextFile } from "./file-head.ts";
import { quoted } from "./quoted.ts";
import { READ_BUFFER } from "./session.ts";
import type { Source, TextPlace, Typing } from "./source.ts";
import { columnAt, literal, pathPattern } from "./sql.ts";
import { textTyping } from "./text-source.ts";

/** CSV with `,`, `;` or tab between cells and a header line; RFC 4180 quoting; UTF-8; any line ends. */
export function csvSource(head: FileHead, { declared, missing }: Typing): Source {
  refuseUtf16(head);
  const { names, dialect, line } = readHeader(head);
  const file: TextFile = { path: head.path, gzip: head.gzip };
  const delimiter = String.fromCharCode(dialect.delimiter);
  const columns = names.map((_, i) => `${columnAt(i)}: 'VARCHAR'`).join(", ");
  const typing = textTyping(names, { declared, syntax: { missing, text: (cell) => cell, nested: () => "false" } });
  const linesOfRows = rowLines(file, dialect);

  const room = guessRows(head);

  const source = (strict: boolean): Source => {
    const relation = () =>
      `read_csv(${literal(pathPattern(file.path))}, auto_detect = false, header = true, skip = ${line - 1},
        delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = ${strict}, buffer_size = ${READ_BUFFER},
        compression = '${file.gzip ? "gzip" : "none"}', hive_partitioning = false, columns = {${columns}})`;
    return {
      path: file.path,
      names,
      rows: null,
      room,
      relation,
      ...typing(relation),
      typeName: () => "text",
      place: (row, column) =>
        column === undefined ? { line: linesOfRows(row), column: null } : cellPlace(file, dialect, row, column),
      afterRefusal: (cause) => {
        const fault = csvFault(file, dialect, names.length, cause);
        if (fault !== null) throw fault;
        // Strict mode also refuses a mixture of line ends, which no record of ours suffers from.
        if (strict) return source(false);
        throw new UserError(`${quoted(file.path)} cannot be read as CSV.`, { file: file.path, cause });
      },
    };
  };
  return source(true);
}

/** The line on which each row begins, found when first asked for. */
function rowLines(file: TextFile, dialect: CsvDialect): (row: number) => number | null {
  let lines: number[] | null = null;
  return (row) => {
    if (lines === null) {
      const found: number[] = [];
      scanCsv(blocksOf(file), dialect, { record: (line) => found.push(line) === 0 });
      lines = found;
    }
    return lines[row + 1] ?? null;
  };
}

function cellPlace(file: TextFile, dialect: CsvDialect, row: number, column: number): TextPlace {
  let record = -1;
  let field = -1;
  let place: TextPlace = { line: null, column: null };
  scanCsv(blocksOf(file), dialect, {
    field: (line, at) => {
      field++;
      if (record === row && field === column) place = { line, column: at };
    },
    record: () => {
      field = -1;
      return ++record > row;
    },
  });
  return place;
}
