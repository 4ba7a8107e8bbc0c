import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { column, condition, groups, numericColumn } from "@mlops-actions/dataset";
import { contents, dataFolder, mistake, read } from "./data-folder.ts";

const { write, copy, file } = dataFolder();

const FILES = ["it's.csv", 'say "hi".csv', "new\nline.csv", "'; DROP TABLE x; --.csv", "a b.csv", "é😀.csv", "@.csv"];
FILES.push("[ab].csv", "a*b.csv", "what?.csv", "{a,b}.csv", "$1.csv", "::error::.csv", "back\\slash.csv", "%41.csv");
for (const name of FILES) {
  test(`reads a file called ${JSON.stringify(name)}`, async () => {
    const path = write(name, "a,b\n1,x\n");
    assert.deepEqual(contents(await read(path)), { a: ["integer", 1], b: ["text", "x"] });
  });
}

test("a folder's name is no partition", async () => {
  mkdirSync(file("year=2024"));
  const path = write(join("year=2024", "part.csv"), "a\n1\n");
  assert.deepEqual([...(await read(path)).columns.keys()], ["a"]);
});

test("a file whose name is a pattern is read alone, not what the pattern matches", async () => {
  for (const name of ["aab.csv", "a.csv", "whatX.csv", "starXs.csv"]) write(name, "other\n1\n");
  for (const name of ["a*b.csv", "[ab].csv", "what?.csv", "star**s.csv", "**"]) {
    assert.deepEqual(contents(await read(write(name, "a\n1\n2\n"))), { a: ["integer", 1, 2] });
  }
  const path = file("p?.parquet");
  await copy("p?.parquet", "SELECT 1 AS a");
  await copy("pq.parquet", "SELECT 2 AS a");
  assert.deepEqual(contents(await read(path)), { a: ["integer", 1] });
});

const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "a'b",
  'say "hi"',
  "new\nline",
  "x.y",
  "$.z",
  "/a~b",
  "A",
  "a",
];
NAMES.push("@0", "c0", "select", "::error::", "<img src=x>", "'; DROP TABLE x; --", "\\", " padded ", "line", "cells");

test("columns may be called anything, in every format", async () => {
  const quotedName = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const lines = [NAMES.map(quotedName).join(","), NAMES.map((_, i) => i + 0.5).join(",")];
  const object = `{${NAMES.map((name, i) => `${JSON.stringify(name)}:${i + 0.5}`).join(",")}}`;
  for (const path of [write("names.csv", `${lines.join("\n")}\n`), write("names.jsonl", `${object}\n`)]) {
    const table = await read(path);
    assert.deepEqual([...table.columns.keys()], NAMES);
    for (const [i, name] of NAMES.entries()) assert.deepEqual([...numericColumn(table, name)], [i + 0.5]);
    for (const [i, name] of NAMES.entries()) {
      assert.deepEqual([...(await read(path, { only: [name] })).columns.keys()], [name]);
      if (name === "") continue;
      const held = await read(path, { only: [], conditions: [{ name, where: `${quotedName(name)} = ${i + 0.5}` }] });
      assert.deepEqual([...condition(held, name)], [0], `${name} in ${path}`);
    }
  }
});

test("Parquet's columns may be called anything that DuckDB lets write", async () => {
  const names = NAMES.filter((name) => !["", "a"].includes(name));
  const columns = names.map((name, i) => `${i} AS "${name.replaceAll('"', '""')}"`);
  const table = await read(await copy("names.parquet", `SELECT ${columns.join(", ")}`));
  assert.deepEqual([...table.columns.keys()], names);
  assert.deepEqual(
    names.map((name) => numericColumn(table, name)[0]),
    [...names.keys()],
  );
});

test("cells may hold anything", async () => {
  const cells = [
    "__proto__",
    "<b>",
    "@someone",
    "::set-output::",
    "a\nb",
    "'; --",
    '"',
    "=1+1",
    "\u202e",
    "😀".repeat(5),
    "x".repeat(12),
    "x".repeat(13),
  ];
  const csv = `i,t\n${cells.map((cell, i) => `${i},"${cell.replaceAll('"', '""')}"`).join("\n")}\n`;
  const json = cells.map((t, i) => JSON.stringify({ i, t })).join("\n");
  for (const path of [write("cells.csv", csv), write("cells.jsonl", json)]) {
    assert.deepEqual(groups(await read(path), "t").names, cells);
  }
});

test("messages keep control characters out", async () => {
  const path = write("evil\n::error::.csv", "a,b\n1\n");
  assert.ok(!(await mistake(path)).message.includes("\n"));
  const table = await read(write("header.csv", "a\n1\n"));
  assert.throws(() => column(table, "x\n::error::y"), /There is no column "x\\n::error::y"\.$/);
});

test("a process that has read ends by itself, and writes nothing where it stands", () => {
  const folder = file("elsewhere");
  mkdirSync(folder);
  const script = `
    import { createRequire } from "node:module";
    import { readdirSync } from "node:fs";
    import { readTable } from "@mlops-actions/dataset";
    const duckdb = createRequire(import.meta.resolve("@mlops-actions/dataset"))("@duckdb/node-api");
    process.chdir(process.argv[1]);
    const { rows } = await readTable("../here.csv", { duckdb });
    console.log(rows, readdirSync(".").length);`;
  write("here.csv", "a\n1\n2\n");
  const home = { ...process.env, HOME: folder };
  const here = new URL(".", import.meta.url).pathname;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script, folder], {
    cwd: here,
    env: home,
  });
  assert.equal(output.toString(), "2 0\n");
});
