import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decoded, people, refused, tensors } from "./decoded.ts";

const json = "application/json";
const rows = (columns: readonly string[] | null, ...cells: readonly unknown[]) => ({
  kind: "rows",
  columns,
  rows: cells,
});

describe("JSON of every form is rows", () => {
  const forms: readonly (readonly [string, string, unknown])[] = [
    ["instances of lists", '{"instances": [[1, "a"], [null, true]]}', rows(null, [1, "a"], [null, true])],
    [
      "instances of objects",
      '{"instances": [{"age": 1}, {"age": 2, "income": 3}]}',
      rows(null, { age: 1 }, { age: 2, income: 3 }),
    ],
    ["instances of cells", '{"instances": [1, "b", null]}', rows(null, [1], ["b"], [null])],
    ["a bare list", "[[1, 2]]", rows(null, [1, 2])],
    ["inputs of rows", '{"inputs": [[1, 2], [3, 4]]}', rows(null, [1, 2], [3, 4])],
    [
      "inputs of columns",
      '{"inputs": {"income": [1, 2], "age": ["x", null]}}',
      rows(["income", "age"], [1, "x"], [2, null]),
    ],
    ["inputs of one row", '{"inputs": {"income": 1, "age": 2}}', rows(["income", "age"], [1, 2])],
    [
      "a split data frame",
      '{"dataframe_split": {"index": [7, 9], "columns": ["age", 5], "data": [[1, 2], [3, 4]]}}',
      rows(["age", "5"], [1, 2], [3, 4]),
    ],
    ["a split data frame without names", '{"dataframe_split": {"data": [[1, 2]]}}', rows(null, [1, 2])],
    ["records", '{"dataframe_records": [{"age": 1}]}', rows(null, { age: 1 })],
    ["other keys beside", '{"signature_name": "serving_default", "params": {}, "instances": [[1]]}', rows(null, [1])],
    ["a byte-order mark", "\ufeff[[1]]", rows(null, [1])],
  ];
  for (const [name, body, expected] of forms) {
    it(name, async () => assert.deepEqual(await decoded(json, body), expected));
  }

  it("is what a body without a content type, or of another name, is taken for", async () => {
    assert.deepEqual(await decoded(undefined, "[[1]]"), rows(null, [1]));
    assert.deepEqual(await decoded('Application/JSON; charset="utf-8"', "[[1]]"), rows(null, [1]));
    assert.deepEqual(await decoded("text/json", "[[1]]"), rows(null, [1]));
  });

  it("keeps integers that no double holds", async () => {
    assert.deepEqual(
      await decoded(
        json,
        "[[9223372036854775807, -12345678901234567890, 0.12345678901234566, 1e300, 9007199254740992]]",
      ),
      rows(null, [9223372036854775807n, -12345678901234567890n, 0.12345678901234566, 1e300, 9007199254740992n]),
    );
  });

  it("keeps names that mean something to JavaScript", async () => {
    const body = '{"instances": [{"__proto__": 1, "constructor": 2}]}';
    const instances = await decoded(json, body);
    assert.ok(instances.kind === "rows");
    assert.deepEqual(Object.entries(instances.rows[0]!), [
      ["__proto__", 1],
      ["constructor", 2],
    ]);
    assert.equal(Object.getPrototypeOf(instances.rows[0]), Object.prototype);
    assert.deepEqual(
      await decoded(json, '{"inputs": {"__proto__": [1], "toString": [2]}}'),
      rows(["__proto__", "toString"], [1, 2]),
    );
    assert.equal(({} as Record<string, unknown>)["1"], undefined);
  });
});

describe("JSON of nested lists is tensors", () => {
  it("a row each", async () => {
    const [tensor, ...others] = await tensors(json, '{"instances": [[[1, 2], [3, null]], [[5, 6], [7, 8]]]}');
    assert.equal(others.length, 0);
    assert.deepEqual(tensor, {
      name: null,
      datatype: "FP64",
      shape: [2, 2, 2],
      data: Float64Array.of(1, 2, 3, Number.NaN, 5, 6, 7, 8),
    });
  });

  it("of objects, a tensor a key", async () => {
    assert.deepEqual(await tensors(json, '{"instances": [{"x": [1, 2], "t": "a"}, {"t": "b", "x": [3, 4]}]}'), [
      { name: "x", datatype: "FP64", shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) },
      { name: "t", datatype: "BYTES", shape: [2], data: ["a", "b"] },
    ]);
  });

  it("of columns, with integers beyond 2^53 and booleans", async () => {
    assert.deepEqual(await tensors(json, '{"inputs": {"n": [[9223372036854775807], [-1]], "b": [[true], [false]]}}'), [
      { name: "n", datatype: "INT64", shape: [2, 1], data: BigInt64Array.of(9223372036854775807n, -1n) },
      { name: "b", datatype: "BOOL", shape: [2, 1], data: [true, false] },
    ]);
  });

  it("of the Open Inference Protocol, whose elements were asked to be bytes, not without them", async () => {
    const input = '"name": "x", "shape": [1, 2], "datatype": "FP32"';
    const [tensor] = await tensors(json, `{"inputs": [{${input}, "data": [[0.5, 2]]}]}`);
    assert.deepEqual(tensor, { name: "x", datatype: "FP32", shape: [1, 2], data: Float32Array.of(0.5, 2) });
    const { message } = await refused(json, `{"inputs": [{${input}, "parameters": {"binary_data_size": 8}}]}`);
    assert.match(message, /"x".*0 bytes follow/);
  });
});

describe("JSON that is no request is refused with what is wrong and where", () => {
  const bodies: readonly (readonly [string, string, RegExp, (readonly number[])?])[] = [
    ["nothing", "", /is not JSON: it is empty/],
    ["half of it", '{"instances": [[1', /is not JSON/],
    ["no JSON", '{"instances": [[1, 2],\n [3, x]]}', /is not JSON/],
    ["NaN", "[[NaN]]", /NaN and Infinity are not JSON; write null/],
    ["a text", '"a"', /is "a", which are no rows.*"instances".*"dataframe_split"/],
    ["null", "null", /is null, which are no rows/],
    ["no key", "{}", /none of the keys that are expected/],
    ["a key that is nearly one", '{"instance": []}', /Did you mean "instances"\?/],
    ["a key of every object", '{"__proto__": {"instances": [[1]]}}', /none of the keys/],
    ["two forms", '{"instances": [[1]], "inputs": [[1]]}', /"instances" and "inputs" at once/],
    ["no rows", '{"instances": []}', /holds no rows/],
    ["a row for rows", '{"instances": {"age": 1}}', /"instances" takes a list of rows, and is an object/],
    [
      "rows of several kinds",
      '{"instances": [[1], {"age": 1}, [2], 3]}',
      /row 0 is a list of 1, row 1 is an object/,
      [1, 3],
    ],
    ["an object as a cell", '{"instances": [{"age": 1}, {"age": {"a": 1}}]}', /Row 1 holds an object in "age"/, [1]],
    ["an object in a list", '{"instances": [[1, 2], [1, {}]]}', /Row 1 holds an object at place 1/, [1]],
    ["ragged lists", '{"instances": [[[1, 2]], [[1]]]}', /Row 1 has the shape \[1, 1.*unlike row 0 of \[1, 2\]/, [1]],
    ["a cell for a list", '{"instances": [[[1], [2]], [[1], 2]]}', /Row 1 has the shape/, [1]],
    ["a text among numbers", '{"instances": [[[1]], [["x"]]]}', /Row 1 holds "x", where a number is expected/, [1]],
    [
      "an integer beyond 64 bits",
      '{"instances": [[[1]], [[99999999999999999999]]]}',
      /Row 1 holds 99999999999999999999/,
      [1],
    ],
    ["an object deep in lists", '{"instances": [[[{}]]]}', /Row 0 holds an object/, [0]],
    ["lists too deep", `{"instances": [[${"[".repeat(9)}${"]".repeat(9)}]]}`, /Row 0 is nested deeper than 8/, [0]],
    ["another key", '{"instances": [{"x": [1]}, {"y": [1]}]}', /Row 1 lacks "x"/, [1]],
    ["a key more", '{"instances": [{"x": [1]}, {"x": [1], "y": 1}]}', /Row 1 holds "y"/, [1]],
    ["columns of several lengths", '{"inputs": {"a": [1, 2], "b": [1]}}', /"a" has 2 cells, "b" has 1/],
    ["a column and a cell", '{"inputs": {"a": [1, 2], "b": 1}}', /the list "a" and the cell "b"/],
    ["no columns", '{"inputs": {}}', /no column/],
    ["columns of no rows", '{"inputs": {"a": []}}', /holds no rows/],
    ["a frame that is a list", '{"dataframe_split": [[1]]}', /takes an object \{"columns"/],
    ["a frame of an object", '{"dataframe_split": {"data": {}}}', /"data".*takes a list of rows, and is an object/],
    [
      "a short row",
      '{"dataframe_split": {"columns": ["a", "b"], "data": [[1, 2], [1]]}}',
      /Row 1 .* is a list of 1, where a list of 2/,
      [1],
    ],
    ["a name twice", '{"dataframe_split": {"columns": ["a", "a"], "data": [[1, 2]]}}', /names "a" twice/],
    ["a name that is none", '{"dataframe_split": {"columns": ["a", null], "data": [[1, 2]]}}', /null at place 1/],
    ["records of lists", '{"dataframe_records": [{"a": 1}, [1]]}', /is a list of 1 at row 1/, [1]],
    ["records of an object", '{"dataframe_records": {"a": 1}}', /list of objects, and is an object/],
  ];
  for (const [name, body, message, blamed = []] of bodies) {
    it(name, async () => {
      const refusal = await refused(json, body);
      assert.match(refusal.message, message);
      assert.deepEqual([refusal.status, refusal.rows], [400, blamed]);
    });
  }

  it("bytes that are no UTF-8", async () => {
    assert.match((await refused(json, Buffer.from([0x5b, 0xff, 0x5d]))).message, /not UTF-8/);
  });

  it("more rows than are taken at once", async () => {
    const refusal = await refused(json, "[[1], [2], [3]]", { ...people, limits: { rows: 2 } });
    assert.deepEqual([refusal.status, refusal.kind], [413, "too-large"]);
    assert.match(refusal.message, /3 rows, and 2 are taken/);
  });

  it("a million of brackets, closed or not", async () => {
    for (const body of ["[".repeat(1e6), "[".repeat(1e6) + "]".repeat(1e6)]) await refused(json, body);
  });

  it("what is long is cut in the message", async () => {
    assert.ok((await refused(json, JSON.stringify("x".repeat(1e6)))).message.length < 600);
  });
});

describe("other content types", () => {
  it("are refused with those that are read", async () => {
    const refusal = await refused("application/x-www-form-urlencoded", "a=1");
    assert.equal(refusal.status, 415);
    assert.match(refusal.message, /x-www-form-urlencoded.*application\/json, text\/csv/);
  });

  it("so are charsets other than UTF-8", async () => {
    assert.equal((await refused("text/csv; charset=utf-16", "1,2")).status, 415);
  });
});
