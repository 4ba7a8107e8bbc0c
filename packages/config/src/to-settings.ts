import { gateRules } from "./gate-rules.ts";
import type { DeclaredModel } from "./schema.ts";
import type { Baseline, DataSettings, GateSettings, ModelSettings, Source } from "./settings.ts";

/** What a checked model declares, with the defaults of what it does not. */
export function toSettings(model: DeclaredModel): ModelSettings {
  const { task, classes, outputs, scores, threshold } = model;
  return {
    task,
    source: sourceOf(model),
    data: dataOf(model),
    ...given({ classes, threshold }),
    outputs: given({ label: outputs?.label, scores: outputs?.scores }),
    scores: scores ?? "probabilities",
    baseline: baselineOf(model.baseline ?? "base"),
    gate: gateOf(model),
  };
}

function sourceOf({ artifact, predictions, data: { holdout } }: DeclaredModel): Source {
  if (predictions !== undefined) {
    const { path, ...columns } = typeof predictions === "string" ? { path: predictions } : predictions;
    return { kind: "predictions", path, columns: given(columns), ...given({ holdout }) };
  }
  if (artifact === undefined || holdout === undefined) throw new Error("settings without an artifact or a hold-out");
  return { kind: "artifact", path: artifact, holdout };
}

function dataOf({ data }: DeclaredModel): DataSettings {
  const { target, reference, positive, id, features, missing } = data;
  return {
    target,
    ...given({ reference, positive, id, features, missing }),
    ignore: data.ignore ?? [],
    columns: data.columns ?? new Map(),
    unlabelled: data.unlabelled ?? "error",
  };
}

function baselineOf(text: string): Baseline {
  if (text === "none" || text === "base") return { kind: text };
  const registry = /^registry:(.+)$/s.exec(text)?.[1];
  return registry === undefined ? { kind: "file", path: text } : { kind: "registry", version: registry.trim() };
}

function gateOf(model: DeclaredModel): GateSettings {
  const { gate = {} } = model;
  return {
    onInconclusive: gate["on-inconclusive"] ?? "warn",
    confidence: gate.confidence ?? 0.95,
    minRows: gate["min-rows"] ?? 50,
    rules: gateRules(model),
    slices: (gate.slices ?? []).map((slice) =>
      typeof slice === "string" ? { kind: "column", column: slice } : { kind: "condition", ...slice },
    ),
  };
}

type Given<Keys> = { [Key in keyof Keys]?: Exclude<Keys[Key], undefined> };

/** Without the keys whose value is undefined. */
function given<Keys extends object>(keys: Keys): Given<Keys> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as Given<Keys>;
}
