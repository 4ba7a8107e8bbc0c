import type { GateSettings } from "@mlops-actions/config";
import {
  defaultRules,
  type GateVerdict,
  gateVerdict,
  isMargin,
  type Judgement,
  judgeRules,
  type Rule,
  type Unpaired,
} from "@mlops-actions/gate";
import {
  type Changes,
  changes,
  type Difference,
  differences,
  type Estimate,
  estimates,
  type MetricName,
  type Prepared,
  prepare,
  type Sample,
} from "@mlops-actions/metrics";
import { judgedSlices, type SliceResult, type Slicing, sliceComparer } from "./judged-slices.ts";
import { type AgainstBaseline, againstStored, type StoredMetrics } from "./stored-metrics.ts";

export interface Evaluation {
  readonly sample: Sample;
  readonly prepared: Prepared;
  readonly candidate: ReadonlyMap<MetricName, Estimate>;
  readonly baseline: ReadonlyMap<MetricName, Estimate> | null;
  readonly differences: ReadonlyMap<MetricName, Difference> | null;
  readonly changes: Changes | null;
  /** Candidate and baseline are the same bytes. */
  readonly unchanged: boolean;
  /** Set where the baseline's metrics are stored ones: the differences are of independent estimates then. */
  readonly unpaired: Unpaired | null;
  readonly rules: readonly Rule[];
  readonly judgements: readonly Judgement[];
  readonly gate: GateVerdict;
  readonly slices: readonly SliceResult[];
}

// Any fixed number does: what matters is that a run that is repeated says the same.
const seed = 20_260_101;

/**
 * Metrics of both models with their intervals, the gate's judgement of the differences, and the same within each slice.
 * @param stored the baseline's metrics, where the sample has no baseline and they are all that is left of it
 */
export function evaluate(
  sample: Sample,
  slicings: readonly Slicing[],
  settings: GateSettings,
  unchanged: boolean,
  stored: StoredMetrics | null = null,
): Evaluation {
  const { confidence } = settings;
  const rules = settings.rules.length > 0 ? settings.rules : defaultRules(sample.truth.task, isScored(sample));
  const prepared = prepare(sample, { confidence, seed });
  const named = new Set(rules.map((rule) => rule.metric));
  const candidate = withNamed(estimates(prepared, "candidate"), named, (names) =>
    estimates(prepared, "candidate", names),
  );
  const compared = comparison(prepared, candidate, named, stored);
  const unpaired = stored && { notComparable: stored.notComparable };
  const evidence = {
    rows: prepared.rows,
    estimates: candidate,
    differences: compared?.differences ?? null,
    unchanged,
    unpaired,
  };
  const judgements = judgeRules(rules, evidence, confidence);
  const slices = judgedSlices(prepared, unchanged ? null : sliceComparer(prepared, stored), slicings, rules, settings);
  return {
    sample,
    prepared,
    candidate,
    baseline: compared?.baseline ?? null,
    differences: compared?.differences ?? null,
    changes: prepared.baseline === null ? null : changes(prepared),
    unchanged,
    unpaired,
    rules,
    judgements,
    gate: gateVerdict(
      judgements,
      settings.onInconclusive,
      slices.some(({ regressed }) => regressed.length > 0) || (unpaired !== null && judgements.some(isOpenMargin)),
    ),
    slices,
  };
}

/** A margin that nothing could be compared by: no setting lets it pass in silence. */
function isOpenMargin({ rule, verdict, pointHolds }: Judgement): boolean {
  return isMargin(rule) && verdict === "inconclusive" && pointHolds === null;
}

/** The baseline's metrics and the differences: row by row where it was asked, else from what is stored of it. */
function comparison(
  prepared: Prepared,
  candidate: ReadonlyMap<MetricName, Estimate>,
  named: ReadonlySet<MetricName>,
  stored: StoredMetrics | null,
): AgainstBaseline | null {
  if (stored !== null) return againstStored(candidate, stored.metrics, prepared);
  if (prepared.baseline === null) return null;
  return {
    baseline: withNamed(estimates(prepared, "baseline"), named, (names) => estimates(prepared, "baseline", names)),
    differences: withNamed(differences(prepared), named, (names) => differences(prepared, names)),
  };
}

function isScored({ candidate, baseline }: Sample): boolean {
  return [candidate, baseline].every((side) => side === null || side.task === "regression" || side.scores !== null);
}

/** A rule may name a metric beyond those that are always computed, `quantile_loss_0.9` for one. */
function withNamed<Value>(
  computed: Map<MetricName, Value>,
  named: ReadonlySet<MetricName>,
  compute: (names: readonly MetricName[]) => Map<MetricName, Value>,
): ReadonlyMap<MetricName, Value> {
  const missing = [...named].filter((name) => !computed.has(name));
  return missing.length === 0 ? computed : new Map([...computed, ...compute(missing)]);
}
