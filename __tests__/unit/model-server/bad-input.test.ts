import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FIXTURES, MODELS, OWN, repositoryOf, type Served, serve } from "./serving.ts";

const good = { age: 31, rooms: 2, owner: true, city: "Oslo" };

interface Refused {
  readonly error: string;
  readonly kind: string;
  readonly rows?: readonly number[];
}

describe("rows that cannot be scored are refused with row, field and what is expected", () => {
  let server: Served;
  before(async () => {
    server = await serve(
      repositoryOf({
        "home/1": { onnx: new URL("mixed-columns.onnx", MODELS) },
        "forest/1": { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) },
        "picky/1": { onnx: new URL("picky.onnx", OWN) },
        "logarithm/1": { onnx: new URL("logarithm.onnx", OWN) },
      }),
    );
  });
  after(() => server.stop());

  const told: [what: string, model: string, body: unknown, error: RegExp, rows?: number[]][] = [
    [
      "a text",
      "home",
      { instances: [good, { ...good, age: "old" }] },
      /^row 1, field "age": expected a number, got "old"\.$/,
      [1],
    ],
    [
      "two of them",
      "home",
      { instances: [{ ...good, age: "x" }, good, { ...good, rooms: 0.5 }] },
      /^row 0, .* Wrong too: row 2\.$/,
      [0, 2],
    ],
    [
      "a missing field",
      "home",
      { instances: [{ age: 1, rooms: 2, owner: true }] },
      /^row 0, missing field "city"\.$/,
      [0],
    ],
    ["a near name", "home", { instances: [{ ...good, cty: "Oslo", city: undefined }] }, /Did you mean "cty"\?$/, [0]],
    [
      "null for a whole number",
      "home",
      { instances: [{ ...good, rooms: null }] },
      /field "rooms": expected a whole number/,
      [0],
    ],
    ["a value too few", "forest", { instances: [new Array(29).fill(0)] }, /^row 0, expected 30 values, got 29\.$/, [0]],
    ["a field of a model without names", "forest", { instances: [{ a: 1 }] }, /columns have no names/, [0]],
    [
      "a column too few",
      "home",
      { dataframe_split: { columns: ["age", "rooms", "owner"], data: [[1, 2, true]] } },
      /missing field "city"/,
    ],
    ["what the runtime refuses", "picky", { instances: [[1], [9], [2]] }, /^row 1, the model cannot score it/, [1]],
    [
      "no finite answer",
      "logarithm",
      { instances: [[1], [-1], [0]] },
      /^row 1, the model gives no finite number for it\. Wrong too: row 2\.$/,
      [1, 2],
    ],
    ["no rows", "home", { instances: [] }, /no rows/],
    ["no object", "home", "3", /./],
    ["no JSON", "home", "{", /JSON/],
    ["nothing", "home", "", /./],
  ];
  for (const [what, model, body, error, rows] of told) {
    it(what, async () => {
      const { status, json, text } = await server.post(`/models/${model}/predict`, body);
      assert.equal(status, 400, text);
      const refused = json as Refused;
      assert.match(refused.error, error);
      assert.deepEqual(refused.rows, rows);
    });
  }

  it("is not misled by names of JavaScript", async () => {
    for (const body of [
      '{"__proto__": {"instances": [[1]]}}',
      '{"constructor": {"prototype": {"age": 1}}, "instances": [{"__proto__": {"age": 1, "rooms": 2, "owner": true, "city": "x"}}]}',
    ]) {
      const { status } = await server.post("/models/home/predict", body);
      assert.equal(status, 400);
    }
    assert.equal(({} as Record<string, unknown>)["age"], undefined);
  });

  it("a poisoned request among good ones fails alone", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        server.post("/models/picky/predict", { instances: [[at % 10 === 3 ? 77 : at % 4]] }),
      ),
    );
    answers.forEach(({ status, json }, at) => {
      assert.equal(status, at % 10 === 3 ? 400 : 200);
      if (status === 200) assert.deepEqual((json as { predictions: number[] }).predictions, [(at % 4) + 0.5]);
      else assert.equal((json as Refused).kind, "unscorable");
    });
  });
});
