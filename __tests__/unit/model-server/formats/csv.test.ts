import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { decodeCsv } from "../../../../packages/model-server/src/formats/csv.ts";
import { decoded, people, refused } from "./decoded.ts";

const csv = "text/csv";

async function table(body: string, { type = csv, columns = people.columns as readonly string[] | null } = {}) {
  const { columns: names, rows } = (await decoded(type, body, { columns, image: null })) as ReturnType<
    typeof decodeCsv
  >;
  return [names, ...rows];
}

describe("a CSV body", () => {
  it("without header is cells in the model's order", async () => {
    assert.deepEqual(await table("1,2\n3,4\n"), [null, ["1", "2"], ["3", "4"]]);
  });

  it("has a header where its first record holds names of the model's columns and no number", async () => {
    assert.deepEqual(await table("income,age\r\n1,2\r\n"), [
      ["income", "age"],
      ["1", "2"],
    ]);
    assert.deepEqual(await table("id,age\n1,2"), [
      ["id", "age"],
      ["1", "2"],
    ]);
    assert.deepEqual(await table("age,7\n1,2"), [null, ["age", "7"], ["1", "2"]]);
    assert.deepEqual(await table("red,blue\n1,2"), [null, ["red", "blue"], ["1", "2"]]);
    assert.deepEqual(await table("0,1\n5,6", { columns: ["0", "1"] }), [
      ["0", "1"],
      ["5", "6"],
    ]);
    assert.deepEqual(await table("age,income\n1,2", { columns: null }), [null, ["age", "income"], ["1", "2"]]);
  });

  it("has a header or none where the content type says so", async () => {
    assert.deepEqual(await table("x,y\n1,2", { type: "text/csv; header=present" }), [
      ["x", "y"],
      ["1", "2"],
    ]);
    assert.deepEqual(await table("age,income\n1,2", { type: "text/csv;header=absent; charset=UTF-8" }), [
      null,
      ["age", "income"],
      ["1", "2"],
    ]);
  });

  it("has quoted cells with commas, quotes and line breaks, and keeps spaces and empty cells", async () => {
    assert.deepEqual(await table('"a,b","say ""x"""\n"two\r\nlines",\n, c \n'), [
      null,
      ["a,b", 'say "x"'],
      ["two\r\nlines", ""],
      ["", " c "],
    ]);
  });

  it("has lines that end in any of three ways, and blank ones that are none", async () => {
    assert.deepEqual(await table("\n1,2\r\r3,4\r\n\r\n5,6"), [null, ["1", "2"], ["3", "4"], ["5", "6"]]);
  });

  it("of a model of one column has blank lines that are empty cells", async () => {
    assert.deepEqual(await table("age\n1\n\n3\n", { columns: ["age"] }), [["age"], ["1"], [""], ["3"]]);
  });

  it("ends in an empty cell where it ends in a comma", async () => {
    assert.deepEqual(await table("1,"), [null, ["1", ""]]);
  });
});

describe("a CSV body is refused", () => {
  const bodies: readonly (readonly [string, string, RegExp, (readonly number[])?])[] = [
    ["without rows", "", /no rows/],
    ["of blank lines", "\n\r\n", /no rows/],
    ["of a header alone", "age,income\n", /no rows/],
    ["with a short record", '1,"a\nb"\n3\n4,5\n6', /Line 3 holds 1 cells, where line 1 holds 2/, [1, 3]],
    ["with an open quote", '1,2\n3,"4\n5,6', /quote that is opened at line 2, column 3 is not closed/, [1]],
    ["with text after a quote", '"a"b,2', /Text follows a closed quote at line 1, column 4/, [0]],
    ["with a name twice", "age,age\n1,2", /Line 1 names "age" twice/],
  ];
  for (const [name, body, message, blamed = []] of bodies) {
    it(name, async () => {
      const refusal = await refused(csv, body);
      assert.match(refusal.message, message);
      assert.deepEqual([refusal.status, refusal.rows], [400, blamed]);
    });
  }

  it("with a header that is neither present nor absent", async () => {
    assert.match((await refused("text/csv; header=maybe", "1,2")).message, /"maybe"/);
  });

  it("with more records than are taken at once", async () => {
    assert.equal((await refused(csv, "1,2\n".repeat(10), { ...people, limits: { rows: 3 } })).status, 413);
    assert.equal(
      (await decoded(csv, `age,income\n${"1,2\n".repeat(3)}`, { ...people, limits: { rows: 3 } })).kind,
      "rows",
    );
  });

  it("quickly, whatever it holds", async () => {
    await decoded(csv, `${"1".repeat(200_000)}x,${" ".repeat(200_000)}x`);
    await refused(csv, '"'.repeat(200_001));
  });
});

describe("JSON Lines", () => {
  const lines = "application/jsonlines";
  it("are rows: lists, objects or cells, with blank lines between", async () => {
    assert.deepEqual(await decoded(lines, "[1, 2]\r\n\n[3, 4]"), {
      kind: "rows",
      columns: null,
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
    assert.deepEqual(await decoded("application/x-ndjson", '{"age": 1}\n{"age": 2}\n'), {
      kind: "rows",
      columns: null,
      rows: [{ age: 1 }, { age: 2 }],
    });
    assert.deepEqual(await decoded(lines, "1\n2"), { kind: "rows", columns: null, rows: [[1], [2]] });
  });

  it("of SageMaker are rows under `features`", async () => {
    assert.deepEqual(await decoded(lines, '{"features": [1, 2]}\n{"features": [3, 4]}'), {
      kind: "rows",
      columns: null,
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  it("are refused with the number of each bad line", async () => {
    const refusal = await refused(lines, "[1, 2]\n\n[3\n[4, 5]\n{x}\n");
    assert.match(refusal.message, /Line 3 is not JSON.*Line 5 is not JSON/);
    assert.deepEqual(refusal.rows, [1, 3]);
    assert.match((await refused(lines, "x\n".repeat(50))).message, /And 45 lines more/);
    assert.match((await refused(lines, "\n")).message, /no rows/);
    assert.deepEqual((await refused(lines, "[1]\n{}\n")).rows, [1]);
  });
});
