import assert from "node:assert/strict";
import { test } from "node:test";
import { type Column, column } from "@mlops-actions/dataset";
import { contents, dataFolder, mistake, read } from "./data-folder.ts";

const { write, copy } = dataFolder();

/** A CSV column with a counter beside it, so that an empty cell is no blank line. */
async function typed(cells: readonly string[], options: Parameters<typeof read>[1] = {}) {
  const path = write("column.csv", `n,x\n${cells.map((cell, i) => `${i},${cell}`).join("\n")}\n`);
  return contents(await read(path, options))["x"];
}

const rulings: readonly [what: string, cells: string[], expected: unknown[]][] = [
  ["an empty cell is missing", ["1", "", "3"], ["integer", 1, null, 3]],
  ["so is a quoted empty cell", ['"a"', '""', "b"], ["text", "a", null, "b"]],
  [
    "NA, NaN and null are missing among numbers",
    ["1.5", "NA", "NaN", "null", "2"],
    ["float", 1.5, null, null, null, 2],
  ],
  ["and among integers", ["1", "NA", "NaN", "null"], ["integer", 1, null, null, null]],
  ["and among booleans and dates", ["true", "NA"], ["boolean", true, null]],
  ["NA is Namibia among texts", ["DE", "NA", "null", "NaN"], ["text", "DE", "NA", "null", "NaN"]],
  ["and where nothing else is there", ["NA", "NA", ""], ["text", "NA", "NA", null]],
  ["a column of empty cells is text without a word", ["", ""], ["text", null, null]],
  ["what begins with 0 is text", ["01067", "80331"], ["text", "01067", "80331"]],
  ["with a sign as well", ["-01", "5"], ["text", "-01", "5"]],
  ["and with a fraction", ["00.5", "1.5"], ["text", "00.5", "1.5"]],
  ["0, -0, 0.5 and -0.5 are numbers", ["0", "0.5", "-0.5", "-0"], ["float", 0, 0.5, -0.5, -0]],
  ["integers stay integers", ["0", "-7", "2147483647", "-2147483648"], ["integer", 0, -7, 2147483647, -2147483648]],
  ["beyond 32 bits without losing digits", ["1", "9007199254740993", ""], ["integer", 1n, 9007199254740993n, null]],
  ["to the last of 64 bits", ["-9223372036854775808"], ["integer", -9223372036854775808n]],
  ["beyond that as text", ["1", "9223372036854775808"], ["text", "1", "9223372036854775808"]],
  ["unless they are fractions", ["0.5", "9223372036854775808"], ["float", 0.5, 2 ** 63]],
  ["an exponent makes a fraction", ["1e3", "2"], ["float", 1000, 2]],
  ["and so does a point", ["1.0", "2"], ["float", 1, 2]],
  ["infinity is a number", ["inf", "-Infinity", "1"], ["float", Infinity, -Infinity, 1]],
  ["an underscore is no part of one", ["2020_01", "1"], ["text", "2020_01", "1"]],
  ["nor is a decimal comma", ['"1,5"', '"2,5"'], ["text", "1,5", "2,5"]],
  ["booleans as pandas and R write them", ["True", "FALSE", "true"], ["boolean", true, false, true]],
  ["yes, no, t and f are text", ["yes", "t"], ["text", "yes", "t"]],
  ["0 and 1 are integers", ["0", "1"], ["integer", 0, 1]],
  ["dates are days", ["1970-01-02", "", "1969-12-31"], ["float", 1, null, -1]],
  ["times too, in UTC", ["1970-01-01 12:00", "1970-01-01T12:00:00+06:00"], ["float", 0.5, 0.25]],
  ["a date that no calendar has is text", ["2024-02-30", "2024-02-28"], ["text", "2024-02-30", "2024-02-28"]],
  ["one word makes a column text", ["1", "2", "x", "4"], ["text", "1", "2", "x", "4"]],
];
for (const [what, cells, expected] of rulings) {
  test(what, async () => assert.deepEqual(await typed(cells), expected));
}

test("the whole column decides, not its first rows", async () => {
  const rows = (last: string) => [...Array.from({ length: 5000 }, () => "10"), last];
  const kindAndLast = async (last: string) => {
    const found = (await typed(rows(last))) as unknown[];
    return [found[0], found[1], found.at(-1)];
  };
  assert.deepEqual(await kindAndLast("01067"), ["text", "10", "01067"]);
  assert.deepEqual(await kindAndLast("0.5"), ["float", 10, 0.5]);
  assert.deepEqual(await kindAndLast("9223372036854775808"), ["text", "10", "9223372036854775808"]);
  assert.deepEqual(await kindAndLast("NA"), ["integer", 10, null]);
  const late = (await typed([...Array.from({ length: 5000 }, () => ""), "2.5"])) as unknown[];
  assert.deepEqual([late[0], late.at(-1)], ["float", 2.5]);
});

test("columns declares what the cells do not tell", async () => {
  const declared = (type: "text" | "float" | "integer" | "boolean") => ({ columns: new Map([["x", type]]) });
  assert.deepEqual(await typed(["1067", "80331", ""], declared("text")), ["text", "1067", "80331", null]);
  assert.deepEqual(await typed(["007", "NA"], declared("float")), ["float", 7, null]);
  assert.deepEqual(await typed(["007", "1.0", ""], declared("integer")), ["integer", 7, 1, null]);
  assert.deepEqual(await typed(["0", "1", "true"], declared("boolean")), ["boolean", false, true, true]);
  assert.deepEqual(await typed(["", ""], declared("float")), ["float", null, null]);
  assert.deepEqual(await typed(["1", "2"], declared("float")), ["float", 1, 2]);
});

test("missing names other words", async () => {
  assert.deepEqual(await typed(["1", "?", ""], { missing: ["?"] }), ["integer", 1, null, null]);
  assert.deepEqual(await typed(["1", "NA"], { missing: ["?"] }), ["text", "1", "NA"]);
  assert.deepEqual(await typed(["1.5", "-999"], { missing: ["-999"] }), ["float", 1.5, null]);
  assert.deepEqual(await typed(["1", "00"], { missing: ["00"] }), ["integer", 1, null]);
  assert.deepEqual(await typed(["DE", "NA"], { missing: ["", "NA"] }), ["text", "DE", "NA"]);
  assert.deepEqual(await typed(["1", "it's"], { missing: ["it's"] }), ["integer", 1, null]);
  assert.deepEqual(await typed(["1", "2"], { missing: [] }), ["integer", 1, 2]);
});

test("missing names numbers in every format", async () => {
  const json = write(
    "missing.jsonl",
    '{"i":1,"f":1.5,"t":"-999"}\n{"i":-999,"f":-999,"t":"x"}\n{"i":"?","f":"?","t":"?"}\n',
  );
  const options = { missing: ["-999", "?"] };
  assert.deepEqual(contents(await read(json, options)), {
    i: ["integer", 1, null, null],
    f: ["float", 1.5, null, null],
    t: ["text", "-999", "x", "?"],
  });
  const values = "(1, 1.5::DOUBLE, '-999', 2::UBIGINT), (-999, -999, '?', NULL)";
  const parquet = await copy("missing.parquet", `SELECT * FROM (VALUES ${values}) t(i, f, t, u)`);
  assert.deepEqual(contents(await read(parquet, options)), {
    i: ["integer", 1, null],
    f: ["float", 1.5, null],
    t: ["text", "-999", "?"],
    u: ["integer", 2, null],
  });
});

test("an empty word among the missing ones is no zero", async () => {
  const path = await copy("zero.parquet", "SELECT * FROM (VALUES (0, 0.0::DOUBLE), (1, 1.0)) t(i, f)");
  assert.deepEqual(contents(await read(path, { missing: ["", "NA"] })), { i: ["integer", 0, 1], f: ["float", 0, 1] });
  assert.deepEqual(await typed(["0", "1", "", "NA"], { missing: ["", "NA"] }), ["integer", 0, 1, null, null]);
});

test("JSON says itself what is text", async () => {
  const path = write(
    "types.jsonl",
    `{"s":"5","n":1,"zip":"01067","mixed":1,"na":"NA","x":1.5,"day":"1970-01-02","list":[1],"e":"","u":"é\\n\\"","big":9007199254740993,"nan":NaN}
{"s":"7","n":2.5,"zip":"1","mixed":"a","na":2,"x":"NaN","day":null,"list":null,"e":"b","u":"x","big":1,"nan":0.5}
`,
  );
  const table = await read(path);
  assert.deepEqual(contents(table), {
    s: ["text", "5", "7"],
    n: ["float", 1, 2.5],
    zip: ["text", "01067", "1"],
    mixed: ["text", "1", "a"],
    na: ["integer", null, 2],
    x: ["float", 1.5, null],
    day: ["float", 1, null],
    e: ["text", null, "b"],
    u: ["text", 'é\n"', "x"],
    big: ["integer", 9007199254740993n, 1n],
    nan: ["float", null, 0.5],
  });
  assert.deepEqual([...table.unread], [["list", "JSON list or object"]]);
});

test("Parquet says itself what its columns hold, unless they are declared", async () => {
  const path = await copy("typed.parquet", "SELECT * FROM (VALUES ('5', 7, 'NA'), ('NA', 8, '01067')) t(x, n, code)");
  assert.deepEqual(contents(await read(path)), {
    x: ["text", "5", "NA"],
    n: ["integer", 7, 8],
    code: ["text", "NA", "01067"],
  });
  const columns = new Map([
    ["x", "float"],
    ["n", "text"],
    ["code", "text"],
  ] as const);
  assert.deepEqual(contents(await read(path, { columns })), {
    x: ["float", 5, null],
    n: ["text", "7", "8"],
    code: ["text", "NA", "01067"],
  });
});

test("a NaN of Parquet is a missing number", async () => {
  const path = await copy("nan.parquet", "SELECT * FROM (VALUES (1.5::DOUBLE), ('NaN'::DOUBLE), (NULL)) t(x)");
  const { values, nulls } = (await read(path)).columns.get("x") as { values: Float64Array; nulls: Uint8Array };
  assert.deepEqual([...values], [1.5, Number.NaN, Number.NaN]);
  assert.deepEqual([...nulls], [0, 1, 1]);
});

test("missing cells hold what the column's kind promises", async () => {
  const table = await read(write("nulls.csv", "i,f,b,t,full\n1,1.5,true,a,1\n,,,,2\n"));
  const second = (found: Column) => (found.kind === "text" ? found.codes[1] : found.values[1]);
  for (const [name, value] of Object.entries({ i: 0, f: Number.NaN, b: 0, t: -1 })) {
    assert.equal(second(column(table, name)), value);
    assert.deepEqual(column(table, name).nulls, new Uint8Array([0, 1]));
  }
  assert.equal(column(table, "full").nulls, null);
});

test("a declared column that holds another cell is an error with its place", async () => {
  const path = write("declared.csv", "id,age\n1,30\n2,thirty\n");
  const columns = (type: "float" | "integer" | "boolean") => ({ columns: new Map([["age", type]]) });
  const { message, place } = await mistake(path, columns("integer"));
  assert.equal(message, 'Column "age" is declared integer, but a cell is "thirty".');
  assert.deepEqual(place, { file: path, line: 3, column: 3 });
  assert.equal(
    (await mistake(path, columns("boolean"))).message,
    'Column "age" is declared boolean, but a cell is "30".',
  );
  const fraction = write("fraction.csv", "age\n1\n1.5\n");
  assert.equal(
    (await mistake(fraction, columns("integer"))).message,
    'Column "age" is declared integer, but a cell is "1.5".',
  );
});
