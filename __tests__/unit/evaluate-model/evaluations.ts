import type { Judgement, RuleVerdict } from "@mlops-actions/gate";
import type { Evaluation } from "../../../actions/evaluate-model/src/evaluate.ts";
import type { Facts } from "../../../actions/evaluate-model/src/facts.ts";
import type { SliceResult } from "../../../actions/evaluate-model/src/judged-slices.ts";

/** A judgement of a margin of 0.01 by its interval's ends. */
export function judgement(metric: string, verdict: RuleVerdict, changes: Partial<Judgement> = {}): Judgement {
  return {
    rule: { metric, kind: "max-drop", limit: 0.01 },
    verdict,
    value: -0.012,
    lower: -0.047,
    upper: 0.023,
    pointHolds: false,
    p: 0.4,
    adjustedP: 0.4,
    rowsToDecide: null,
    reason: null,
    ...changes,
  };
}

/** As much of an evaluation of 228 rows as its headline and lead read. */
export function evaluation(judgements: readonly Judgement[], changes: Partial<Evaluation> = {}): Evaluation {
  const statistical = judgements.some(({ verdict }) => verdict === "fail")
    ? "fail"
    : judgements.every(({ verdict }) => verdict === "pass")
      ? "pass"
      : "inconclusive";
  const parts: Partial<Evaluation> = {
    prepared: { task: "binary", rows: 228 } as Evaluation["prepared"],
    judgements,
    gate: { verdict: statistical === "inconclusive" ? "warn" : statistical, statistical, byPoint: false },
    candidate: new Map([["recall", { value: 0.941, lower: 0.9, upper: 0.97, method: "wilson" }]]),
    baseline: new Map([["recall", { value: 0.953, lower: 0.92, upper: 0.98, method: "wilson" }]]),
    differences: new Map(),
    changes: { fixed: 4, broken: 3, mcnemarMidP: 0.73 },
    unchanged: false,
    unpaired: null,
    rules: judgements.map(({ rule }) => rule),
    slices: [],
    ...changes,
  };
  return parts as Evaluation;
}

export function slice(name: string, regressed: readonly string[]): SliceResult {
  return {
    slice: name,
    rows: 80,
    verdict: regressed.length > 0 ? "fail" : "pass",
    regressed,
    verdicts: new Map(),
    adjustedP: null,
    candidate: new Map(),
    baseline: null,
    differences: null,
  };
}

/** Compared with the model on `develop`. */
export function facts(changes: Partial<Facts> = {}): Facts {
  const model = {
    artifact: { path: "model.onnx", sha256: "0".repeat(64) },
    columns: null,
    producer: null,
    latency: null,
  };
  const paired = { insteadOfModel: null, measured: null };
  return {
    model: "breast-cancer",
    task: "binary",
    confidence: 0.95,
    holdout: { path: "holdout.csv", sha256: "0".repeat(64), rows: 228 },
    exclusions: [],
    candidate: model,
    baseline: { ...model, origin: "base", name: "develop", commit: "a41b77e0".padEnd(40, "0"), ...paired },
    noBaseline: null,
    commit: null,
    actionsVersion: "1.0.0",
    ...changes,
  };
}
