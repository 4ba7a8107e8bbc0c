import { catalogue, resolveMetric, topKCount } from "./catalogue.ts";
import type { MetricDefinition } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import { evaluateAuc } from "./evaluate-auc.ts";
import { evaluateCounts } from "./evaluate-counts.ts";
import { evaluateRows } from "./evaluate-rows.ts";
import { evaluateTopK } from "./evaluate-top-k.ts";
import { type Outcome, type Outcomes, toDifference, toEstimate, undefinedBecause } from "./outcome.ts";
import type { Evaluation, Prepared, PreparedRegression } from "./prepared.ts";
import { maxError } from "./regression-errors.ts";
import { fewestRows, noRows, tooFewRows, tooLarge } from "./undefined.ts";

/**
 * All that is known of these metrics, computed once a sample: what is asked for again is remembered.
 * @throws TypeError where a name is no metric of the task.
 */
export function evaluate(prepared: Prepared, names: readonly MetricName[] | undefined): Map<MetricName, Evaluation> {
  const definitions = names ? names.map((name) => definitionOf(prepared, name)) : allDefinitions(prepared);
  const pending = definitions.filter(({ name }) => !prepared.evaluations.has(name));
  for (const kind of kinds) {
    const group = [...new Map(pending.filter((it) => kindOf(it) === kind).map((it) => [it.name, it])).values()];
    if (group.length === 0) continue;
    const outcomes = prepared.rows === 0 ? nothing(prepared, group) : outcomesOf(prepared, kind, group);
    for (const definition of group) {
      prepared.evaluations.set(definition.name, toEvaluation(prepared, definition, outcomes.get(definition.name)!));
    }
  }
  return new Map(definitions.map(({ name }, index) => [names?.[index] ?? name, prepared.evaluations.get(name)!]));
}

/** Metrics of a kind are computed together, from the same cells, rankings or resamples. */
const kinds = ["counts", "top-k", "auc", "rows", "extreme"] as const;
type Kind = (typeof kinds)[number];

function kindOf({ name, needs }: MetricDefinition): Kind {
  if (needs === "labels") return "counts";
  if (name.startsWith("roc_auc")) return "auc";
  if (topKCount(name) !== null) return "top-k";
  return name === "max_error" ? "extreme" : "rows";
}

function outcomesOf(prepared: Prepared, kind: Kind, definitions: MetricDefinition[]): Map<MetricName, Outcomes> {
  if (kind === "rows") return evaluateRows(prepared, definitions);
  if (prepared.task === "regression") return largestError(prepared, definitions);
  if (kind === "auc") return evaluateAuc(prepared, definitions);
  return kind === "top-k" ? evaluateTopK(prepared, definitions) : evaluateCounts(prepared, definitions);
}

function nothing(prepared: Prepared, definitions: readonly MetricDefinition[]): Map<MetricName, Outcomes> {
  const outcome = undefinedBecause(noRows);
  const other = prepared.baseline && outcome;
  return new Map(definitions.map(({ name }) => [name, { candidate: outcome, baseline: other, difference: other }]));
}

/** The largest error of a sample says nothing of the largest there is, and resampling cannot either: no interval. */
function largestError(
  { truth, candidate, baseline }: PreparedRegression,
  definitions: readonly MetricDefinition[],
): Map<MetricName, Outcomes> {
  const reason = "the largest error of a sample has no interval: an unseen row may be worse";
  const own = maxError(truth, candidate);
  const other = baseline && maxError(truth, baseline);
  const outcomes = {
    candidate: undefinedBecause(reason, own),
    baseline: other === null ? null : undefinedBecause(reason, other),
    difference: other === null ? null : undefinedBecause(reason, other - own),
  };
  return new Map(definitions.map(({ name }) => [name, outcomes]));
}

function toEvaluation({ rows }: Prepared, definition: MetricDefinition, outcomes: Outcomes): Evaluation {
  const { candidate, baseline, difference } = outcomes;
  const judged = (outcome: Outcome) => representable(rows < fewestRows ? withoutInterval(outcome) : outcome);
  return {
    candidate: toEstimate(judged(candidate), definition),
    baseline: baseline && toEstimate(judged(baseline), definition),
    difference: difference && toDifference(judged(difference), definition),
  };
}

function withoutInterval(outcome: Outcome): Outcome {
  return "reason" in outcome ? outcome : undefinedBecause(tooFewRows, outcome.delta);
}

/** Numbers so large that their squares or sums are infinite must not leave as Infinity or NaN. */
function representable(outcome: Outcome): Outcome {
  const { delta } = outcome;
  if (delta !== null && !Number.isFinite(delta)) return undefinedBecause(tooLarge);
  if ("reason" in outcome || (Number.isFinite(outcome.lower) && Number.isFinite(outcome.upper))) return outcome;
  return undefinedBecause(tooLarge, delta);
}

function definitionOf(prepared: Prepared, name: MetricName): MetricDefinition {
  const definition = resolveMetric(name, prepared.task, classesOf(prepared));
  if (!definition) throw new TypeError(`There is no metric ${name} of the task ${prepared.task}.`);
  return definition;
}

function allDefinitions(prepared: Prepared): MetricDefinition[] {
  return catalogue(prepared.task, classesOf(prepared), prepared.settings);
}

function classesOf(prepared: Prepared): readonly string[] {
  return prepared.task === "regression" ? [] : prepared.classes;
}
