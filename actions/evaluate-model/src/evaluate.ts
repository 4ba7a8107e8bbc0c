import type { GateSettings } from "@mlops-actions/config";
import {
  defaultRules,
  type GateVerdict,
  gateVerdict,
  isMargin,
  type Judgement,
  judgeRules,
  judgeSlices,
  type Rule,
  type SliceJudgement,
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
  partition,
  prepare,
  type Sample,
} from "@mlops-actions/metrics";

/** Rows by a column's values or by a condition. */
export interface Slicing {
  /** The column, or null for a condition. */
  readonly column: string | null;
  readonly names: readonly string[];
  /** Index into `names` a row, −1 for none. */
  readonly codes: Int32Array;
}

export interface Evaluation {
  readonly sample: Sample;
  readonly prepared: Prepared;
  readonly candidate: ReadonlyMap<MetricName, Estimate>;
  readonly baseline: ReadonlyMap<MetricName, Estimate> | null;
  readonly differences: ReadonlyMap<MetricName, Difference> | null;
  readonly changes: Changes | null;
  /** Candidate and baseline are the same bytes. */
  readonly unchanged: boolean;
  readonly rules: readonly Rule[];
  readonly judgements: readonly Judgement[];
  readonly gate: GateVerdict;
  readonly slices: readonly SliceResult[];
}

export interface SliceResult extends SliceJudgement {
  readonly candidate: ReadonlyMap<MetricName, Estimate>;
  readonly baseline: ReadonlyMap<MetricName, Estimate> | null;
  readonly differences: ReadonlyMap<MetricName, Difference> | null;
}

// Any fixed number does: what matters is that a run that is repeated says the same.
const seed = 20_260_101;

/** Metrics of both models with their intervals, the gate's judgement of the differences, and the same within each slice. */
export function evaluate(
  sample: Sample,
  slicings: readonly Slicing[],
  settings: GateSettings,
  unchanged: boolean,
): Evaluation {
  const { confidence } = settings;
  const rules = settings.rules.length > 0 ? settings.rules : defaultRules(sample.truth.task, isScored(sample));
  const prepared = prepare(sample, { confidence, seed });
  const named = new Set(rules.map((rule) => rule.metric));
  const paired = sample.baseline !== null;
  const candidate = withNamed(estimates(prepared, "candidate"), named, (names) =>
    estimates(prepared, "candidate", names),
  );
  const baseline = paired
    ? withNamed(estimates(prepared, "baseline"), named, (names) => estimates(prepared, "baseline", names))
    : null;
  const deltas = paired ? withNamed(differences(prepared), named, (names) => differences(prepared, names)) : null;
  const evidence = { rows: prepared.rows, estimates: candidate, differences: deltas, unchanged };
  const judgements = judgeRules(rules, evidence, confidence);
  const slices = judgedSlices(prepared, paired && !unchanged, slicings, rules, settings);
  return {
    sample,
    prepared,
    candidate,
    baseline,
    differences: deltas,
    changes: paired ? changes(prepared) : null,
    unchanged,
    rules,
    judgements,
    gate: gateVerdict(
      judgements,
      settings.onInconclusive,
      slices.some(({ regressed }) => regressed.length > 0),
    ),
    slices,
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

function judgedSlices(
  prepared: Prepared,
  paired: boolean,
  slicings: readonly Slicing[],
  rules: readonly Rule[],
  { confidence, minRows }: GateSettings,
): SliceResult[] {
  const judgedRules = paired ? rules : rules.filter((rule) => !isMargin(rule));
  const evidence = slicings.flatMap((slicing) => sliceEvidence(prepared, paired, slicing, rules, minRows));
  const judgements = judgeSlices(evidence, judgedRules, { confidence, minRows });
  return evidence.map((slice, i) => ({
    ...(judgements[i] as SliceJudgement),
    candidate: slice.candidate,
    baseline: slice.baseline,
    differences: paired ? slice.differences : null,
  }));
}

/** The metrics of the rules in each slice of enough rows; the others are counted only. */
function sliceEvidence(
  prepared: Prepared,
  paired: boolean,
  { column, names, codes }: Slicing,
  rules: readonly Rule[],
  minRows: number,
) {
  const metrics = [...new Set(rules.map((rule) => rule.metric))];
  const margins = [...new Set(rules.filter(isMargin).map((rule) => rule.metric))];
  const rows = new Uint32Array(names.length);
  for (const code of codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
  const large = [...names.keys()].filter((code) => (rows[code] as number) >= minRows);
  const places = new Int32Array(names.length).fill(-1);
  large.forEach((code, place) => {
    places[code] = place;
  });
  const parts = partition(
    prepared,
    codes.map((code) => (code < 0 ? -1 : (places[code] as number))),
    large.length,
  );
  return names.map((name, code) => {
    const part = parts[places[code] as number];
    return {
      slice: column === null ? name : `${column}=${name}`,
      rows: rows[code] as number,
      candidate: part ? estimates(part, "candidate", metrics) : new Map<MetricName, Estimate>(),
      baseline: part && paired ? estimates(part, "baseline", metrics) : null,
      differences: part && paired ? differences(part, margins) : new Map<MetricName, Difference>(),
    };
  });
}
