import { aucPlacements, normalInterval, stratifiedVariance } from "@mlops-actions/statistics";
import type { MetricDefinition } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import { multiclassAuc } from "./multiclass-auc.ts";
import { type Outcome, type Outcomes, type Undefined, undefinedBecause } from "./outcome.ts";
import { type PreparedClassification, sideOf } from "./prepared.ts";
import type { Ranking } from "./ranking.ts";
import type { Side } from "./sample.ts";
import { absentClass, noScores, singleRow } from "./undefined.ts";
import { isPoint, unseenSpread } from "./unseen.ts";

/**
 * Areas under ROC curves with DeLong's intervals; differences with the paired covariance. Multiclass averages by the
 * same placements, weighted and summed a row, their variance within true classes.
 */
export function evaluateAuc(
  prepared: PreparedClassification,
  definitions: readonly MetricDefinition[],
): Map<MetricName, Outcomes> {
  const candidate = areasOf(prepared, "candidate");
  const baseline = prepared.baseline && areasOf(prepared, "baseline");
  return new Map(
    definitions.map(({ name }) => {
      const own = pick(candidate, name);
      const other = baseline && pick(baseline, name);
      return [
        name,
        {
          candidate: estimateOf(prepared, own),
          baseline: other && estimateOf(prepared, other),
          difference: other && differenceOf(prepared, own, other),
        },
      ];
    }),
  );
}

interface Area {
  readonly auc: number;
  /** One a row; `stratifiedVariance` of them over true classes is the area's. */
  readonly components: Float64Array;
}

function areasOf(prepared: PreparedClassification, side: Side): ReadonlyMap<MetricName, Area> | Undefined {
  const absent = absentClass(prepared);
  if (absent !== null) return undefinedBecause(absent);
  const { columns } = sideOf(prepared, side);
  if (columns === null) return undefinedBecause(noScores(side));
  const rankings = columns.map((column) => column.ranking());
  return prepared.task === "multiclass"
    ? multiclassAuc(rankings, prepared.truth)
    : new Map([["roc_auc", binaryAuc(rankings[0]!)]]);
}

/** `aucPlacements` of rows in the order of their scores, which it then reads side by side, put back in their own order. */
function binaryAuc({ order, sorted, labels }: Ranking): Area {
  const inOrder = new Uint32Array(order.length);
  for (let at = 0; at < inOrder.length; at += 1) inOrder[at] = at;
  const { auc, components: ranked } = aucPlacements(inOrder, sorted, labels as Uint8Array)!;
  const components = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) components[order[at]!] = ranked[at]!;
  return { auc, components };
}

function pick(areas: ReadonlyMap<MetricName, Area> | Undefined, name: MetricName): Area | Undefined {
  return "reason" in areas ? areas : areas.get(name)!;
}

function estimateOf(prepared: PreparedClassification, area: Area | Undefined): Outcome {
  if ("reason" in area) return area;
  const interval = delong(prepared, area.auc, area.components);
  if ("reason" in interval || !isPoint(interval)) return interval;
  if (area.auc === 0 || area.auc === 1) return unseenSpread(prepared).ofValue(area.auc);
  return undefinedBecause("the scores are equal, so they rank nothing", area.auc);
}

function differenceOf(
  prepared: PreparedClassification,
  candidate: Area | Undefined,
  baseline: Area | Undefined,
): Outcome {
  if ("reason" in candidate) return candidate;
  if ("reason" in baseline) return baseline;
  const components = new Float64Array(prepared.rows);
  for (let row = 0; row < components.length; row += 1) {
    components[row] = candidate.components[row]! - baseline.components[row]!;
  }
  const interval = delong(prepared, candidate.auc - baseline.auc, components);
  if ("reason" in interval || !isPoint(interval) || interval.delta !== 0) return interval;
  return unseenSpread(prepared).ofDifference(interval);
}

function delong(prepared: PreparedClassification, value: number, components: Float64Array): Outcome {
  const variance = stratifiedVariance(components, prepared.truth, prepared.classes.length);
  if (Number.isNaN(variance)) return undefinedBecause(singleRow, value);
  return normalInterval(value, Math.sqrt(variance), prepared.settings.confidence, "delong");
}
