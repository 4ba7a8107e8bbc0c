import { UserError } from "@mlops-actions/errors";
import { parse, TomlError } from "smol-toml";
import { isMap, LineCounter, parseDocument } from "yaml";

export type Table = Readonly<Record<string, unknown>>;

/** A file of the project that was read. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** @throws UserError where the bytes are not UTF-8 */
export function textOf(path: string, bytes: Uint8Array): FileText {
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw new UserError("The file is not UTF-8 text.", { file: path, remedy: "Save it as UTF-8." });
  }
}

/** @throws UserError with line and column where the text is no TOML */
export function tomlOf({ path, text }: FileText): Table {
  try {
    return parse(text, { integersAsBigInt: "asNeeded" }) as Table;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(path, error);
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const cause = error.message.split("\n")[0]?.replace("Invalid TOML document: ", "");
    throw new UserError("This is no TOML.", { file: path, line, column, cause, remedy: "Correct the line." });
  }
}

/**
 * Versions stay as they are written, for 3.10 is not the number 3.1.
 * @throws UserError with line and column where the text is no YAML, or has no keys
 */
export function yamlOf({ path, text }: FileText): Table {
  const lineCounter = new LineCounter();
  try {
    const options = { lineCounter, prettyErrors: false, logLevel: "error", schema: "failsafe", merge: true } as const;
    const document = parseDocument(text, options);
    const [flaw] = document.errors;
    if (flaw !== undefined) {
      const { line, col } = lineCounter.linePos(flaw.pos[0]);
      const place = { file: path, line, column: col };
      throw new UserError("This is no YAML.", { ...place, cause: flaw.message, remedy: "Correct the line." });
    }
    if (document.contents === null) return {};
    if (!isMap(document.contents)) {
      throw new UserError("The file holds no keys at its top.", { file: path, line: 1, remedy: "Correct the file." });
    }
    return document.toJS() as Table;
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) throw tooDeep(path, error);
    throw error;
  }
}

/** @throws UserError where the text is no JSON, or has no keys */
export function jsonOf({ path, text }: FileText): Table {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError("This is no JSON.", { file: path, cause, remedy: "Have the file written again." });
  }
  if (isTable(value)) return value;
  throw new UserError("The file holds no keys at its top.", { file: path, remedy: "Have the file written again." });
}

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The table at a path of keys, null where there is none. */
export function tableAt(table: Table, ...keys: string[]): Table | null {
  let here: unknown = table;
  for (const key of keys) here = isTable(here) && Object.hasOwn(here, key) ? here[key] : null;
  return isTable(here) ? here : null;
}

/** The text at a key, null where there is none. */
export function textAt(table: Table | null, key: string): string | null {
  const value = table !== null && Object.hasOwn(table, key) ? table[key] : null;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The tables of a list; none where there is no such key. Raises a UserError where it holds anything else. */
export function tablesAt(table: Table, key: string, { path, text }: FileText): readonly Table[] {
  const value = Object.hasOwn(table, key) ? table[key] : [];
  if (Array.isArray(value) && value.every(isTable)) return value;
  const line = text.split("\n").findIndex((it) => new RegExp(`^\\s*\\[*\\s*"?${key}\\b`).test(it)) + 1;
  throw new UserError(`${key} is no list of tables.`, {
    file: path,
    ...(line > 0 && { line }),
    remedy: "Have the file written again by its tool.",
  });
}

function tooDeep(file: string, cause: unknown): UserError {
  return new UserError("The file is nested, or refers to itself, more deeply than can be read.", { file, cause });
}
