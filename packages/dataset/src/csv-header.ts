import { UserError } from "@mlops-actions/errors";
import type { CsvDialect } from "./csv-records.ts";
import type { FileHead } from "./file-head.ts";
import { quoted } from "./quoted.ts";

export interface CsvHeader {
  readonly names: readonly string[];
  /** The line, from 1, on which the header begins: blank lines may precede it. */
  readonly line: number;
  readonly dialect: CsvDialect;
}

const DELIMITERS = [",", ";", "\t"];

/** Reads the names of the columns and finds the delimiter: the one that splits the header most often. */
export function readHeader({ path, bytes, whole }: FileHead): CsvHeader {
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const blank = /^(\r\n|\n|\r)*/.exec(text)?.[0] ?? "";
  const start = blank.length;
  const line = 1 + blank.split(/\r\n|\n|\r/).length - 1;
  const headers = DELIMITERS.map((delimiter) => ({ delimiter, ...firstRecord(text, start, delimiter) }));
  const { delimiter, names, closed } = headers.reduce((best, other) =>
    other.names.length > best.names.length ? other : best,
  );
  if (text.length === start) {
    throw new UserError(`${quoted(path)} is empty.`, { file: path, remedy: "Check the step that writes it." });
  }
  if (!closed && !whole) {
    throw new UserError(`The header of ${quoted(path)} does not end within its first MiB.`, {
      file: path,
      line,
      remedy: "Is a quote left open, or is this no CSV file?",
    });
  }
  refuseBadNames(path, line, names);
  return { names, line, dialect: { delimiter: delimiter.charCodeAt(0), blankLines: names.length === 1 } };
}

function refuseBadNames(path: string, line: number, names: readonly string[]): void {
  const broken = names.find((name) => name.includes("\ufffd"));
  if (broken !== undefined) {
    throw new UserError(`The header of ${quoted(path)} is not UTF-8: ${quoted(broken)}.`, {
      file: path,
      line,
      remedy: "Save the file as UTF-8.",
    });
  }
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice === -1) return;
  const name = names[twice] as string;
  throw new UserError(
    `Column ${quoted(name)} stands twice in the header, as columns ${names.indexOf(name) + 1} and ${twice + 1}.`,
    {
      file: path,
      line,
      remedy: "Rename one of them.",
    },
  );
}

function firstRecord(text: string, start: number, delimiter: string): { names: string[]; closed: boolean } {
  const names: string[] = [];
  const bare = new RegExp(`[^${delimiter}\r\n]*`, "y");
  const inQuotes = / *"((?:[^"]|"")*)" */y;
  for (let at = start; ; at++) {
    inQuotes.lastIndex = bare.lastIndex = at;
    const cell = inQuotes.exec(text);
    names.push(cell === null ? (bare.exec(text)?.[0] ?? "") : (cell[1] as string).replaceAll('""', '"'));
    at = cell === null ? bare.lastIndex : inQuotes.lastIndex;
    if (text[at] !== delimiter) return { names, closed: at < text.length };
  }
}
