import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changes, confusion, differences, estimates, partition, prepare, type Sample } from "@mlops-actions/metrics";
import fc from "fast-check";
import { near } from "./near.ts";

/** Influence instead of resampling: what is compared here must not depend on random draws. */
const options = { confidence: 0.95, seed: 1, bootstrapRowsUpTo: 0, resamples: 25 };
const score = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const rows = { minLength: 12, maxLength: 60 };

const binarySample = fc.array(fc.tuple(fc.constantFrom(0, 1), score, score), rows).map((drawn): Sample => {
  const model = (column: 1 | 2) => ({
    task: "binary" as const,
    labels: Uint8Array.from(drawn, (row) => (row[column] > 0.5 ? 1 : 0)),
    scores: Float64Array.from(drawn, (row) => row[column]),
  });
  const labels = Uint8Array.from(drawn, (row) => row[0]);
  return { truth: { task: "binary", classes: ["no", "yes"], labels }, candidate: model(1), baseline: model(2) };
});

const multiclassSample = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc
    .array(
      fc.record({
        truth: fc.integer({ min: 0, max: classes - 1 }),
        scores: fc.array(fc.tuple(score, score), { minLength: classes, maxLength: classes }),
      }),
      rows,
    )
    .map((drawn): Sample => {
      const model = (side: 0 | 1) => {
        const scores = Array.from({ length: classes }, (_, index) =>
          Float64Array.from(drawn, (row) => row.scores[index]![side]),
        );
        const labels = Int32Array.from(drawn, (row) => {
          const own = row.scores.map((pair) => pair[side]);
          return own.indexOf(Math.max(...own));
        });
        return { task: "multiclass" as const, labels, scores };
      };
      const names = Array.from({ length: classes }, (_, index) => `class ${index}`);
      const labels = Int32Array.from(drawn, (row) => row.truth);
      return { truth: { task: "multiclass", classes: names, labels }, candidate: model(0), baseline: model(1) };
    }),
);

const value = fc.double({ min: -100, max: 100, noNaN: true });
const regressionSample = fc.array(fc.tuple(value, value, value), rows).map((drawn): Sample => {
  const column = (index: 0 | 1 | 2) => Float64Array.from(drawn, (row) => row[index]);
  return {
    truth: { task: "regression", values: column(0) },
    candidate: { task: "regression", values: column(1) },
    baseline: { task: "regression", values: column(2) },
  };
});

const anySample = fc.oneof(binarySample, multiclassSample, regressionSample);
const runs = { numRuns: 60 };

describe("metrics", () => {
  it("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(anySample, fc.infiniteStream(fc.nat()), (sample, order) => {
        const n = lengthOf(sample);
        const shuffled = Uint32Array.from({ length: n }, (_, row) => row).sort();
        for (let row = n - 1; row > 0; row -= 1) {
          const other = order.next().value % (row + 1);
          [shuffled[row], shuffled[other]] = [shuffled[other]!, shuffled[row]!];
        }
        const [before, after] = [prepare(sample, options), prepare(reorder(sample, shuffled), options)];
        const changed = estimates(after, "candidate");
        for (const [name, estimate] of estimates(before, "candidate")) {
          near(changed.get(name)!.value, estimate.value, name, 1e-8);
          near(changed.get(name)!.lower, estimate.lower, `${name}, lower`, 1e-6);
        }
      }),
      runs,
    );
  });

  it("change sides with the models: differences are negated, values swapped", () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const forth = prepare(sample, options);
        const back = prepare({ ...sample, candidate: sample.baseline!, baseline: sample.candidate }, options);
        const swapped = estimates(back, "baseline");
        for (const [name, estimate] of estimates(forth, "candidate")) {
          near(swapped.get(name)!.value, estimate.value, name);
        }
        const reversed = differences(back);
        for (const [name, difference] of differences(forth)) {
          const other = reversed.get(name)!;
          near(other.delta, difference.delta === null ? null : -difference.delta, name);
          if (!("lower" in difference) || !("lower" in other) || difference.method === "bootstrap-bca") continue;
          near(other.lower, -difference.upper, `${name}, lower`, 1e-7);
          near(other.upper, -difference.lower, `${name}, upper`, 1e-7);
        }
      }),
      runs,
    );
  });

  it("of equal models differ by exactly 0", () => {
    fc.assert(
      fc.property(anySample, fc.constantFrom(0, 50_000), (sample, bootstrapRowsUpTo) => {
        const prepared = prepare({ ...sample, baseline: sample.candidate }, { ...options, bootstrapRowsUpTo });
        for (const [name, difference] of differences(prepared)) {
          if (difference.delta === null) continue;
          assert.equal(difference.delta + 0, 0, name);
          if ("lower" in difference) assert.ok(difference.lower <= 0 && difference.upper >= 0, name);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("are differences of the models' own values", () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const prepared = prepare(sample, options);
        const [own, other] = [estimates(prepared, "candidate"), estimates(prepared, "baseline")];
        for (const [name, { better, delta }] of differences(prepared)) {
          const [left, right] = [own.get(name)!.value, other.get(name)!.value];
          const expected = left === null || right === null ? null : better === "higher" ? left - right : right - left;
          near(delta, expected, name);
        }
      }),
      runs,
    );
  });
});

describe("partition", () => {
  const grouped = fc.tuple(anySample, fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 60, maxLength: 60 }));

  it("gives each group what its rows alone give", () => {
    fc.assert(
      fc.property(grouped, ([sample, drawn]) => {
        const n = lengthOf(sample);
        const groups = Int32Array.from({ length: n }, (_, row) => drawn[row]!);
        const parts = partition(prepare(sample, options), groups, 4);
        assert.equal(parts.length, 4);
        parts.forEach((part, group) => {
          const own = Uint32Array.from({ length: n }, (_, row) => row).filter((row) => groups[row] === group);
          assert.equal(part.rows, own.length);
          const alone = prepare(reorder(sample, own), options);
          const expected = estimates(alone, "baseline");
          for (const [name, estimate] of estimates(part, "baseline")) {
            near(estimate.value, expected.get(name)!.value, name);
            near(estimate.lower, expected.get(name)!.lower, `${name}, lower`, 1e-7);
          }
          const apart = differences(alone);
          for (const [name, { delta }] of differences(part)) near(delta, apart.get(name)!.delta, name);
        });
      }),
      runs,
    );
  });

  it("loses no row and doubles none", () => {
    fc.assert(
      fc.property(
        fc.oneof(binarySample, multiclassSample),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60 }),
        (sample, drawn) => {
          const groups = Int32Array.from({ length: lengthOf(sample) }, (_, row) => drawn[row]!);
          const whole = prepare(sample, options);
          const parts = partition(whole, groups, 4);
          const sum = (count: (part: (typeof parts)[number]) => number) =>
            parts.reduce((total, part) => total + count(part), 0);
          assert.equal(
            sum((part) => changes(part)!.fixed),
            changes(whole)!.fixed,
          );
          assert.equal(
            sum((part) => changes(part)!.broken),
            changes(whole)!.broken,
          );
          const { matrix } = confusion(whole, "baseline");
          matrix.forEach((row, truth) => {
            row.forEach((count, predicted) => {
              assert.equal(
                sum((part) => confusion(part, "baseline").matrix[truth]![predicted]!),
                count,
              );
            });
          });
        },
      ),
      runs,
    );
  });

  it("can be applied to a part again", () => {
    fc.assert(
      fc.property(binarySample, (sample) => {
        const n = lengthOf(sample);
        const half = Int32Array.from({ length: n }, (_, row) => row % 2);
        const [even] = partition(prepare(sample, options), half, 2);
        const [again] = partition(even!, new Int32Array(even!.rows), 1);
        const expected = estimates(even!, "candidate", ["roc_auc", "log_loss", "accuracy"]);
        for (const [name, { value }] of estimates(again!, "candidate", ["roc_auc", "log_loss", "accuracy"])) {
          near(value, expected.get(name)!.value, name);
        }
      }),
      runs,
    );
  });

  it("refuses groups of another length", () => {
    const sample = fc.sample(binarySample, 1)[0]!;
    assert.throws(() => partition(prepare(sample, options), new Int32Array(3), 1), TypeError);
  });
});

function lengthOf({ truth }: Sample): number {
  return truth.task === "regression" ? truth.values.length : truth.labels.length;
}

function reorder<Part>(part: Part, order: Uint32Array): Part {
  if (ArrayBuffer.isView(part)) {
    const column = part as unknown as Float64Array;
    return new (column.constructor as Float64ArrayConstructor)(
      Array.from(order, (row) => column[row]!),
    ) as unknown as Part;
  }
  if (Array.isArray(part)) {
    return part.map((inner) => (typeof inner === "string" ? inner : reorder(inner, order))) as unknown as Part;
  }
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, reorder(inner, order)])) as Part;
}
