import assert from "node:assert/strict";
import { test } from "node:test";
import type { GateSettings } from "@mlops-actions/config";
import type { Sample, StoredEstimate } from "@mlops-actions/metrics";
import { type Measured, squareAndAdd } from "@mlops-actions/statistics";
import { evaluate } from "../../../actions/evaluate-model/src/evaluate.ts";
import type { StoredMetrics } from "../../../actions/evaluate-model/src/stored-metrics.ts";

const rows = 200;
const truth = Uint8Array.from({ length: rows }, (_, row) => row % 2);
/** Right but for every tenth row. */
const labels = truth.map((label, row) => (row % 10 === 0 ? 1 - label : label));
const sample: Sample = {
  truth: { task: "binary", classes: ["no", "yes"], labels: truth },
  candidate: { task: "binary", labels, scores: null },
  baseline: null,
};
const slicing = {
  column: "region",
  names: ["north", "south"],
  codes: Int32Array.from({ length: rows }, (_, row) => (row < 100 ? 0 : 1)),
};

function settings(onInconclusive: GateSettings["onInconclusive"] = "warn"): GateSettings {
  const rule = { metric: "accuracy", kind: "max-drop", limit: 0.05 } as const;
  return { rules: [rule], slices: [], confidence: 0.95, minRows: 50, onInconclusive };
}

function measured(value: number, halfWidth: number): Measured {
  return { value, lower: value - halfWidth, upper: value + halfWidth, confidence: 0.95 };
}

function stored(accuracy: StoredEstimate | null, changes: Partial<StoredMetrics> = {}): StoredMetrics {
  const metrics = new Map(accuracy === null ? [] : [["accuracy", accuracy]]);
  return { metrics, slices: new Map(), notComparable: null, ...changes };
}

test("stored metrics are compared with as independent estimates, and the gate judges by that interval", () => {
  const better = evaluate(sample, [], settings(), false, stored(measured(0.94, 0.005)));
  const difference = better.differences?.get("accuracy");
  const own = better.candidate.get("accuracy") as { value: number; lower: number; upper: number };
  assert.ok(difference !== undefined && "pWorse" in difference);
  const { lower, upper } = squareAndAdd({ ...own, confidence: 0.95 }, measured(0.94, 0.005), 0.95);
  assert.deepEqual([difference.lower, difference.upper], [lower, upper]);
  assert.equal(better.gate.verdict, "warn");
  assert.equal(evaluate(sample, [], settings(), false, stored(measured(0.8, 0.01))).gate.verdict, "pass");
  assert.equal(evaluate(sample, [], settings("pass"), false, stored(measured(1, 0))).gate.statistical, "fail");
  assert.equal(better.changes, null, "no row is known to be fixed or broken");
});

test("whatever an undecided gate means, a margin without anything to compare with is never less than a warning", () => {
  for (const lacking of [stored(null), stored(measured(0.8, 0.01), { notComparable: "is not comparable" })]) {
    const verdicts = (["warn", "pass", "fail", "point"] as const).map(
      (onInconclusive) => evaluate(sample, [], settings(onInconclusive), false, lacking).gate.verdict,
    );
    assert.deepEqual(verdicts, ["warn", "warn", "fail", "fail"]);
  }
});

test("slices are compared where something is stored of them, and a regressed one warns", () => {
  const slices = new Map([["region=north", new Map([["accuracy", measured(1, 0)]])]]);
  const against = (changes: Partial<StoredMetrics>) =>
    evaluate(sample, [slicing], settings(), false, stored(measured(0.8, 0.01), { slices, ...changes }));
  const found = against({});
  assert.deepEqual(
    found.slices.map(({ slice, verdict, regressed, differences }) => [slice, verdict, regressed, differences?.size]),
    [
      ["region=north", "fail", ["accuracy"], 1],
      ["region=south", "inconclusive", [], 0],
    ],
  );
  assert.deepEqual([found.gate.statistical, found.gate.verdict], ["pass", "warn"]);
  assert.equal(against({ notComparable: "is not comparable" }).slices[0]?.differences, null);
});
