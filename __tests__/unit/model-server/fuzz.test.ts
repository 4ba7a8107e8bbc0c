import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { FIXTURES, MODELS, repositoryOf, type Served, serve } from "./serving.ts";

const RUNS = 150;

const row = { age: 31, rooms: 2, owner: true, city: "Oslo" };
const cell = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("", "NaN", "1e999", -0, 1e308, 2 ** 53, "01", "true", null, "__proto__"),
);
const name = fc.constantFrom("age", "rooms", "owner", "city", "__proto__", "constructor", "toString", "");
const rows = fc.oneof(
  fc.array(fc.oneof(fc.array(cell, { maxLength: 5 }), fc.dictionary(name, cell), cell), { maxLength: 5 }),
  fc.array(
    fc.dictionary(name, cell).map((fields) => ({ ...row, ...fields })),
    { maxLength: 5 },
  ),
  fc.jsonValue(),
);
const tensor = fc.record(
  {
    name: fc.oneof(name, fc.string()),
    shape: fc.oneof(fc.array(fc.integer({ min: -2, max: 4 }), { maxLength: 3 }), fc.jsonValue()),
    datatype: fc.oneof(fc.constantFrom("FP32", "INT64", "BYTES", "BOOL", "UINT64", "FP16"), fc.string()),
    data: fc.oneof(fc.array(cell, { maxLength: 6 }), fc.jsonValue()),
    parameters: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.record({ instances: rows }),
  fc.record({
    inputs: fc.oneof(rows, fc.array(tensor, { maxLength: 4 }), fc.dictionary(name, fc.array(cell, { maxLength: 3 }))),
  }),
  fc.record({
    dataframe_split: fc.record({ columns: fc.array(name), data: fc.array(fc.array(cell, { maxLength: 4 })) }),
  }),
  fc.record({ dataframe_records: rows }),
  fc.jsonValue(),
);
const path = fc.constantFrom(
  "/invocations",
  "/predict",
  "/models/home/predict",
  "/v2/models/home/infer",
  "/v2/models/forest/infer",
  "/models/forest/predict",
);
const contentType = fc.constantFrom(
  "application/json",
  "text/csv",
  "text/csv; header=present",
  "application/jsonlines",
  "application/x-npy",
  "image/png",
  "image/jpeg",
  "application/octet-stream",
);

describe("no request makes a 500, or shows a stack", () => {
  let server: Served;
  before(async () => {
    server = await serve(
      repositoryOf(
        {
          "home/1": { onnx: new URL("mixed-columns.onnx", MODELS) },
          "forest/1": { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) },
        },
        { default: "home" },
      ),
    );
  });
  after(() => server.stop());

  const sane = async (path: string, content: string | Uint8Array, headers: Record<string, string> = {}) => {
    const { status, text, json } = await server.post(path, content, headers);
    assert.ok(status === 200 || (status >= 400 && status < 500), `${status} ${text}`);
    assert.doesNotMatch(text, /node_modules|\.ts:\d|at .*\(/);
    if (status !== 200) assert.equal(typeof (json as { error: unknown }).error, "string");
  };

  it("of JSON that is nearly right", async () => {
    await fc.assert(
      fc.asyncProperty(path, body, (path, body) => sane(path, JSON.stringify(body))),
      { numRuns: RUNS },
    );
  });

  it("of any bytes, as any content type", async () => {
    await fc.assert(
      fc.asyncProperty(path, contentType, fc.uint8Array({ maxLength: 300 }), (path, type, bytes) =>
        sane(path, bytes, { "content-type": type }),
      ),
      { numRuns: RUNS },
    );
  });

  it("of text as CSV or JSON Lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        contentType,
        fc.array(fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('"', "1", "Oslo")))),
        (type, lines) =>
          sane("/invocations", lines.map((cells) => cells.join(",")).join("\n"), { "content-type": type }),
      ),
      { numRuns: RUNS },
    );
  });

  it("and the server still answers", async () => {
    const { status } = await server.post("/invocations", { instances: [row] });
    assert.equal(status, 200);
    assert.ok(!server.lines.some(({ level }) => level === "error"));
  });
});
