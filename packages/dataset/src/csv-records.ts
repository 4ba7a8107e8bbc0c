const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;

export interface CsvDialect {
  /** Its byte. */
  readonly delimiter: number;
  /** Whether a blank line is a record: it is where records have one field, whose cell is empty then. */
  readonly blankLines: boolean;
}

/** What a scan tells. A callback that returns true ends it. Lines and columns count from 1, columns in characters. */
export interface CsvVisitor {
  readonly field?: (line: number, column: number) => void;
  readonly record?: (line: number, fields: number) => boolean;
}

export type CsvEnd =
  | { readonly at: "end" | "stop" }
  | { readonly at: "open quote" | "text after quote"; readonly line: number; readonly column: number };

/**
 * Walks over the records of an RFC 4180 file as DuckDB does, and keeps count of lines, which DuckDB does not: quoted
 * cells may hold line breaks, and blank lines may be no records.
 */
export function scanCsv(
  blocks: Iterable<Uint8Array>,
  { delimiter, blankLines }: CsvDialect,
  { field, record }: CsvVisitor,
): CsvEnd {
  let state: "field start" | "plain" | "quoted" | "after quote" = "field start";
  let line = 1;
  let column = 0;
  let recordLine = 1;
  let fields = 0;
  let blank = true;
  let begun = false;
  let afterReturn = false;
  let quote = { line: 1, column: 1 };
  let offset = 0;

  const endField = () => {
    fields++;
    state = "field start";
  };
  const endRecord = (): boolean => {
    // Blank lines before the header are none of its records.
    const counts = !blank || (blankLines && begun);
    if (counts) endField();
    const stop = counts && record?.(recordLine, fields) === true;
    begun ||= counts;
    fields = 0;
    blank = true;
    state = "field start";
    return stop;
  };
  const newLine = () => {
    line++;
    column = 0;
  };

  for (const block of blocks) {
    for (let i = 0; i < block.length; i++, offset++) {
      const byte = block[i] as number;
      if (offset < 3 && byte === [0xef, 0xbb, 0xbf][offset]) continue;
      if ((byte & 0xc0) !== 0x80) column++;
      const followsReturn = afterReturn && byte === LINE_FEED;
      afterReturn = byte === RETURN;
      if (followsReturn) {
        column = 0;
        continue;
      }
      const ends = byte === LINE_FEED || byte === RETURN;
      if (state === "quoted") {
        if (byte === QUOTE) state = "after quote";
        else if (ends) newLine();
        continue;
      }
      if (ends) {
        if (endRecord()) return { at: "stop" };
        newLine();
        recordLine = line;
        continue;
      }
      if (blank) field?.(line, column);
      blank = false;
      if (byte === delimiter) {
        endField();
        field?.(line, column + 1);
      } else if (state === "field start" && byte === QUOTE) {
        state = "quoted";
        quote = { line, column };
      } else if (state === "field start" && byte !== SPACE) {
        state = "plain";
      } else if (state === "after quote") {
        if (byte === QUOTE) state = "quoted";
        else if (byte !== SPACE) return { at: "text after quote", line, column };
      }
    }
  }
  if (state === "quoted") return { at: "open quote", ...quote };
  if (!blank && endRecord()) return { at: "stop" };
  return { at: "end" };
}
