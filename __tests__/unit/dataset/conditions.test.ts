import assert from "node:assert/strict";
import { test } from "node:test";
import { condition } from "@mlops-actions/dataset";
import { dataFolder, mistake, read } from "./data-folder.ts";

const { write, copy } = dataFolder();

const path = write(
  "conditions.csv",
  `radius,Region,"a ""b"" c",day,ok,big,zip,c0
11.5,north,1,2024-01-01,true,9007199254740993,01067,1
12.5,south,2,2024-06-01,false,9007199254740992,80331,2
,north,,,,,,
`,
);

/** Rows, from 0, where an expression holds. */
async function rowsWhere(where: string, file = path) {
  const table = await read(file, { conditions: [{ name: "slice", where }] });
  return [...condition(table, "slice")].flatMap((code, row) => (code === 0 ? [row] : []));
}

const expressions: readonly [where: string, rows: number[]][] = [
  ["radius < 12", [0]],
  ["radius >= 12", [1]],
  ["NOT radius < 12", [1]],
  ["radius IS NULL", [2]],
  ["Region = 'north'", [0, 2]],
  ["region = 'north'", [0, 2]],
  ["REGION <> 'north'", [1]],
  ["Region = 'north' AND radius < 12", [0]],
  ['Region IN (\'south\', \'west\') OR "a ""b"" c" = 1', [0, 1]],
  ["radius BETWEEN 11 AND 12", [0]],
  ["lower(Region) LIKE 'n%'", [0, 2]],
  ["Region ILIKE 'NO%'", [0, 2]],
  ["regexp_matches(Region, '^s')", [1]],
  ["length(Region) = 5 AND abs(-radius) + 1 > 13", [1]],
  ["day >= '2024-02-01'", [1]],
  ["month(day) = 6", [1]],
  ["ok", [0]],
  ["NOT ok", [1]],
  ["big = 9007199254740993", [0]],
  ["zip = '01067'", [0]],
  ["c0 = 2", [1]],
  ["CASE WHEN radius > 12 THEN ok ELSE NOT ok END", []],
  ["CAST(zip AS INTEGER) > 2000", [1]],
  ["radius < 12 -- a comment", [0]],
  ["coalesce(radius, 0) = 0", [2]],
  ["Region = 'it''s; -- \"x\"'", []],
  ["true", [0, 1, 2]],
];
for (const [where, rows] of expressions) {
  test(`holds where ${where}`, async () => assert.deepEqual(await rowsWhere(where), rows));
}

test("reads conditions from every format and from files of a glob", async () => {
  assert.deepEqual(await rowsWhere("x > 1", write("c.jsonl", '{"x":1}\n{"x":2}\n')), [1]);
  assert.deepEqual(await rowsWhere("x > 1", await copy("c.parquet", "SELECT unnest([1, 2, NULL]) AS x")), [1]);
  write("glob-1.csv", "x,y\n1,a\n2,b\n");
  assert.deepEqual(await rowsWhere("x > 1 AND y = 'c'", write("glob-2.csv", "y,x\nc,3\n").replace("-2", "-*")), [2]);
});

test("several conditions at once, whatever their names", async () => {
  const conditions = [
    { name: "__proto__", where: "radius < 12" },
    { name: "a'b\"c\n", where: "ok = false" },
  ];
  const table = await read(path, { conditions });
  assert.deepEqual([...condition(table, "__proto__")], [0, -1, -1]);
  assert.deepEqual([...condition(table, "a'b\"c\n")], [-1, 0, -1]);
});

const failing = async (where: string) => mistake(path, { conditions: [{ name: "s", where }] });

test("a name that no column has", async () => {
  const { message, remedy } = await failing("raduis < 12");
  assert.equal(message, 'There is no column "raduis". Did you mean "radius"?');
  assert.match(String(remedy), /^The columns are "radius", "Region", /);
});

test("what is no expression", async () => {
  for (const where of [
    "radius <",
    "",
    "radius < 12; DROP TABLE x",
    "1) FROM (SELECT 1",
    "1), (2",
    "1) ORDER BY (1",
    "1) UNION SELECT (2",
  ]) {
    const { message, cause } = await failing(where);
    assert.equal(message, `The condition ${JSON.stringify(where)} of slice "s" is not an SQL expression.`);
    assert.ok(String(cause).length > 0);
  }
  assert.match((await failing("1) FROM read_csv('/etc/passwd') WHERE (true")).message, /is not an SQL expression\.$/);
});

const forbidden: readonly [where: string, what: RegExp][] = [
  ["(SELECT count(*) FROM read_text('/etc/passwd')) > 0", /holds a subquery\.$/],
  ["EXISTS (SELECT 1)", /holds a subquery\.$/],
  ["radius IN (SELECT 1)", /holds a subquery\.$/],
  ["row_number() OVER () = 1", /holds a window\.$/],
  ["radius = $1", /holds a parameter\.$/],
  ["COLUMNS(*) > 1", /holds a star\.$/],
  ["list_filter([1], lambda x: x > 1) = [1]", /holds a lambda|calls "list_filter"/],
  ["getenv('HOME') = 'x'", /calls "getenv"\.$/],
  ["current_setting('threads') = '1'", /calls "current_setting"\.$/],
  ["random() < 0.5", /calls "random"\.$/],
  ["max(radius) > 1", /calls "max"\.$/],
  ["repeat(Region, 1000000000) = ''", /calls "repeat"\.$/],
  ["nextval('x') = 1", /calls "nextval"\.$/],
  ["lowr(Region) = 'x'", /calls "lowr"\.$/],
];
for (const [where, what] of forbidden) {
  test(`refuses ${where}`, async () => assert.match((await failing(where)).message, what));
}

test("suggests the function that was meant", async () => {
  assert.match(String((await failing("lowr(Region) = 'x'")).remedy), /Did you mean "lower"\?$/);
});

test("an expression that is neither true nor false", async () => {
  assert.match((await failing("radius + 1")).message, /is neither true nor false\.$/);
  assert.match((await failing("Region")).message, /is neither true nor false\.$/);
});

test("types that do not go together", async () => {
  for (const where of ["abs(Region) > 1", "Region < 12", "CAST(Region AS INTEGER) > 1"]) {
    const { message, cause } = await failing(where);
    assert.equal(
      message,
      `The condition ${JSON.stringify(where)} of slice "s" does not go with the types of its columns.`,
    );
    assert.match(String(cause), /Error/);
  }
});

test("a condition on a column that cannot be read", async () => {
  const nested = write("nested.jsonl", '{"a":[1],"b":1}\n');
  const { message } = await mistake(nested, { conditions: [{ name: "s", where: "a = 1" }] });
  assert.equal(message, 'The condition "a = 1" reads column "a", which holds JSON list or object values.');
});

test("a broken file is blamed for itself, not its conditions", async () => {
  const broken = write("broken.csv", "a,b\n1,2\n3\n");
  assert.match((await mistake(broken, { conditions: [{ name: "s", where: "a > 1" }] })).message, /^Line 3 of /);
});
