import { isUtf8 } from "node:buffer";
import { UserError } from "@mlops-actions/errors";
import { type CsvDialect, scanCsv } from "./csv-records.ts";
import { blocksOf, type TextFile } from "./file-head.ts";
import { quoted } from "./quoted.ts";
import { READ_BUFFER } from "./session.ts";
import { linesOf } from "./text-lines.ts";

/** Finds what makes a CSV file unreadable, and on which line; null where it is well formed. */
export function csvFault(file: TextFile, dialect: CsvDialect, columns: number, cause: unknown): UserError | null {
  const words = withoutAdvice(cause);
  return lineFault(file, words) ?? recordFault(file, dialect, columns, words);
}

/** DuckDB's words, but not what it advises: that is about settings which are ours. */
function withoutAdvice(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  return cause.message.split(/\n\s*(?:Possible (?:fixes|Solution)|file =)/, 1)[0];
}

/** The first line that is not UTF-8, or too long. */
export function lineFault(file: TextFile, cause: unknown): UserError | null {
  let line = 0;
  for (const bytes of linesOf(blocksOf(file))) {
    line++;
    if (!isUtf8(bytes)) {
      return new UserError(`${quoted(file.path)} is not UTF-8 text: line ${line} holds bytes that are none.`, {
        file: file.path,
        line,
        remedy: "Save it as UTF-8, for example `iconv -f ISO-8859-1 -t UTF-8`.",
        cause,
      });
    }
    if (bytes.length > READ_BUFFER) {
      return new UserError(`Line ${line} of ${quoted(file.path)} is longer than 8 MB.`, {
        file: file.path,
        line,
        remedy: "Is a quote left open, or is this not the file you meant?",
        cause,
      });
    }
  }
  return null;
}

function recordFault(file: TextFile, dialect: CsvDialect, columns: number, cause: unknown): UserError | null {
  let ragged: { line: number; fields: number } | null = null;
  const end = scanCsv(blocksOf(file), dialect, {
    record: (line, fields) => {
      if (fields !== columns) ragged = { line, fields };
      return ragged !== null;
    },
  });
  const place = { file: file.path, cause };
  if (ragged !== null) {
    const { line, fields } = ragged as { line: number; fields: number };
    return new UserError(
      `Line ${line} of ${quoted(file.path)} has ${fields} ${fields === 1 ? "cell" : "cells"} where the header has ${columns}.`,
      {
        ...place,
        line,
        remedy: "Mend the line; a cell that holds the delimiter or a line break needs quotes around it.",
      },
    );
  }
  if (end.at === "open quote") {
    return new UserError(`A quote that opens on line ${end.line} of ${quoted(file.path)} is never closed.`, {
      ...place,
      line: end.line,
      column: end.column,
      remedy: 'Close it; a quote inside a quoted cell is written twice ("").',
    });
  }
  if (end.at === "text after quote") {
    return new UserError(`Text follows a closing quote on line ${end.line} of ${quoted(file.path)}.`, {
      ...place,
      line: end.line,
      column: end.column,
      remedy: 'A quote inside a quoted cell is written twice ("").',
    });
  }
  return null;
}
