import { UserError } from "@mlops-actions/errors";
import { parse, TomlError } from "smol-toml";
import { isMap, LineCounter, parseDocument } from "yaml";
import { type Ini, parseIni } from "./ini.ts";
import type { Repository } from "./tool.ts";

export type Table = Readonly<Record<string, unknown>>;

/** The text of a file that discovery lists, null where there is none. */
export function textOf(repository: Repository, path: string): string | null {
  const known = remembered(repository, "files", () => new Set(repository.files));
  return known.has(path) ? (repository.read(path)?.replace(/^\uFEFF/, "") ?? null) : null;
}

/**
 * A TOML file of the repository, null where there is none; read once.
 * @throws UserError with line and column where it is no TOML
 */
export function tomlOf(repository: Repository, file: string): Table | null {
  return parsed(repository, file, (text) => {
    try {
      return parse(text) as Table;
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const { line, column } = error;
      const cause = error.message.split("\n")[0]?.replace("Invalid TOML document: ", "");
      throw new UserError("This is no TOML.", { file, line, column, cause, remedy: "Correct the line." });
    }
  });
}

/**
 * A YAML file of the repository as a table, null where there is none; read once.
 * @throws UserError with line and column where it is no YAML or no table
 */
export function yamlOf(repository: Repository, file: string): Table | null {
  return parsed(repository, file, (text) => {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "error", merge: true });
    const flaw = document.errors[0];
    if (flaw !== undefined) {
      const { line, col } = lineCounter.linePos(flaw.pos[0]);
      const place = { file, line, column: col };
      throw new UserError("This is no YAML.", { ...place, cause: flaw.message, remedy: "Correct the line." });
    }
    if (document.contents === null) return {};
    if (!isMap(document.contents)) throw new UserError("The file holds no keys at its top.", { file, line: 1 });
    try {
      return document.toJS() as Table;
    } catch (cause) {
      throw new UserError("This YAML refers to itself more often than can be read.", { file, cause });
    }
  });
}

/**
 * An INI file of the repository, null where there is none; read once.
 * @throws UserError with the line where Python's configparser would refuse it
 */
export function iniOf(repository: Repository, file: string): Ini | null {
  return parsed(repository, file, (text) => parseIni(text, file));
}

/** The table at a path of keys, null where there is none. */
export function tableAt(table: Table | null, keys: readonly string[]): Table | null {
  let here: unknown = table;
  for (const key of keys) here = isTable(here) && Object.hasOwn(here, key) ? here[key] : null;
  return isTable(here) ? here : null;
}

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The texts in a list, none where it is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function parsed<Content>(repository: Repository, file: string, parse: (text: string) => Content): Content | null {
  return remembered(repository, file, () => {
    const text = textOf(repository, file);
    return text === null ? null : parse(text);
  });
}

const memories = new WeakMap<Repository, Map<string, unknown>>();

/** What `make` gives for this repository, made once. */
export function remembered<Value>(repository: Repository, key: string, make: () => Value): Value {
  let memory = memories.get(repository);
  if (memory === undefined) {
    memory = new Map();
    memories.set(repository, memory);
  }
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key) as Value;
}
