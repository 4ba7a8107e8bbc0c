import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { bindColumns, type ColumnChoice, score, type Task } from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

const FIXTURES = new URL("../../../model-fixtures/", import.meta.url);

/** Columns of a CSV file without quotes; cells that look like numbers are numbers. */
function columnsOf(file: URL): Map<string, (string | number)[]> {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const rows = lines.map((line) => line.split(","));
  const cell = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));
  return new Map(header.split(",").map((name, at) => [name, rows.map((row) => cell(row[at]!))]));
}

const problems: [name: string, task: Task, choice: ColumnChoice][] = [
  ["breast-cancer", "binary", { id: "sample", target: "diagnosis", ignore: ["size"] }],
  ["digits", "multiclass", { id: "image", target: "digit", ignore: ["ink"] }],
  ["diabetes", "regression", { id: "patient", target: "progression" }],
];

describe("the fixtures' models predict what Python's onnxruntime predicts, to the bit", () => {
  for (const [problem, task, choice] of problems) {
    for (const version of ["baseline", "candidate", "regressed"]) {
      it(`${problem}, ${version}`, async () => {
        const model = await open(new URL(`${problem}/${version}.onnx`, FIXTURES), task);
        const table = tableOf(Object.fromEntries(columnsOf(new URL(`${problem}/holdout.csv`, FIXTURES))));
        const { classes, labels, scores, values } = await score(model, bindColumns(model, table, choice), table);
        await model.close();
        const expected = columnsOf(new URL(`${problem}/predictions-${version}.csv`, FIXTURES));
        const given = new Map<string, unknown[]>();
        if (values) given.set("prediction", [...values]);
        if (labels)
          given.set(
            "label",
            Array.from(labels, (at) => classes![at]),
          );
        if (task === "binary") given.set("score", [...scores![classes!.indexOf("malignant")]!]);
        if (task === "multiclass") classes!.forEach((name, at) => void given.set(`score_${name}`, [...scores![at]!]));
        for (const [name, cells] of given)
          assert.deepEqual(
            cells,
            expected.get(name)?.map((cell) => (name === "label" ? String(cell) : cell)),
            name,
          );
      });
    }
  }
});
