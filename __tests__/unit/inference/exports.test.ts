import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { bindColumns, type Scored, score, type Task } from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

/** By Python's onnxruntime, see `__tests__/models/make.py`. */
interface Reference {
  readonly task: Task;
  readonly classes: readonly string[] | null;
  readonly columns: Record<string, (number | string | boolean | null)[]>;
  readonly outputs: Record<string, unknown[]>;
  readonly error?: string;
}

const MODELS = new URL("../../models/", import.meta.url);
const references: Record<string, Reference> = JSON.parse(
  readFileSync(new URL("references/models.json", MODELS), "utf8"),
);
const LOGITS = ["logits", "single-logit"];

describe("scores of exported models are those of Python's onnxruntime, to the bit", () => {
  for (const [name, reference] of Object.entries(references).filter(([, { error }]) => error === undefined)) {
    it(name, async () => {
      const logits = LOGITS.includes(name);
      const model = await open(new URL(`${name}.onnx`, MODELS), reference.task, {
        scores: logits ? "logits" : "probabilities",
      });
      const table = tableOf(reference.columns);
      const scored = await score(model, bindColumns(model, table), table);
      await model.close();
      assert.deepEqual(readable(scored), expected(reference, logits));
    });
  }
});

function readable({ classes, classesFrom, labels, scores, values }: Scored) {
  return {
    classes: classesFrom === "labels" ? null : classes,
    labels: labels && Array.from(labels, (at) => classes![at]),
    scores: scores && Array.from(scores[0]!, (_, row) => scores.map((column) => column[row])),
    values: values && [...values],
  };
}

function expected({ task, classes, outputs }: Reference, logits: boolean) {
  const isLabel = (name: string) => name.endsWith("label");
  const label = Object.keys(outputs).find(isLabel);
  const numbers = Object.keys(outputs)
    .filter((name) => !isLabel(name))
    .map((name) => outputs[name]!);
  const rows = numbers[0]?.map((_, row) => numbers.flatMap((output) => values(output[row], classes))) ?? null;
  const scores = rows && logits ? rows.map(probabilities) : rows;
  return {
    classes: task === "regression" ? null : classes,
    labels: label === undefined ? null : outputs[label]!.map(String),
    scores: task === "regression" ? null : scores,
    values: task === "regression" ? rows!.flat() : null,
  };
}

function values(cell: unknown, classes: readonly string[] | null): number[] {
  if (typeof cell === "number") return [cell];
  return Array.isArray(cell) ? cell : classes!.map((name) => (cell as Record<string, number>)[name]!);
}

function probabilities(logits: number[]): number[] {
  if (logits.length === 1) return logits.map((x) => 1 / (1 + Math.exp(-x)));
  const exps = logits.map((x) => Math.exp(x - Math.max(...logits)));
  return exps.map((e) => e / exps.reduce((sum, each) => sum + each, 0));
}
