import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { DescriptionInput } from "@mlops-actions/model-server";
import { FIXTURES, holdout, repositoryOf, serve } from "./serving.ts";

interface Case {
  readonly name: string;
  readonly description: DescriptionInput;
  /** Columns of the hold-out that feed no model. */
  readonly others: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "breast-cancer",
    description: { task: "binary", positive: "malignant" },
    others: ["sample", "diagnosis", "size"],
  },
  { name: "digits", description: { task: "multiclass" }, others: ["image", "digit", "ink"] },
  { name: "diabetes", description: { task: "regression" }, others: ["patient", "progression"] },
];

type Prediction = number | { readonly label: string; readonly scores: Record<string, number> };

describe("what is answered is what the evaluation predicts, to the bit", () => {
  for (const { name, description, others } of cases) {
    for (const version of ["baseline", "candidate"]) {
      it(`${name}, ${version}`, async () => {
        const { names, rows } = holdout(readFileSync(new URL(`${name}/holdout.csv`, FIXTURES), "utf8"));
        const expected = holdout(readFileSync(new URL(`${name}/predictions-${version}.csv`, FIXTURES), "utf8"));
        const features = names.filter((column) => !others.includes(column));
        const onnx = new URL(`${name}/${version}.onnx`, FIXTURES);
        const server = await serve(repositoryOf({ "": { onnx, description: { ...description, features } } }));
        try {
          const places = features.map((column) => names.indexOf(column));
          const numbers = rows.map((row) => places.map((at) => Number(row[at])));
          const csv = [names.join(","), ...rows.map((row) => row.join(","))].join("\n");
          const objects = rows.map((row) => Object.fromEntries(names.map((column, at) => [column, row[at]])));
          const npy = npyOf(numbers);
          const bodies: [string, string, string | Uint8Array][] = [
            ["lists", "application/json", JSON.stringify({ instances: numbers })],
            [
              "a split frame",
              "application/json",
              JSON.stringify({ dataframe_split: { columns: features, data: numbers } }),
            ],
            ["records", "application/json", JSON.stringify({ dataframe_records: objects })],
            ["CSV with a header", "text/csv; header=present", csv],
            ["CSV without", "text/csv", numbers.map((row) => row.join(",")).join("\n")],
            ["JSON Lines", "application/jsonlines", numbers.map((row) => JSON.stringify(row)).join("\n")],
            ["NumPy", "application/x-npy", npy],
          ];
          for (const [form, contentType, body] of bodies) {
            const answer = await server.post("/invocations", body, { "content-type": contentType });
            assert.equal(answer.status, 200, `${form}: ${answer.text}`);
            const { predictions } = answer.json as { predictions: Prediction[] };
            compare(predictions, expected, form);
          }
          const alone = await Promise.all(
            numbers.slice(0, 40).map(async (row) => {
              const answer = await server.post("/predict", { instances: [row] });
              return (answer.json as { predictions: Prediction[] }).predictions[0]!;
            }),
          );
          compare(alone, { ...expected, rows: expected.rows.slice(0, 40) }, "alone");
        } finally {
          await server.stop();
        }
      });
    }
  }
});

function compare(predictions: readonly Prediction[], { names, rows }: ReturnType<typeof holdout>, form: string): void {
  assert.equal(predictions.length, rows.length, form);
  predictions.forEach((prediction, row) => {
    const cell = (column: string) => rows[row]![names.indexOf(column)]!;
    if (typeof prediction === "number") assert.equal(prediction, Number(cell("prediction")), form);
    else {
      assert.equal(prediction.label, cell("label"), form);
      if (names.includes("score")) assert.equal(prediction.scores["malignant"], Number(cell("score")), form);
      else
        for (const [label, score] of Object.entries(prediction.scores))
          assert.equal(score, Number(cell(`score_${label}`)), form);
    }
  });
}

/** Rows as NumPy saves an array of float64. */
function npyOf(rows: readonly (readonly number[])[]): Uint8Array {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows.length}, ${rows[0]!.length}), }`;
  const padded = `${text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11)}\n`;
  const head = Buffer.from([0x93, ...Buffer.from("NUMPY"), 1, 0, padded.length & 255, padded.length >> 8]);
  const cells = Float64Array.from(rows.flat());
  return Buffer.concat([head, Buffer.from(padded, "latin1"), Buffer.from(cells.buffer)]);
}
