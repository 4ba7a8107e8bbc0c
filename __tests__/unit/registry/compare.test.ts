import assert from "node:assert/strict";
import { test } from "node:test";
import { compareVersions, type ModelVersion } from "@mlops-actions/registry";
import { completeVersion } from "../../../packages/registry/src/registration.ts";
import { described, sha256 } from "./candidate.ts";

function version(number: number, content: string, changes: Parameters<typeof described>[1] = {}): ModelVersion {
  const { candidate } = described(content, changes);
  return completeVersion(candidate, { number, createdAt: new Date("2026-01-01"), files: [] });
}

test("a version beside itself differs in nothing", () => {
  const one = version(1, "one");
  const { metrics, sameHoldout, before, after, ...lists } = compareVersions(one, one);
  assert.deepEqual([before, after, sameHoldout], [1, 1, true]);
  assert.deepEqual(Object.values(lists).flat(), []);
  assert.equal(metrics.find(({ name }) => name === "roc_auc")?.delta, 0);
});

test("metrics of either side are listed; a delta needs a number on both", () => {
  const { evaluation } = described("one").candidate;
  const metric = (name: string, value: number | null) => ({ name, value, lower: null, upper: null });
  const before = version(1, "one", {
    evaluation: { ...evaluation!, metrics: [metric("f1", 0.5), metric("recall", 0.9)] },
  });
  const after = version(2, "two", {
    evaluation: { ...evaluation!, metrics: [metric("f1", 0.75), metric("auc", null)] },
  });
  const deltas = compareVersions(before, after).metrics.map(({ name, before, after, delta }) => [
    name,
    before?.value ?? null,
    after?.value ?? null,
    delta,
  ]);
  assert.deepEqual(deltas, [
    ["f1", 0.5, 0.75, 0.25],
    ["auc", null, null, null],
    ["recall", 0.9, null, null],
  ]);
  assert.equal(compareVersions(version(1, "one", { evaluation: null }), after).metrics[0]?.before, null);
});

test("what changed is named with both its values, and what came or went with one", () => {
  const before = version(1, "one", {
    parameters: { depth: 4, rate: 0.1 },
    environment: { python: "3.12.0", locks: [], packages: [{ name: "numpy", version: "2.0" }] },
  });
  const after = version(2, "two", {
    parameters: { depth: 6, seed: 1 },
    environment: { python: "3.13.0", locks: [], packages: [{ name: "polars", version: "1.0" }] },
    code: null,
  });
  const { parameters, packages, environment, code, identity } = compareVersions(before, after);
  assert.deepEqual(parameters, [
    { name: "depth", before: 4, after: 6 },
    { name: "rate", before: 0.1, after: null },
    { name: "seed", before: null, after: 1 },
  ]);
  assert.deepEqual(
    packages.map(({ name, before, after }) => [name, before, after]),
    [
      ["numpy", "2.0", null],
      ["polars", null, "1.0"],
    ],
  );
  assert.deepEqual(environment, [{ name: "python", before: "3.12.0", after: "3.13.0" }]);
  assert.equal(code.length, 4);
  assert.deepEqual(
    identity.map(({ name }) => name),
    ["artifact", "image"],
  );
});

test("another hold-out is said, since metrics on two are not comparable", () => {
  const { data } = described("one").candidate;
  const moved = { ...data.holdout!, path: "elsewhere.csv" };
  const same = compareVersions(version(1, "one"), version(2, "two", { data: { ...data, holdout: moved } }));
  assert.equal(same.sameHoldout, true);
  const other = { ...data.holdout!, sha256: sha256("other rows") };
  const { sameHoldout, data: changes } = compareVersions(
    version(1, "one"),
    version(2, "two", { data: { ...data, holdout: other } }),
  );
  assert.equal(sameHoldout, false);
  assert.deepEqual(
    changes.map(({ name }) => name),
    ["holdout"],
  );
  const none = version(1, "one", { data: { holdout: null, training: null } });
  assert.equal(compareVersions(none, none).sameHoldout, false);
});
