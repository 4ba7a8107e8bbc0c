import { type Bootstrap, bootstrapCells, tango } from "@mlops-actions/statistics";
import type { Cells } from "./cells.ts";
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
 * accuracy and error rate, else by BCa of resampled label × baseline × candidate cells. No pass over rows.
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
  const bootstraps = resample(settings, table, averages, (counts, out) => {
    const drawn = tally(counts);
    for (let output = 0; output < averages.length; output += 1) out[output] = averages[output]!.metric.of(drawn);
  });
  const counted = tally(table.counts);
  return requested.map(({ definition, metric }) => {
    const bootstrap = bootstraps.get(definition.name);
    if (bootstrap) return fromBootstrap(bootstrap, settings.confidence, metric.undefinedBecause);
    const [successes, trials] = metric.proportion!(counted);
    return trials > 0 ? proportion(successes, trials, settings.confidence) : undefinedBecause(metric.undefinedBecause);
  });
}

function differencesOf({ cells, classCount, requested, settings }: Reading): Outcome[] {
  const table = pairedTable(cells, classCount);
  const tallyCandidate = tallier(classCount, table.truth, table.candidate);
  const tallyBaseline = tallier(classCount, table.truth, table.baseline!);
  const resampled = requested.filter(({ definition }) => !isShareOfAllRows(definition));
  const bootstraps = resample(settings, table, resampled, (counts, out) => {
    const candidate = tallyCandidate(counts);
    const baseline = tallyBaseline(counts);
    for (let output = 0; output < resampled.length; output += 1) {
      const { definition, metric } = resampled[output]!;
      out[output] = orientedDelta(definition, metric.of(candidate), metric.of(baseline));
    }
  });
  const { fixed, broken, rows } = countChanges(cells);
  return requested.map(({ definition, metric }) => {
    const bootstrap = bootstraps.get(definition.name);
    return bootstrap
      ? fromBootstrap(bootstrap, settings.confidence, metric.undefinedBecause)
      : tango(fixed, broken, rows, settings.confidence);
  });
}

/** Their difference, oriented, is (fixed − broken) / rows. */
function isShareOfAllRows({ name }: MetricDefinition): boolean {
  return name === "accuracy" || name === "error_rate";
}

function resample(
  { seed, resamples }: Settings,
  { counts, discordant }: Table,
  requested: readonly Requested[],
  statistic: (counts: Float64Array, out: Float64Array) => void,
): Map<MetricName, Bootstrap> {
  if (requested.length === 0) return new Map();
  const options = { resamples: resamples.cells, seed, discordant: [discordant] };
  const bootstraps = bootstrapCells(counts, statistic, requested.length, options);
  return new Map(bootstraps.map((bootstrap, output) => [requested[output]!.definition.name, bootstrap]));
}
