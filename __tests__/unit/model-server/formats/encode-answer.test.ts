import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Answer } from "../../../../packages/model-server/src/answer.ts";
import { acceptable } from "../../../../packages/model-server/src/formats/accept.ts";
import { encodeAnswer } from "../../../../packages/model-server/src/formats/encode-answer.ts";
import { numberText } from "../../../../packages/model-server/src/formats/number-text.ts";
import { refusal } from "./decoded.ts";

const answer: Answer = {
  model: "m",
  version: "1",
  rows: 2,
  classes: ["__proto__", 'say "a,b"'],
  labels: ["__proto__", 'say "a,b"'],
  scores: [
    [0.1 + 0.2, 1e-7],
    [0.7, 1],
  ],
  values: null,
};
const numbers: Answer = { ...answer, classes: null, labels: null, scores: null, values: Float64Array.of(1.5, -0) };

const encoded = (accept: string | undefined, answer: Answer) => encodeAnswer(acceptable(accept), answer);

describe("an answer", () => {
  it("as JSON is a prediction a row, whatever the classes are called", () => {
    const { contentType, body } = encoded(undefined, answer);
    assert.equal(contentType, "application/json");
    assert.equal(
      body,
      '{"predictions":[{"label":"__proto__","scores":{"__proto__":0.30000000000000004,"say \\"a,b\\"":0.7}},' +
        '{"label":"say \\"a,b\\"","scores":{"__proto__":1e-7,"say \\"a,b\\"":1}}]}',
    );
  });

  it("of a regression is a number a row", () => {
    assert.equal(encoded(undefined, numbers).body, '{"predictions":[1.5,-0]}');
    assert.equal(encoded("text/csv", numbers).body, "1.5\n-0\n");
    assert.equal(encoded("text/csv; header=present", numbers).body, "prediction\n1.5\n-0\n");
  });

  it("of labels alone has no scores", () => {
    assert.equal(
      encoded(undefined, { ...answer, scores: null, labels: ["a", "b"] }).body,
      '{"predictions":[{"label":"a"},{"label":"b"}]}',
    );
  });

  it("as CSV is label and scores, with their names where they are wanted", () => {
    assert.deepEqual(encoded("text/csv", answer), {
      contentType: "text/csv; charset=utf-8; header=absent",
      body: '__proto__,0.30000000000000004,0.7\n"say ""a,b""",1e-7,1\n',
    });
    const [header] = encoded("text/csv;header=present", answer).body.split("\n");
    assert.equal(header, 'label,score___proto__,"score_say ""a,b"""');
  });

  it("as JSON Lines is a row a line", () => {
    const { contentType, body } = encoded("application/x-ndjson", answer);
    assert.equal(contentType, "application/x-ndjson");
    assert.deepEqual(
      body
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).label),
      answer.labels,
    );
  });

  it("that is no number is null in JSON and named in CSV", () => {
    const odd = { ...numbers, values: [Number.NaN, Number.NEGATIVE_INFINITY] };
    assert.equal(encoded(undefined, odd).body, '{"predictions":[null,null]}');
    assert.equal(encoded("text/csv", odd).body, "NaN\n-Infinity\n");
  });
});

describe("the client's Accept", () => {
  const wishes: readonly (readonly [string, string])[] = [
    ["", "application/json"],
    ["*/*", "application/json"],
    ["*/*;q=0.1, text/csv;q=0.05", "application/json"],
    ["text/csv;q=0.5, application/json;q=0.4", "text/csv; charset=utf-8; header=absent"],
    ["text/*", "text/csv; charset=utf-8; header=absent"],
    ["text/html, text/csv", "text/csv; charset=utf-8; header=absent"],
    ["application/*", "application/json"],
    ["application/json;q=0, application/*", "application/jsonlines"],
    ["application/jsonlines, application/json", "application/jsonlines"],
    ["TEXT/CSV ; Header=Present", "text/csv; charset=utf-8; header=present"],
    ['text/csv; header="present"', "text/csv; charset=utf-8; header=present"],
  ];
  for (const [accept, type] of wishes) {
    it(`${accept || "empty"} is ${type}`, () => assert.equal(encoded(accept, answer).contentType, type));
  }

  it("that takes nothing of ours is refused with what there is", async () => {
    for (const accept of ["image/png", "*/*;q=0", "text/csv;q=0", "text/csv;q=x"]) {
      const { status, message } = await refusal(() => encoded(accept, answer));
      assert.equal(status, 406);
      assert.match(message, /accept application\/json, text\/csv/);
    }
  });
});

describe("the text of a number", () => {
  it("reads back the same", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.ok(Object.is(JSON.parse(numberText(value)), value));
      }),
    );
  });
});
