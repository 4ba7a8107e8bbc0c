import { UserError } from "@mlops-actions/errors";
import { lineFault } from "./csv-fault.ts";
import { blocksOf, type FileHead, guessRows, refuseUtf16, type TextFile } from "./file-head.ts";
import { quoted } from "./quoted.ts";
import { READ_BUFFER, Refusal, type Session } from "./session.ts";
import type { Source, Typing } from "./source.ts";
import { columnAt, literal, literals, pathPattern } from "./sql.ts";
import { linesOf } from "./text-lines.ts";
import { textTyping } from "./text-source.ts";

/** Lines whose order of keys is kept. */
const FIRST_LINES = 2048;

/** JSON Lines: an object a line, its keys the columns in order of first appearance. A key that lacks is a missing cell. */
export async function jsonSource(head: FileHead, session: Session, { declared, missing }: Typing): Promise<Source> {
  refuseUtf16(head);
  const file: TextFile = { path: head.path, gzip: head.gzip };
  const lines = jsonLines(file);
  const names = await keysOf(session, lines, file).catch((error: unknown) => {
    throw error instanceof Refusal ? jsonFault(file, error.cause) : error;
  });
  if (names.length === 0) {
    throw new UserError(`${quoted(head.path)} has no columns.`, {
      file: head.path,
      remedy: "Check the step that writes it.",
    });
  }
  const relation = (columns: readonly number[]) => {
    const keys = literals(columns.map((column) => pointer(names[column] as string)));
    // A JSON null, like an empty string, is an empty cell.
    const cells = columns.map(
      (column, i) => `nullif(nullif(cells[${i + 1}]::VARCHAR, 'null'), '""') AS ${columnAt(column)}`,
    );
    if (columns.length === 0) return lines;
    return `(SELECT ${["1", ...cells].join(", ")} FROM (SELECT json_extract(line, [${keys}]) AS cells FROM ${lines}))`;
  };
  const syntax = {
    // As text, and as a number or a bare NaN.
    missing: missing.flatMap((word) => [JSON.stringify(word), word]),
    text: (cell: string) => `(${cell} ->> '$')`,
    nested: (cell: string) => `(starts_with(${cell}, '{') OR starts_with(${cell}, '['))`,
  };
  const lineOf = rowLines(file);
  return {
    path: file.path,
    names,
    rows: null,
    room: guessRows(head),
    relation,
    ...textTyping(names, { declared, syntax })(relation),
    typeName: () => "JSON list or object",
    place: (row) => ({ line: lineOf(row), column: null }),
    afterRefusal: (cause) => {
      throw jsonFault(file, cause);
    },
  };
}

/** A relation of the lines that are not blank. No valid JSON holds the delimiter, so each line is one cell. */
function jsonLines({ path, gzip }: TextFile): string {
  return `(SELECT line FROM read_csv(${literal(pathPattern(path))}, auto_detect = false, header = false, delim = '\u001e', quote = '',
    escape = '', strict_mode = false, buffer_size = ${READ_BUFFER}, compression = '${gzip ? "gzip" : "none"}', hive_partitioning = false,
    columns = {line: 'VARCHAR'}) WHERE trim(line) <> '')`;
}

/** The keys in order of first appearance among the first lines, then those that only later lines have. */
async function keysOf(session: Session, lines: string, file: TextFile): Promise<string[]> {
  const kinds = (await session.rows(
    `(SELECT to_json(json_keys(line))::VARCHAR FROM ${lines} LIMIT ${FIRST_LINES}) UNION ALL
     (SELECT DISTINCT to_json(json_keys(line))::VARCHAR FROM ${lines} ORDER BY 1)`,
  )) as [string][];
  const names = new Set<string>();
  if (kinds.some(([keys]) => keys === "[]")) await refuseOtherValues(session, lines);
  for (const [keys] of kinds) {
    const own = JSON.parse(keys) as string[];
    const twice = own.find((key, i) => own.indexOf(key) !== i);
    if (twice !== undefined) throw await keyTwice(session, lines, file, twice, keys);
    for (const key of own) names.add(key);
  }
  return [...names];
}

/** An empty object has no keys, and so have a number and a list. */
async function refuseOtherValues(session: Session, lines: string): Promise<void> {
  const [[others]] = (await session.rows(`SELECT count(*) FROM ${lines} WHERE json_type(line) <> 'OBJECT'`)) as [
    [bigint],
  ];
  if (others > 0n) throw new Refusal(new Error("not every line is a JSON object"));
}

async function keyTwice(
  session: Session,
  lines: string,
  file: TextFile,
  key: string,
  keys: string,
): Promise<UserError> {
  const [[row]] = (await session.rows(
    `SELECT min(row) FROM (SELECT line, row_number() OVER () AS row FROM ${lines})
     WHERE to_json(json_keys(line))::VARCHAR = ${literal(keys)}`,
  )) as [[bigint]];
  const line = rowLines(file)(Number(row) - 1) as number;
  return new UserError(`Line ${line} of ${quoted(file.path)} has the key ${quoted(key)} twice.`, {
    file: file.path,
    line,
    remedy: "Rename one of them.",
  });
}

/** A JSON pointer (RFC 6901), which takes any key as it is. */
const pointer = (key: string) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

function rowLines(file: TextFile): (row: number) => number | null {
  let lines: number[] | null = null;
  return (row) => {
    lines ??= [...numberedLines(file)].map(({ line }) => line);
    return lines[row] ?? null;
  };
}

function* numberedLines(file: TextFile): Generator<{ line: number; text: string }> {
  let line = 0;
  for (const bytes of linesOf(blocksOf(file))) {
    line++;
    const text = bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trim();
    if (text !== "") yield { line, text };
  }
}

function jsonFault(file: TextFile, cause: unknown): UserError {
  const fault = lineFault(file, cause);
  if (fault !== null) return fault;
  for (const { line, text } of numberedLines(file)) {
    const wrong = whatIsWrong(text);
    if (wrong === null) continue;
    return new UserError(`Line ${line} of ${quoted(file.path)} ${wrong}.`, {
      file: file.path,
      line,
      remedy: 'JSON Lines has one object a line, such as {"id": 1, "score": 0.5}.',
      cause,
    });
  }
  return new UserError(`${quoted(file.path)} cannot be read as JSON Lines.`, { file: file.path, cause });
}

function whatIsWrong(text: string): string | null {
  try {
    // Python writes NaN and Infinity, which DuckDB takes and JSON.parse does not.
    const value: unknown = JSON.parse(text.replace(/(?<=[:[,]\s*)-?(NaN|Infinity)(?=\s*[,}\]])/g, "null"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? null : "is not a JSON object";
  } catch {
    return "is not valid JSON";
  }
}
