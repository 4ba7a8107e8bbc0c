import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { UserError } from "@mlops-actions/errors";
import { type Format, formats } from "@mlops-actions/findings";
import fc from "fast-check";
import { source } from "./captured.ts";

// No text crashes a reader: it is read, with places that can be, or it is an error that names the report.

const folder = fileURLToPath(new URL("reports", import.meta.url));
const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:sh|ts)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .flatMap((text) => [text, ...ofCalls(text)]);

const name = "the report of a tool";

const wrongValues = [null, -1, 0, 1.5, 1e300, "", "%zz", "file://%", "\ud800", true, [], {}];

function readAll(text: string, readers: Iterable<[string, Format]> = formats): void {
  for (const [format, { read }] of readers) {
    try {
      const content = read(text, source(name));
      if (Symbol.iterator in content) for (const one of content) assert.ok(isPlaced(one), "a place that no file has");
    } catch (error) {
      if (error instanceof UserError && error.message.startsWith(name)) continue;
      throw new Error(`${format} threw ${String(error)}`, { cause: error });
    }
  }
}

type Placed = Partial<Record<"line" | "column" | "endLine", number | null>>;

function isPlaced({ line = null, column = null, endLine = null }: Placed): boolean {
  return [line, column, endLine].every((place) => place === null || (Number.isSafeInteger(place) && place > 0));
}

const report = fc.constantFrom(...reports);
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "]]>",
    "<!--",
    "&#0;",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "-1",
    "1e999",
    "\0",
    "\ud800",
    "../",
    "\n",
  ),
);

test("arbitrary text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => readAll(text)),
    { numRuns: 500 },
  );
  const words = fc.array(
    fc.oneof(piece, fc.constantFrom("SF:", "DA:", "error TS1: ", "a.py:1: ", "<testsuite>", "<checkstyle>")),
  );
  fc.assert(
    fc.property(words, (parts) => readAll(parts.join(""))),
    { numRuns: 500 },
  );
});

test("real reports, cut short", () => {
  const cut = fc.tuple(report, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cut, ([text, share]) => readAll(text.slice(0, Math.floor(text.length * share)))),
    { numRuns: 300 },
  );
});

test("real reports, with pieces put in and taken out", () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), piece);
  const changed = fc.tuple(report, fc.array(change, { minLength: 1, maxLength: 6 })).map(([text, changes]) =>
    changes.reduce((now, [share, length, put]) => {
      const at = Math.floor(now.length * share);
      return now.slice(0, at) + put + now.slice(at + length);
    }, text),
  );
  fc.assert(
    fc.property(changed, (text) => readAll(text)),
    { numRuns: 500 },
  );
});

const json = reports.flatMap((text) => parsed(text));

test("real JSON with each of its first values replaced, for those who can read it", () => {
  for (const value of json) {
    const text = JSON.stringify(value);
    const readers = [...formats].filter(([, { read }]) => isRead(() => read(text, source(name))));
    for (const way of ways(value).slice(0, 80))
      for (const put of wrongValues) readAll(JSON.stringify(replaced(value, way, put)), readers);
  }
});

test("real JSON with values of other types", () => {
  const wrong = fc.oneof(fc.constantFrom(...wrongValues), fc.jsonValue({ maxDepth: 2 }));
  const changed = fc.tuple(fc.constantFrom(...json), fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), wrong);
  fc.assert(
    fc.property(changed, ([value, way, put]) => readAll(JSON.stringify(replaced(value, way, put)))),
    { numRuns: 1000 },
  );
});

test("JSON of any shape, and with names of an object's own machinery", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => readAll(text)),
    { numRuns: 500 },
  );
  for (const key of ["__proto__", "constructor", "toString"])
    readAll(`{"version":"2.1.0","runs":[{"tool":{"driver":{}},"originalUriBaseIds":{"${key}":{"uriBaseId":"${key}"}},
      "results":[{"ruleId":"${key}","message":{"id":"${key}"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a","uriBaseId":"${key}"}}}]}]}]}`);
});

test("nesting as deep as the writer likes", () => {
  const deep = 20_000;
  for (const tag of ["testsuite", "checkstyle", "coverage", "testsuites"])
    readAll(`<${tag}>`.repeat(deep) + `</${tag}>`.repeat(deep));
  readAll("[".repeat(deep) + "]".repeat(deep));
  readAll(`${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`);
});

test("a long line takes no more than its length", () => {
  for (const part of [
    "a",
    " ",
    "(1,1): ",
    'File "',
    "at (",
    "[error] a: ",
    "/",
    "&amp;",
    "a.py:1: ",
    "a.md:cell_1:1 in ",
    "a:1 in ",
  ])
    readAll(part.repeat(50_000));
  const text = "at (".repeat(50_000);
  readAll(`<testsuite><testcase name="a"><failure>${text}</failure></testcase></testsuite>`);
  assert.ok(true);
});

/** What tools printed and wrote, of the files that hold several of their calls. */
function ofCalls(text: string): string[] {
  const calls = parsed(text).flatMap((value) => Object.values(value ?? {}) as Partial<Call>[]);
  return calls
    .filter((call) => typeof call?.stdout === "string")
    .flatMap(({ stdout = "", reports: written = {} }) => [stdout, ...Object.values(written)])
    .filter((report) => report !== "");
}

interface Call {
  readonly stdout: string;
  readonly reports: Readonly<Record<string, string>>;
}

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** The way to every value within, by the places of keys. */
function ways(value: unknown): number[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return Object.values(value).flatMap((inner, index) => ways(inner).map((way) => [index, ...way]));
}

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The value with another one somewhere within, where the numbers lead. */
function replaced(value: unknown, [first, ...rest]: readonly number[], put: unknown): unknown {
  if (first === undefined || typeof value !== "object" || value === null) return put;
  const keys = Object.keys(value);
  if (keys.length === 0) return put;
  const key = keys[first % keys.length]!;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  (copy as Record<string, unknown>)[key] = replaced((value as Record<string, unknown>)[key], rest, put);
  return copy;
}
