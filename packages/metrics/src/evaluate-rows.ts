import { bootstrapRows, influenceInterval, normalInterval, stratifiedVariance } from "@mlops-actions/statistics";
import type { MetricDefinition } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import {
  fromBootstrap,
  type Outcome,
  type Outcomes,
  orientedDelta,
  type Undefined,
  undefinedBecause,
} from "./outcome.ts";
import type { Labels, Prepared } from "./prepared.ts";
import { isStratified, rowStatistic } from "./row-metric.ts";
import { mean, type RowStatistic } from "./row-statistic.ts";
import { fewestRows, singleRow, tooFewRows, tooLarge } from "./undefined.ts";
import { isPoint, unseenSpread } from "./unseen.ts";

/**
 * Metrics of single rows. Up to `bootstrapRowsUpTo` rows by BCa of paired resamples, which all metrics share; above by
 * their influence functions. Those that compare classes (PR AUC, KS, calibration) are resampled within classes.
 */
export function evaluateRows(prepared: Prepared, definitions: readonly MetricDefinition[]): Map<MetricName, Outcomes> {
  const byRows = definitions.filter(({ name }) => !isStratified(name));
  const withinClasses = definitions.filter(({ name }) => isStratified(name));
  const strata = prepared.task === "regression" ? undefined : { codes: prepared.truth, count: prepared.classes.length };
  return new Map([
    ...evaluateTogether(prepared, byRows, undefined),
    ...evaluateTogether(prepared, withinClasses, strata),
  ]);
}

interface Strata {
  readonly codes: Labels;
  readonly count: number;
}

/** One metric: of both models, or the reasons why it is undefined. */
interface Pair {
  readonly definition: MetricDefinition;
  readonly candidate: RowStatistic | Undefined;
  readonly baseline: RowStatistic | Undefined | null;
}

function evaluateTogether(
  prepared: Prepared,
  definitions: readonly MetricDefinition[],
  strata: Strata | undefined,
): Map<MetricName, Outcomes> {
  const pairs = definitions.map((definition) => ({
    definition,
    candidate: rowStatistic(prepared, "candidate", definition.name),
    baseline: prepared.baseline && rowStatistic(prepared, "baseline", definition.name),
  }));
  const outcomes = outcomesOfAll(prepared, pairs, strata);
  return new Map(definitions.map(({ name }, index) => [name, withUnseen(prepared, name, outcomes[index]!)]));
}

function outcomesOfAll(prepared: Prepared, pairs: readonly Pair[], strata: Strata | undefined): Outcomes[] {
  const { rows, settings } = prepared;
  if (rows < fewestRows) {
    return pairs.map((pair) => outcomesOf(pair, (_, value) => undefinedBecause(tooFewRows, value)));
  }
  if (rows <= settings.bootstrapRowsUpTo) return bootstrapped(prepared, pairs, strata);
  return pairs.map((pair) => byInfluence(prepared, pair, strata));
}

/** PR AUC and KS of scores that part the classes perfectly have no spread, and yet they are not sure to do so. */
function withUnseen(prepared: Prepared, name: MetricName, outcomes: Outcomes): Outcomes {
  if (prepared.task === "regression" || (name !== "pr_auc" && name !== "ks")) return outcomes;
  const unseen = unseenSpread(prepared);
  const value = <Side extends Outcome | null>(outcome: Side) =>
    outcome && !("reason" in outcome) && isPoint(outcome) && outcome.delta === 1 ? unseen.ofValue(1) : outcome;
  const { difference } = outcomes;
  const isSure = difference && !("reason" in difference) && isPoint(difference) && difference.delta === 0;
  return {
    candidate: value(outcomes.candidate),
    baseline: value(outcomes.baseline),
    difference: isSure ? unseen.ofDifference(difference) : difference,
  };
}

function bootstrapped(prepared: Prepared, pairs: readonly Pair[], strata: Strata | undefined): Outcomes[] {
  if (pairs.length === 0) return [];
  const { rows, settings } = prepared;
  const influence = pairs.flatMap((pair) =>
    influences(pair).map((values) => (values ? centred(values, strata) : new Float64Array(rows))),
  );
  const statistic = (weights: Int32Array, out: Float64Array): void => {
    for (let index = 0; index < pairs.length; index += 1) {
      const { definition, candidate, baseline } = pairs[index]!;
      const own = isDefined(candidate) ? candidate.weighted(weights) : Number.NaN;
      const other = isDefined(baseline) ? baseline.weighted(weights) : Number.NaN;
      out[3 * index] = own;
      out[3 * index + 1] = other;
      out[3 * index + 2] = orientedDelta(definition, own, other);
    }
  };
  const options = { resamples: settings.resamples.rows, seed: settings.seed, influence, ...(strata && { strata }) };
  const bootstraps = bootstrapRows(rows, statistic, influence.length, options);
  return pairs.map((pair, index) =>
    outcomesOf(pair, (quantity) =>
      fromBootstrap(bootstraps[3 * index + quantity]!, settings.confidence, "the metric is undefined"),
    ),
  );
}

function byInfluence(prepared: Prepared, pair: Pair, strata: Strata | undefined): Outcomes {
  const { confidence } = prepared.settings;
  const influence = influences(pair);
  return outcomesOf(pair, (quantity, value) => {
    if (!Number.isFinite(mean(influence[quantity]!))) return undefinedBecause(tooLarge, value);
    if (!strata) return influenceInterval(value, influence[quantity]!, confidence);
    const variance = stratifiedVariance(influence[quantity]!, strata.codes, strata.count);
    if (Number.isNaN(variance)) return undefinedBecause(singleRow, value);
    return normalInterval(value, Math.sqrt(variance) / prepared.rows, confidence, "influence");
  });
}

/** The candidate's value is quantity 0, the baseline's 1, their oriented difference 2; asks only for what is defined. */
function outcomesOf(
  { definition, candidate, baseline }: Pair,
  outcome: (quantity: number, value: number) => Outcome,
): Outcomes {
  const own = isDefined(candidate) ? outcome(0, candidate.value) : candidate;
  if (baseline === null) return { candidate: own, baseline, difference: null };
  if (!isDefined(baseline)) return { candidate: own, baseline, difference: baseline };
  const other = outcome(1, baseline.value);
  if (!isDefined(candidate)) return { candidate, baseline: other, difference: candidate };
  const delta = orientedDelta(definition, candidate.value, baseline.value);
  return { candidate: own, baseline: other, difference: outcome(2, delta) };
}

function isDefined(side: RowStatistic | Undefined | null): side is RowStatistic {
  return side !== null && "value" in side;
}

/** One value a row of each quantity, null where it is undefined. */
function influences({ definition, candidate, baseline }: Pair): (Float64Array | null)[] {
  const own = isDefined(candidate) ? candidate.influence() : null;
  const other = isDefined(baseline) ? baseline.influence() : null;
  if (!own || !other) return [own, other, null];
  const difference = new Float64Array(own.length);
  const sign = definition.better === "higher" ? 1 : -1;
  for (let row = 0; row < difference.length; row += 1) difference[row] = sign * (own[row]! - other[row]!);
  return [own, other, difference];
}

/** Less their mean, of each stratum where there are strata. */
function centred(values: Float64Array, strata: Strata | undefined): Float64Array {
  const sums = new Float64Array(strata?.count ?? 1);
  const counts = new Float64Array(sums.length);
  for (let row = 0; row < values.length; row += 1) {
    const stratum = strata?.codes[row] ?? 0;
    sums[stratum]! += values[row]!;
    counts[stratum]! += 1;
  }
  return values.map((value, row) => {
    const stratum = strata?.codes[row] ?? 0;
    return value - sums[stratum]! / counts[stratum]!;
  });
}
