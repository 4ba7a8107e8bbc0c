import assert from "node:assert/strict";
import { test } from "node:test";
import { column, condition, groups, missingRows, numericColumn } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { dataFolder, read } from "./data-folder.ts";

const { write, copy } = dataFolder();

/** What a call raises, as a person sees it. */
function raised(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, place, remedy } = error;
    return { message, place, remedy };
  }
  throw new Error("nothing was wrong");
}

const table = await read(
  write(
    "columns.csv",
    `float,integer,big,boolean,text,day
0.5,1,9007199254740993,true,b,2024-01-02
,,,,,
0.5,-3,1,false,a,2024-01-01 12:00
2,1,9007199254740993,true,b,2024-01-02
`,
  ),
);

test("numbers: missing cells are NaN, booleans 0 and 1", () => {
  assert.deepEqual([...numericColumn(table, "float")], [0.5, Number.NaN, 0.5, 2]);
  assert.deepEqual([...numericColumn(table, "integer")], [1, Number.NaN, -3, 1]);
  assert.deepEqual([...numericColumn(table, "big")], [2 ** 53, Number.NaN, 1, 2 ** 53]);
  assert.deepEqual([...numericColumn(table, "boolean")], [1, Number.NaN, 0, 1]);
  assert.equal(numericColumn(table, "float"), (column(table, "float") as { values: Float64Array }).values);
});

test("text in a column of numbers: file, line, column and the cell", async () => {
  const path = write("words.csv", 'name,"a b"\n"x\ny",1.5\nz,NA\né,twelve\nq,13 years\n');
  const words = await read(path);
  assert.deepEqual(
    raised(() => numericColumn(words, "a b")),
    {
      message: 'Column "a b" has to hold numbers, but a cell is "twelve".',
      place: { file: path, line: 5, column: 3 },
      remedy: "Mend the cell, or add it to `missing:` if it means that there is no value.",
    },
  );
  const odd = await read(write("odd.csv", `n,x\n1,"${"long ".repeat(30)}\n\u0007::error::"\n`));
  assert.equal(
    raised(() => numericColumn(odd, "x")).message,
    `Column "x" has to hold numbers, but a cell is "${"long ".repeat(12)}…".`,
  );
  const german = await read(write("german.csv", "x;y\n1,5;2\n"));
  assert.equal(raised(() => numericColumn(german, "x")).remedy, "Write numbers with a decimal point.");
  const zip = await read(write("zip.csv", "zip,y\n01067,2\n"));
  assert.match(String(raised(() => numericColumn(zip, "zip")).remedy), /declare `columns: \{ "zip": float \}`\.$/);
});

test("text in a column of numbers where the format has no lines: the row", async () => {
  const parquet = await copy("words.parquet", "SELECT * FROM (VALUES ('1'), ('x')) t(a)");
  assert.deepEqual(raised(() => column(table, "no such")).place, { file: table.path });
  const words = await read(parquet);
  const { message, place } = raised(() => numericColumn(words, "a"));
  assert.equal(message, 'Column "a" has to hold numbers, but a cell is "x" (row 2).');
  assert.deepEqual(place, { file: parquet });
  const json = write("words.jsonl", '{"a":1}\n\n{"a":"x"}\n');
  const lines = await read(json);
  assert.deepEqual(raised(() => numericColumn(lines, "a")).place, { file: json, line: 3 });
});

test("text that holds nothing but numbers, or integers beyond 64 bits, are numbers where asked for", async () => {
  const parquet = await copy("digits.parquet", "SELECT * FROM (VALUES ('1.5'), (NULL), ('NA'), ('-2e3')) t(a)");
  assert.deepEqual([...numericColumn(await read(parquet), "a")], [1.5, Number.NaN, Number.NaN, -2000]);
  const wide = await read(write("wide.csv", "a\n18446744073709551616\n1\n"));
  assert.deepEqual([...numericColumn(wide, "a")], [2 ** 64, 1]);
  const empty = await read(write("empty.csv", "n,a\n1,\n2,\n"));
  assert.deepEqual([...numericColumn(empty, "a")], [Number.NaN, Number.NaN]);
});

test("groups are named by value in order of first appearance", () => {
  const named = (name: string) => {
    const { codes, names } = groups(table, name);
    return [[...codes], names];
  };
  assert.deepEqual(named("text"), [
    [0, -1, 1, 0],
    ["b", "a"],
  ]);
  assert.deepEqual(named("boolean"), [
    [0, -1, 1, 0],
    ["true", "false"],
  ]);
  assert.deepEqual(named("integer"), [
    [0, -1, 1, 0],
    ["1", "-3"],
  ]);
  assert.deepEqual(named("big"), [
    [0, -1, 1, 0],
    ["9007199254740993", "1"],
  ]);
  assert.deepEqual(named("float"), [
    [0, -1, 0, 1],
    ["0.5", "2"],
  ]);
  assert.deepEqual(named("day"), [
    [0, -1, 1, 0],
    ["2024-01-02", "2024-01-01T12:00:00.000Z"],
  ]);
});

test("more than 50 fractions are no groups, more than 50 integers are", async () => {
  const rows = Array.from({ length: 51 }, (_, i) => `${i / 4},${i}`);
  const many = await read(write("many.csv", `x,i\n${rows.join("\n")}\n`));
  const { message, remedy } = raised(() => groups(many, "x"));
  assert.equal(message, 'Column "x" has more than 50 distinct values and cannot be grouped.');
  assert.equal(remedy, 'Slice it by a condition, for example `{ name: "low", where: "x < 1" }`.');
  assert.equal(groups(many, "i").names.length, 51);
  const fewer = await read(write("fewer.csv", `x,i\n${rows.slice(1).join("\n")}\n`));
  assert.equal(groups(fewer, "x").names.length, 50);
});

test("rows without a value", () => {
  assert.deepEqual(missingRows(table, "text"), [1]);
  assert.deepEqual(missingRows(table, "float"), [1]);
});

test("a column that is not there, or cannot be read", async () => {
  assert.equal(raised(() => column(table, "txet")).message, 'There is no column "txet". Did you mean "text"?');
  const nested = await read(write("nested.jsonl", '{"a":1,"b":[1]}\n'));
  assert.equal(
    raised(() => groups(nested, "b")).message,
    'Column "b" holds JSON list or object values, which are not numbers, text, booleans or dates.',
  );
});

test("a condition that was not asked for is a bug, not a mistake of the user", () => {
  assert.throws(() => condition(table, "low"), /read without the condition "low"/);
});

test("many distinct texts, short and long, keep their codes", async () => {
  const words = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? `w${i}` : `a longer word, Größe ${i}`));
  const rows = [...words, ...words.toReversed(), ...words.slice(0, 100)];
  const json = rows.map((word, i) => JSON.stringify(i % 7 === 0 ? { i } : { i, word })).join("\n");
  for (const path of [
    write("words-many.csv", `i,word\n${rows.map((word, i) => `${i},${i % 7 === 0 ? "" : `"${word}"`}`).join("\n")}\n`),
    write("words-many.jsonl", json),
    await copy("words-many.parquet", `SELECT i, word FROM '${write("words-source.jsonl", json)}'`),
  ]) {
    const { codes, names } = groups(await read(path), "word");
    const found = Array.from(codes, (code) => (code === -1 ? null : names[code]));
    assert.deepEqual(
      found,
      rows.map((word, i) => (i % 7 === 0 ? null : word)),
    );
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.slice(0, 3), words.slice(1, 4));
  }
});
