import { countCells } from "./cells.ts";
import { gather } from "./gather.ts";
import { lazy } from "./lazy.ts";
import type { Classifier, Labels, Prepared, ScoreColumn } from "./prepared.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Splits a sample into groups, each column in one pass over its rows and only once a metric needs it; rankings are
 * filtered, never sorted again.
 *
 * The groups of a sample larger than `bootstrapRowsUpTo` share it: row metrics of a group are bootstrapped up to that
 * many rows divided by the number of groups, so that all groups cost no more than one bootstrap of the largest kind.
 *
 * @param groups an index into 0…count−1 a row, −1 for a row of no group.
 */
export function partition(prepared: Prepared, groups: Int32Array, count: number): Prepared[] {
  if (groups.length !== prepared.rows) throw new TypeError("Each row needs a group.");
  const origin = prepared.task === "regression" ? null : prepared.origin;
  const layout = layOut(origin ? gather(groups, origin) : groups, count);
  const { bootstrapRowsUpTo } = prepared.settings;
  const isLarge = prepared.rows > bootstrapRowsUpTo;
  const settings = { ...prepared.settings, bootstrapRowsUpTo: isLarge ? bootstrapRowsUpTo / count : bootstrapRowsUpTo };
  const shared = (group: number) => ({ rows: layout.sizes[group]!, settings, evaluations: new Map() });
  if (prepared.task === "regression") {
    const truth = split(layout, prepared.truth);
    const candidate = split(layout, prepared.candidate);
    const baseline = prepared.baseline && split(layout, prepared.baseline);
    return Array.from(layout.sizes, (_, group) => ({
      ...shared(group),
      task: prepared.task,
      truth: truth[group]!,
      candidate: candidate[group]!,
      baseline: baseline && baseline[group]!,
    }));
  }
  const { task, classes } = prepared;
  const truth = split(layout, prepared.truth);
  const candidate = splitClassifier(layout, prepared.candidate);
  const baseline = prepared.baseline && splitClassifier(layout, prepared.baseline);
  return Array.from(layout.sizes, (_, group) => {
    const sides = { truth: truth[group]!, candidate: candidate[group]!, baseline: baseline && baseline[group]! };
    return {
      ...shared(group),
      ...sides,
      task,
      classes,
      origin: null,
      cells: lazy(() =>
        countCells(classes.length, sides.truth, sides.candidate.labels, sides.baseline?.labels ?? null),
      ),
    };
  });
}

/** Where each row goes when the rows of a group lie side by side. */
interface Layout {
  readonly groups: Int32Array;
  readonly sizes: Int32Array;
  readonly starts: Int32Array;
  /** The row's place among those of its group. */
  readonly places: Int32Array;
  /** Rows that have a group. */
  readonly rows: number;
}

function layOut(groups: Int32Array, count: number): Layout {
  const sizes = new Int32Array(count);
  const places = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row]!;
    if (group >= 0) places[row] = sizes[group]!++;
  }
  const starts = new Int32Array(count);
  for (let group = 1; group < count; group += 1) starts[group] = starts[group - 1]! + sizes[group - 1]!;
  return { groups, sizes, starts, places, rows: sizes.reduce((sum, size) => sum + size, 0) };
}

function split<Column extends Labels | Float64Array>(layout: Layout, column: Column): Column[] {
  const { groups, sizes, starts } = layout;
  const laidOut = new (column.constructor as new (length: number) => Column)(layout.rows);
  const next = starts.slice();
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row]!;
    if (group >= 0) laidOut[next[group]!++] = column[row]!;
  }
  return Array.from(sizes, (size, group) => laidOut.subarray(starts[group]!, starts[group]! + size) as Column);
}

function splitClassifier(layout: Layout, model: Classifier): Classifier[] {
  const labels = split(layout, model.labels);
  const columns = model.columns?.map((column) => splitColumn(layout, column)) ?? null;
  const { losses } = model;
  const logLosses = losses && lazy(() => split(layout, losses.log_loss()));
  const brierLosses = losses && lazy(() => split(layout, losses.brier()));
  return labels.map((own, group) => ({
    labels: own,
    columns: columns?.map((column) => column[group]!) ?? null,
    losses: logLosses && brierLosses && { log_loss: () => logLosses()[group]!, brier: () => brierLosses()[group]! },
  }));
}

function splitColumn(layout: Layout, column: ScoreColumn): ScoreColumn[] {
  const scores = lazy(() => split(layout, column.scores()));
  const rankings = lazy(() => splitRanking(layout, column.ranking()));
  return Array.from(layout.sizes, (_, group) => ({
    scores: () => scores()[group]!,
    ranking: () => rankings()[group]!,
  }));
}

function splitRanking({ groups, starts, sizes, places, rows }: Layout, ranking: Ranking): Ranking[] {
  const order = new Uint32Array(rows);
  const sorted = new Float64Array(rows);
  const labels = ranking.labels instanceof Uint8Array ? new Uint8Array(rows) : new Int32Array(rows);
  const next = starts.slice();
  for (let rank = 0; rank < ranking.order.length; rank += 1) {
    const row = ranking.order[rank]!;
    const group = groups[row]!;
    if (group < 0) continue;
    const at = next[group]!++;
    order[at] = places[row]!;
    sorted[at] = ranking.sorted[rank]!;
    labels[at] = ranking.labels[rank]!;
  }
  return Array.from(sizes, (size, group) => {
    const [from, to] = [starts[group]!, starts[group]! + size];
    return {
      order: order.subarray(from, to),
      sorted: sorted.subarray(from, to),
      labels: labels.subarray(from, to),
    };
  });
}
