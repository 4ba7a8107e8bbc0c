import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { contentTypes, decodeBody } from "../../../../packages/model-server/src/formats/decode-body.ts";
import type { Signature } from "../../../../packages/model-server/src/formats/signature.ts";
import { decodeV2 } from "../../../../packages/model-server/src/formats/v2-request.ts";
import type { Instances } from "../../../../packages/model-server/src/instances.ts";
import { Refusal } from "../../../../packages/model-server/src/refusal.ts";
import { reference, references } from "./decoded.ts";

// Whatever bytes come, they are instances whose shapes hold, or a refusal: nothing else is thrown.

const signatures: readonly Signature[] = [
  { columns: ["a", "b"], image: null },
  { columns: ["a"], image: null },
  {
    columns: null,
    image: { name: null, datatype: "FP32", shape: [null, 3, null, null], scale: 1, mean: null, std: null },
  },
];

const bodies = [
  '{"instances": [[1, "a"], [null, true]]}',
  '{"inputs": {"__proto__": [1, 2], "b": [[3], [4]]}}',
  '{"dataframe_split": {"columns": ["a", "b"], "data": [[1, 2]]}}',
  '{"dataframe_records": [{"constructor": 1}]}',
  '{"id": "1", "inputs": [{"name": "x", "shape": [1, 2], "datatype": "FP32", "data": [1, 2], "parameters": {"binary_data_size": 8}}], "outputs": [{"name": "s"}]}',
  '"a","b"\r\n1,"x ""y"""\n',
  "[1, 2]\n{}\n",
].map((text) => Buffer.from(text));
const files = readdirSync(references)
  .filter((name) => /\.(npy|png|jpg)$/.test(name))
  .map(reference);

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      '"',
      "null",
      "1e999",
      "-1",
      "99999999999999999999",
      '"__proto__":',
      "\n",
      "\0",
      "é",
      "\\u0000",
    )
    .map((text) => Buffer.from(text)),
);
const changed = fc
  .tuple(
    fc.constantFrom(...bodies, ...files),
    fc.array(fc.tuple(fc.nat(), fc.nat(8), piece), { minLength: 1, maxLength: 4 }),
  )
  .map(([body, changes]) =>
    changes.reduce((bytes, [place, cut, put]) => {
      const at = place % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
    }, body),
  );
const body = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(`{"instances": [${text}, ${text}]}`)) },
  { weight: 4, arbitrary: changed },
);

function check(instances: Instances): void {
  if (instances.kind === "rows") {
    assert.ok(instances.rows.length > 0);
    for (const row of instances.rows) assert.ok(typeof row === "object" && row !== null);
    return;
  }
  for (const { shape, data } of instances.tensors) {
    assert.equal(
      data.length,
      shape.reduce((product, size) => product * size, 1),
    );
  }
}

async function taken(work: () => Instances | Promise<Instances>): Promise<void> {
  try {
    check(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.ok(error.message.length < 3_000, error.message);
  }
}

test("any bytes of any content type are instances or a refusal", async () => {
  const type = fc.oneof(fc.constantFrom(...contentTypes, "text/csv; header=present", "text/json"), fc.string());
  await fc.assert(
    fc.asyncProperty(type, body, fc.constantFrom(...signatures), (contentType, bytes, signature) =>
      taken(() => decodeBody(contentType, bytes, signature)),
    ),
    { numRuns: 3_000 },
  );
});

test("any bytes of a file's own content type are instances or a refusal", async () => {
  for (const type of ["application/x-npy", "image/png", "image/jpeg"]) {
    await fc.assert(
      fc.asyncProperty(changed, (bytes) => taken(() => decodeBody(type, bytes, signatures[2]!))),
      { numRuns: 1_000 },
    );
  }
});

test("any bytes of the Open Inference Protocol are instances or a refusal", async () => {
  const length = fc.option(fc.oneof(fc.nat(300).map(String), fc.string()), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(length, body, (headerLength, bytes) =>
      taken(() => decodeV2(bytes, headerLength, signatures[0]!).instances),
    ),
    { numRuns: 2_000 },
  );
});

test("nothing of it stays behind on objects", () => {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(({} as Record<string, unknown>)["b"], undefined);
});
