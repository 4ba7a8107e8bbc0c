import { bootstrapCells, normalInterval, tango } from "@mlops-actions/statistics";
import type { Cells } from "./cells.ts";
import { countInfluence } from "./count-influence.ts";
import { type CountMetric, countMetric } from "./count-metric.ts";
import type { MetricDefinition } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import { fromBootstrap, type Outcome, type Outcomes, orientedDelta, proportion, undefinedBecause } from "./outcome.ts";
import type { PreparedClassification } from "./prepared.ts";
import type { Settings, Side } from "./sample.ts";
import { oneAgainstRest, pairedTable, singleTable, type Table } from "./table.ts";
import { countChanges, tallier } from "./tally.ts";

interface Requested {
  readonly definition: MetricDefinition;
  readonly metric: CountMetric;
}

/** Metrics that read the same cells. */
interface Reading {
  readonly cells: Cells;
  readonly classCount: number;
  readonly requested: Requested[];
  readonly settings: Settings;
}

/**
 * Metrics of counts: Wilson's interval for a proportion of rows, else BCa of resampled cells; differences by Tango for
 * accuracy and error rate, else by BCa of resampled label × baseline × candidate cells. No pass over rows. Tables of very
 * many cells have influence-function intervals.
 */
export function evaluateCounts(
  prepared: PreparedClassification,
  definitions: readonly MetricDefinition[],
): Map<MetricName, Outcomes> {
  const outcomes = new Map<MetricName, Outcomes>();
  for (const reading of readings(prepared, definitions)) {
    const candidate = valuesOf(reading, "candidate");
    const baseline = prepared.baseline && valuesOf(reading, "baseline");
    const differences = prepared.baseline && differencesOf(reading);
    reading.requested.forEach(({ definition }, index) => {
      outcomes.set(definition.name, {
        candidate: candidate[index]!,
        baseline: baseline && baseline[index]!,
        difference: differences && differences[index]!,
      });
    });
  }
  return outcomes;
}

/** All cells for what reads all classes; for metrics of one class, that class against the rest. */
function readings(prepared: PreparedClassification, definitions: readonly MetricDefinition[]): Iterable<Reading> {
  const { settings, classes, task } = prepared;
  const byClass = new Map<number, Reading>();
  for (const definition of definitions) {
    const { metric, ofClass } = countMetric(definition.name, task, classes);
    const reading = byClass.get(ofClass) ?? {
      cells: ofClass < 0 ? prepared.cells() : oneAgainstRest(prepared.cells(), ofClass),
      classCount: ofClass < 0 ? classes.length : 2,
      requested: [],
      settings,
    };
    reading.requested.push({ definition, metric });
    byClass.set(ofClass, reading);
  }
  return byClass.values();
}

function valuesOf({ cells, classCount, requested, settings }: Reading, side: Side): Outcome[] {
  const table = singleTable(cells, side, classCount);
  const tally = tallier(classCount, table.truth, table.candidate);
  const averages = requested.filter(({ metric }) => !metric.proportion);
  const intervals = intervalsOf(settings, table, averages, {
    statistic: (counts, out) => {
      const drawn = tally(counts);
      for (let output = 0; output < averages.length; output += 1) out[output] = averages[output]!.metric.of(drawn);
    },
    influence: ({ metric }) => countInfluence(metric, tally(table.counts), table, table.candidate),
  });
  const counted = tally(table.counts);
  return requested.map(({ definition, metric }) => {
    const interval = intervals.get(definition.name);
    if (interval) return interval;
    const [successes, trials] = metric.proportion!(counted);
    return trials > 0 ? proportion(successes, trials, settings.confidence) : undefinedBecause(metric.undefinedBecause);
  });
}

function differencesOf({ cells, classCount, requested, settings }: Reading): Outcome[] {
  const table = pairedTable(cells, classCount);
  const baselinePredictions = table.baseline!;
  const tallyCandidate = tallier(classCount, table.truth, table.candidate);
  const tallyBaseline = tallier(classCount, table.truth, baselinePredictions);
  const resampled = requested.filter(({ definition }) => !isShareOfAllRows(definition));
  const intervals = intervalsOf(settings, table, resampled, {
    statistic: (counts, out) => {
      const candidate = tallyCandidate(counts);
      const baseline = tallyBaseline(counts);
      for (let output = 0; output < resampled.length; output += 1) {
        const { definition, metric } = resampled[output]!;
        out[output] = orientedDelta(definition, metric.of(candidate), metric.of(baseline));
      }
    },
    influence: ({ definition, metric }) => {
      const own = countInfluence(metric, tallyCandidate(table.counts), table, table.candidate);
      const other = countInfluence(metric, tallyBaseline(table.counts), table, baselinePredictions);
      return own.map((gain, cell) => orientedDelta(definition, gain, other[cell]!));
    },
  });
  const { fixed, broken, rows } = countChanges(cells);
  return requested.map(
    ({ definition }) => intervals.get(definition.name) ?? tango(fixed, broken, rows, settings.confidence),
  );
}

/** Their difference, oriented, is (fixed − broken) / rows. */
function isShareOfAllRows({ name }: MetricDefinition): boolean {
  return name === "accuracy" || name === "error_rate";
}

/** Above so many cells (hundreds of classes) resampling takes minutes, and the rows are many enough to do without. */
const mostResampledCells = 2000;

interface Statistics {
  /** All requested values, from counts in the table's order. */
  readonly statistic: (counts: Float64Array, out: Float64Array) => void;
  /** What a row of each cell does to one of them. */
  readonly influence: (request: Requested) => Float64Array;
}

function intervalsOf(
  { seed, resamples, confidence }: Settings,
  table: Table,
  requested: readonly Requested[],
  { statistic, influence }: Statistics,
): Map<MetricName, Outcome> {
  if (requested.length === 0) return new Map();
  if (table.counts.length <= mostResampledCells) {
    const options = { resamples: resamples.cells, seed, discordant: [table.discordant] };
    const bootstraps = bootstrapCells(table.counts, statistic, requested.length, options);
    return new Map(
      requested.map(({ definition, metric }, index) => [
        definition.name,
        fromBootstrap(bootstraps[index]!, confidence, metric.undefinedBecause),
      ]),
    );
  }
  const values = new Float64Array(requested.length);
  statistic(table.counts, values);
  return new Map(
    requested.map((request, index): [MetricName, Outcome] => {
      const value = values[index]!;
      if (Number.isNaN(value)) return [request.definition.name, undefinedBecause(request.metric.undefinedBecause)];
      const standardError = Math.sqrt(varianceOfSum(influence(request), table.counts));
      return [request.definition.name, normalInterval(value, standardError, confidence, "influence")];
    }),
  );
}

function varianceOfSum(gains: Float64Array, counts: Float64Array): number {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const mean = gains.reduce((sum, gain, cell) => sum + gain * counts[cell]!, 0) / rows;
  const squares = gains.reduce((sum, gain, cell) => sum + counts[cell]! * (gain - mean) ** 2, 0);
  return (squares * rows) / (rows - 1);
}
