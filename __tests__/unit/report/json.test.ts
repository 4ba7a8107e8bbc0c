import assert from "node:assert/strict";
import { test } from "node:test";
import { type Report, renderJson } from "@mlops-actions/report";
import fc from "fast-check";
import { breastCancer } from "./breast-cancer.ts";

const render = (data: object) => renderJson({ ...breastCancer, data } satisfies Report);

test("two spaces, the order of the keys, a newline at the end", () => {
  assert.equal(
    render({ kind: "x", b: 1, a: [null, 0.1] }),
    '{\n  "kind": "x",\n  "b": 1,\n  "a": [\n    null,\n    0.1\n  ]\n}\n',
  );
});

test("what JSON can hold comes back", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })), (data) => {
      assert.deepEqual(JSON.parse(render(data)), JSON.parse(JSON.stringify(data)));
    }),
  );
});

test("a number that JSON lacks is a bug, named by its place", () => {
  assert.throws(() => render({ a: [{ b: Number.NaN }] }), {
    name: "TypeError",
    message: "data.a[0].b is NaN; JSON has null.",
  });
  assert.throws(() => render({ a: Number.POSITIVE_INFINITY }), /data\.a is Infinity/);
});

test("so is an object that JSON would lose", () => {
  assert.throws(() => render({ a: new Map([["b", 1]]) }), /data\.a is a Map/);
  assert.throws(() => render({ a: new Float64Array(2) }), /data\.a is a Float64Array/);
  assert.throws(() => render({ a: 1n }), /data\.a is a bigint/);
});
