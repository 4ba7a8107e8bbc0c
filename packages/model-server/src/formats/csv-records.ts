import { Refusal } from "../refusal.ts";

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface CsvOptions {
  /** Whether a blank line is a record of one empty cell; else it is none. The last line's end begins no record. */
  readonly blankLines: boolean;
  /** No more than one record above it is read. */
  readonly limit: number;
}

/** What ends an unquoted cell. */
const ENDS = /[,\r\n]/g;

/**
 * Records of RFC 4180: commas, cells in double quotes where they hold commas, quotes or line breaks.
 *
 * @throws Refusal that names line and column where quotes do not fit
 */
export function readCsv(text: string, { blankLines, limit }: CsvOptions): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const newLine = () => {
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line++;
    lineStart = at;
  };
  const column = (place: number) => `line ${line}, column ${place - lineStart + 1}`;

  const quotedCell = (): string => {
    const opened = column(at);
    let cell = "";
    for (let from = at + 1; ; ) {
      const end = text.indexOf('"', from);
      if (end < 0) throw new Refusal(`A quote that is opened at ${opened} is not closed.`, { rows: [records.length] });
      cell += text.slice(from, end);
      if (text[end + 1] !== '"') {
        for (let i = at; i < end; i++) {
          if (text[i] === "\n" || (text[i] === "\r" && text[i + 1] !== "\n")) {
            line++;
            lineStart = i + 1;
          }
        }
        at = end + 1;
        return cell;
      }
      cell += '"';
      from = end + 2;
    }
  };
  const plainCell = (): string => {
    ENDS.lastIndex = at;
    const end = ENDS.exec(text)?.index ?? text.length;
    const cell = text.slice(at, end);
    at = end;
    return cell;
  };

  while (at < text.length && records.length <= limit) {
    if (text[at] === "\r" || text[at] === "\n") {
      if (blankLines) records.push({ line, cells: [""] });
      newLine();
      continue;
    }
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === '"';
      cells.push(quoted ? quotedCell() : plainCell());
      if (quoted && at < text.length && !/[,\r\n]/.test(text[at]!)) {
        throw new Refusal(`Text follows a closed quote at ${column(at)}.`, { rows: [records.length] });
      }
      if (text[at] !== ",") break;
      at++;
    }
    records.push({ line: begun, cells });
    if (at < text.length) newLine();
  }
  return records;
}
