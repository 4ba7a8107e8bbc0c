import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ScoredRows } from "@mlops-actions/inference";
import { fromModel, type ModelOutput } from "@mlops-actions/predictions";
import fc from "fast-check";
import type { Description } from "../../../packages/model-server/src/models/description.ts";
import { labelsOf, positiveIndex } from "../../../packages/model-server/src/scoring/label-rule.ts";

const probability = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), fc.double({ min: 0, max: 1, noNaN: true }));

interface Given {
  readonly task: "binary" | "multiclass";
  readonly output: ScoredRows;
  readonly positive: string;
  readonly threshold: number | null;
}

const given: fc.Arbitrary<Given> = fc
  .record({
    count: fc.constantFrom(2, 3),
    single: fc.boolean(),
    withLabels: fc.boolean(),
    positive: fc.nat(1),
    threshold: fc.option(probability),
    rows: fc.array(fc.tuple(probability, probability, probability, fc.nat(2)), { minLength: 1, maxLength: 5 }),
  })
  .map(({ count, single, withLabels, positive, threshold, rows }) => {
    const classes = ["a", "b", "c"].slice(0, count);
    const second = single && count === 2;
    const columns = (second ? [0] : classes.map((_, at) => at)).map((at) => Float64Array.from(rows, (row) => row[at]!));
    return {
      task: count === 2 ? "binary" : "multiclass",
      positive: classes[positive]!,
      threshold: count === 2 ? threshold : null,
      output: {
        rows: rows.length,
        classes,
        labels: withLabels ? Int32Array.from(rows, ([, , , label]) => label % count) : null,
        scores: columns,
        scoreOf: second ? "second" : "each",
        values: null,
        faults: [],
      },
    };
  });

describe("labels", () => {
  it("are those of the evaluation", () => {
    fc.assert(
      fc.property(given, ({ task, output, positive, threshold }) => {
        const classes = output.classes!;
        const found = labelsOf(output, { task, positive, threshold });
        const order = task === "binary" ? [classes.find((name) => name !== positive)!, positive] : classes;
        const truth =
          task === "binary"
            ? { task, classes: [order[0]!, order[1]!] as const, labels: new Uint8Array(output.rows) }
            : { task, classes: order, labels: new Int32Array(output.rows) };
        const model: ModelOutput = { ...output, classesFrom: "graph", scores: output.scores as Float64Array[] | null };
        const options = threshold === null ? {} : { threshold };
        const predictions = fromModel(model, truth as Parameters<typeof fromModel>[1], options);
        assert.ok(predictions.task !== "regression");
        assert.deepEqual(
          Array.from(found, (at) => classes[at]),
          Array.from(predictions.labels, (at) => order[at]),
        );
      }),
    );
  });

  const positive: [classes: string[], name: string | null, at: number][] = [
    [["0", "1"], null, 1],
    [["yes", "no"], "yes", 0],
    [["0", "1"], "true", 1],
    [["False", "True"], "0", 0],
    [["1.0", "0.0"], "1", 0],
  ];
  for (const [classes, name, at] of positive) {
    it(`positive ${name} of ${classes.join(", ")}`, () => assert.equal(positiveIndex(classes, name), at));
  }

  it("want a positive class that is there", () => {
    const scores: Pick<Description, "task" | "positive" | "threshold"> = {
      task: "binary",
      positive: "maybe",
      threshold: 0.5,
    };
    const output: ScoredRows = {
      rows: 1,
      classes: ["no", "yes"],
      labels: null,
      scores: [Float64Array.of(0.5)],
      scoreOf: "second",
      values: null,
      faults: [],
    };
    assert.throws(() => labelsOf(output, scores), /"maybe" is none of the model's: "no", "yes"/);
  });
});
