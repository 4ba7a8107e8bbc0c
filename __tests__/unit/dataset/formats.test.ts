import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { groups } from "@mlops-actions/dataset";
import { cells, contents, dataFolder, read } from "./data-folder.ts";

const { write, copy, file } = dataFolder();

const EXPECTED = {
  id: ["integer", 1, 2, 3],
  score: ["float", 0.5, null, -1.25],
  region: ["text", "north", "south", "north"],
  ok: ["boolean", true, false, null],
};
const CSV = "id,score,region,ok\n1,0.5,north,true\n2,,south,false\n3,-1.25,north,\n";

const texts: Readonly<Record<string, string>> = {
  "plain.csv": CSV,
  "mark.csv": `\ufeff${CSV}`,
  "windows.csv": CSV.replaceAll("\n", "\r\n"),
  "old-mac.csv": CSV.replaceAll("\n", "\r"),
  "mixed.csv": CSV.replace("\n", "\r\n"),
  "no-last-line-end.csv": CSV.trimEnd(),
  "semicolon.csv": CSV.replaceAll(",", ";"),
  "tabs.tsv": CSV.replaceAll(",", "\t"),
  "tabs-by-content.csv": CSV.replaceAll(",", "\t"),
  "quoted.csv": CSV.replaceAll("north", '"north"').replace("id,score", '"id","score"').replace("0.5", '"0.5"'),
  "blank-lines.csv": `\n\n${CSV.replaceAll("\n", "\n\n")}`,
  "zipped.csv.gz": CSV,
  "zipped-mark.csv.gz": `\ufeff${CSV}`,
  "zipped.tsv.gz": CSV.replaceAll(",", "\t"),
  "no-extension": CSV,
};
for (const [name, text] of Object.entries(texts)) {
  test(`reads ${name}`, async () => assert.deepEqual(contents(await read(write(name, text))), EXPECTED));
}

const JSON_LINES =
  '{"id":1,"score":0.5,"region":"north","ok":true}\n{"id":2,"score":null,"region":"south","ok":false}\n{"id":3,"score":-1.25,"region":"north"}\n';
const jsonTexts: Readonly<Record<string, string>> = {
  "plain.jsonl": JSON_LINES,
  "plain.ndjson": JSON_LINES,
  "lines.json": JSON_LINES,
  "mark.jsonl": `\ufeff${JSON_LINES}`,
  "windows.jsonl": JSON_LINES.replaceAll("\n", "\r\n"),
  "blank-lines.jsonl": `\n${JSON_LINES.replaceAll("\n", "\n \n")}`,
  "zipped.jsonl.gz": JSON_LINES,
  "json-by-content": JSON_LINES,
};
for (const [name, text] of Object.entries(jsonTexts)) {
  test(`reads ${name}`, async () => assert.deepEqual(contents(await read(write(name, text))), EXPECTED));
}

const SELECT = `SELECT * FROM (VALUES (1, 0.5::DOUBLE, 'north', true), (2, NULL, 'south', false), (3, -1.25, 'north', NULL))
  t(id, score, region, ok)`;

test("reads Parquet that DuckDB wrote", async () => {
  assert.deepEqual(contents(await read(await copy("own.parquet", SELECT))), EXPECTED);
});

test("reads Parquet by its first bytes, whatever it is called", async () => {
  const path = await copy("own2.parquet", SELECT);
  assert.deepEqual(contents(await read(write("parquet.csv", readFileSync(path)))), EXPECTED);
});

test("reads Parquet that pyarrow wrote: categories, dates, decimals, wide integers, names that differ by case", async () => {
  const table = await read(fileURLToPath(new URL("./references/pyarrow.parquet", import.meta.url)));
  assert.deepEqual(contents(table), {
    A: ["integer", 1, 2, null],
    a: ["float", 1.5, null, null],
    "": ["text", "x", null, "NA"],
    category: ["text", "low", "high", "low"],
    long: ["text", "a text of more than twelve bytes, Ångström", "a text of more than twelve bytes, other", null],
    day: ["float", 19723, 0, null],
    moment: ["float", 19723.5, -0.25, null],
    price: ["float", 1.25, -0.01, null],
    big: ["integer", 9007199254740993n, -1n, 0n],
    unsigned: ["text", "18446744073709551615", "1", "2"],
    small: ["integer", 255, 0, 7],
    half: ["float", 0.10000000149011612, 3, null],
    ok: ["boolean", true, false, null],
  });
  assert.deepEqual(
    [...table.unread],
    [
      ["list", "BIGINT[]"],
      ["record", "STRUCT(x BIGINT)"],
      ["bytes", "BLOB"],
    ],
  );
  assert.equal((table.columns.get("day") as { unit?: string }).unit, "days");
});

test("counts, hashes and names what it read", async () => {
  const path = write("provenance.csv", CSV);
  const table = await read(path);
  assert.equal(table.rows, 3);
  assert.equal(table.path, path);
  assert.equal(table.sha256, createHash("sha256").update(CSV).digest("hex"));
  assert.deepEqual(table.files, [{ path, rows: 3 }]);
});

test("reads the files of a glob in name order as one table", async () => {
  write("part-b.csv", "x,y\n3,c\n4.5,d\n");
  write("part-a.csv", "x,y\n1,a\n2,b\n");
  write("part-c.csv", "y,x\ne,5\n");
  const table = await read(file("part-*.csv"));
  assert.deepEqual(contents(table), { x: ["float", 1, 2, 3, 4.5, 5], y: ["text", "a", "b", "c", "d", "e"] });
  assert.deepEqual(
    table.files.map(({ rows }) => rows),
    [2, 2, 1],
  );
  assert.deepEqual(table.placeOf(3), { file: file("part-b.csv"), line: 3, column: null });
  assert.deepEqual(table.placeOf(4, "x"), { file: file("part-c.csv"), line: 2, column: 3 });
  const bytes = ["part-a.csv", "part-b.csv", "part-c.csv"].map((name) => readFileSync(file(name)));
  assert.equal(table.sha256, createHash("sha256").update(Buffer.concat(bytes)).digest("hex"));
});

test("reads only the columns asked for", async () => {
  for (const path of [write("only.csv", CSV), write("only.jsonl", JSON_LINES), await copy("only.parquet", SELECT)]) {
    const table = await read(path, { only: ["ok", "id"], conditions: [{ name: "low", where: "score < 0" }] });
    assert.deepEqual([...table.columns.keys()], ["id", "ok"]);
    assert.deepEqual([...(table.conditions.get("low") as Int32Array)], [-1, -1, 0]);
  }
});

test("tells how far it is, with the total where the format knows it", async () => {
  const rows: [number, number | null][] = [];
  const progress = (done: number, total: number | null) => void rows.push([done, total]);
  await read(await copy("many.parquet", "SELECT range AS i FROM range(5000)"), { progress });
  assert.deepEqual(rows.at(-1), [5000, 5000]);
  assert.ok(rows.length > 1);
  await read(write("few.csv", CSV), { progress });
  assert.deepEqual(rows.at(-1), [3, null]);
});

test("knows the line of a row over quoted line breaks and blank lines", async () => {
  const table = await read(write("lines.csv", 'a,b\n"x\n\ny",1\n\nz,2\r\n"q\r\nr",3\nend,4\n'));
  assert.deepEqual([0, 1, 2, 3].map(table.lineOf), [2, 6, 7, 9]);
  assert.deepEqual(table.placeOf(1, "b"), { file: table.path, line: 6, column: 3 });
  assert.deepEqual(table.placeOf(0, "b"), { file: table.path, line: 4, column: 4 });
  const json = await read(write("lines.jsonl", '{"a":1}\n\n{"a":2}\n'));
  assert.deepEqual([0, 1].map(json.lineOf), [1, 3]);
  assert.equal((await read(await copy("lines.parquet", "SELECT 1 AS a"))).lineOf(0), null);
});

test("a blank line of a file with one column is a missing cell", async () => {
  const table = await read(write("one.csv", "\na\n1\n\n3\n"));
  assert.deepEqual(contents(table), { a: ["integer", 1, null, 3] });
  assert.deepEqual([0, 1, 2].map(table.lineOf), [3, 4, 5]);
});

test("reads wide files and rows beyond the first guess of room", async () => {
  const names = Array.from({ length: 300 }, (_, i) => `f${i}`);
  const wide = await read(write("wide.csv", `${names.join(",")}\n${names.map((_, i) => i / 2).join(",")}\n`));
  assert.equal(wide.columns.size, 300);
  const lines = Array.from({ length: 30_000 }, (_, i) => `${i},${i < 20_000 ? "a text that is rather long" : "b"}`);
  const long = await read(write("long.csv", `i,t\n${lines.reverse().join("\n")}\n`));
  assert.equal(long.rows, 30_000);
  assert.equal(cells(long.columns.get("i"))[29_999], 0);
  assert.deepEqual(groups(long, "t").names, ["b", "a text that is rather long"]);
});

test("makes room again where a file holds more rows, or fewer, than its beginning promised", async () => {
  const dense = Array.from({ length: 60_000 }, (_, i) => (i % 2 === 0 ? "," : `${i % 9},t`)).join("\n");
  const zipped = await read(write("dense.csv.gz", `a,b\n${dense}\n`));
  assert.equal(zipped.rows, 60_000);
  assert.deepEqual(cells(zipped.columns.get("a")).slice(-4), [null, 59_997 % 9, null, 59_999 % 9]);
  assert.deepEqual(cells(zipped.columns.get("b")).slice(-2), [null, "t"]);
  write("room-1.csv", `a,b\n1,"${"\n".repeat(5000)}"\n`);
  write("room-2.csv", "a,b\n2,x\n");
  assert.deepEqual(cells((await read(file("room-*.csv"))).columns.get("a")), [1, 2]);
});
