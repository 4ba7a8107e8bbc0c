/**
 * Whether the gate errs no more often than it says: `node benchmarks/gate-simulation.ts`. Prints each measured rate with
 * its bar and their ratio, and exits 1 where one is missed. Seeded: the numbers are the same each time.
 */
import {
  aucPlacements,
  bca,
  bcaPaired,
  bootstrapCells,
  createRandom,
  holm,
  judgeDifference,
  normalCdf,
  normalInterval,
  type PairedInterval,
  type Random,
  stratifiedVariance,
  tango,
} from "@mlops-actions/statistics";

const confidence = 0.95;
/** What each one-sided statement may err. */
const alpha = (1 - confidence) / 2;

const discordant = [[1, 2, 5, 6]];
const names = ["recall", "f1", "precision", "specificity"] as const;

/** Rates of one model, in the order of `names`. */
function rates(tp: number, fp: number, fn: number, tn: number): number[] {
  return [tp / (tp + fn), (2 * tp) / (2 * tp + fp + fn), tp / (tp + fp), tn / (tn + fp)];
}

/** Candidate − baseline of counts label × baseline × candidate: cell 4·label + 2·baseline + candidate. */
function differences(cells: Float64Array, out: Float64Array): void {
  const at = (cell: number) => cells[cell]!;
  const candidate = rates(at(5) + at(7), at(1) + at(3), at(4) + at(6), at(0) + at(2));
  const baseline = rates(at(6) + at(7), at(2) + at(3), at(4) + at(5), at(0) + at(1));
  for (let output = 0; output < out.length; output++) out[output] = candidate[output]! - baseline[output]!;
}

/** Two models whose scores are normal within a class, a unit apart in spread, `separation` apart in mean. */
interface World {
  readonly rows: number;
  readonly baseline: number;
  readonly candidate: number;
}

const prevalence = 0.4;
const threshold = 0.9;
const correlation = 0.9;

/** What accuracy, recall, F1 and ROC AUC of such a model are. */
function truth(separation: number): number[] {
  const recall = 1 - normalCdf(threshold - separation);
  const specificity = normalCdf(threshold);
  const tp = prevalence * recall;
  const tn = (1 - prevalence) * specificity;
  const [, f1] = rates(tp, 1 - prevalence - tn, prevalence - tp, tn);
  return [tp + tn, recall, f1!, normalCdf(separation / Math.SQRT2)];
}

/** One hold-out: the intervals of Δ of accuracy, recall, F1 and ROC AUC. */
function evaluate({ rows, baseline, candidate }: World, random: Random, seed: number): PairedInterval[] {
  const labels = new Uint8Array(rows);
  const scores = [new Float64Array(rows), new Float64Array(rows)] as const;
  const cells = new Float64Array(8);
  for (let row = 0; row < rows; row++) {
    const label = random.uniform() < prevalence ? 1 : 0;
    const shared = Math.sqrt(correlation) * random.normal();
    const own = () => Math.sqrt(1 - correlation) * random.normal();
    const before = baseline * label + shared + own();
    const after = candidate * label + shared + own();
    labels[row] = label;
    scores[0][row] = before;
    scores[1][row] = after;
    cells[4 * label + (before > threshold ? 2 : 0) + (after > threshold ? 1 : 0)]!++;
  }
  const bootstraps = bootstrapCells(cells, differences, 2, { resamples: 1000, seed, discordant });
  return [
    tango(cells[2]! + cells[5]!, cells[1]! + cells[6]!, rows, confidence),
    ...bootstraps.map((bootstrap) => bcaPaired(bootstrap, confidence)!),
    delong(labels, scores),
  ];
}

function delong(labels: Uint8Array, [baseline, candidate]: readonly [Float64Array, Float64Array]): PairedInterval {
  const [before, after] = [baseline, candidate].map((scores) => {
    const order = Uint32Array.from(scores.keys()).sort((left, right) => scores[left]! - scores[right]!);
    return aucPlacements(order, scores, labels)!;
  });
  const components = after!.components.map((value, row) => value - before!.components[row]!);
  const standardError = Math.sqrt(stratifiedVariance(components, labels, 2));
  return normalInterval(after!.auc - before!.auc, standardError, confidence, "delong");
}

interface Rates {
  /** The gate's verdicts: fails after Holm, passes on all metrics. */
  readonly gate: { fail: number; pass: number };
  /** By metric, without Holm. */
  readonly fail: number[];
  readonly pass: number[];
}

/** How often the gate and its metrics pass and fail with these margins. */
function runGate(world: World, margins: readonly number[], repeats: number, seed: number): Rates {
  const random = createRandom(seed);
  const counts: Rates = { gate: { fail: 0, pass: 0 }, fail: [0, 0, 0, 0], pass: [0, 0, 0, 0] };
  for (let repeat = 0; repeat < repeats; repeat++) {
    const intervals = evaluate(world, random, seed + repeat);
    const verdicts = intervals.map((interval, metric) => judgeDifference(interval, margins[metric]!));
    const adjusted = holm(intervals.map(({ pWorse }, metric) => pWorse(margins[metric]!)));
    verdicts.forEach((verdict, metric) => {
      if (verdict !== "inconclusive") counts[verdict][metric]! += 1 / repeats;
    });
    if (verdicts.some((verdict, metric) => verdict === "fail" && adjusted[metric]! <= alpha))
      counts.gate.fail += 1 / repeats;
    else if (verdicts.every((verdict) => verdict === "pass")) counts.gate.pass += 1 / repeats;
  }
  return counts;
}

/** How often the intervals of `names` hold the truth where so many rows are expected to be fixed and broken. */
function coverage(
  rows: number,
  fixed: number,
  broken: number,
  where: "positive" | "negative",
  smoothed: boolean,
): number[] {
  const shares = Float64Array.of(0.51, 0, 0, 0.09, 0.08, 0, 0, 0.32);
  const [up, down] = where === "positive" ? [5, 6] : [2, 1];
  const [upFrom, downFrom] = where === "positive" ? [4, 7] : [3, 0];
  for (const [to, from, count] of [
    [up, upFrom, fixed],
    [down, downFrom, broken],
  ] as const) {
    shares[to]! += count / rows;
    shares[from]! -= count / rows;
  }
  const expected = new Float64Array(names.length);
  differences(shares, expected);
  const random = createRandom(rows);
  const cells = new Float64Array(8);
  const covered = names.map(() => 0);
  const repeats = 1000;
  for (let repeat = 0; repeat < repeats; repeat++) {
    random.multinomial(rows, shares, cells);
    const options = { resamples: 400, seed: repeat, ...(smoothed ? { discordant } : {}) };
    bootstrapCells(cells, differences, names.length, options).forEach((bootstrap, output) => {
      const interval = bca(bootstrap, confidence);
      // An undefined interval claims nothing, and so does not err.
      const { lower, upper } = interval ?? { lower: -1, upper: 1 };
      if (lower - 1e-12 <= expected[output]! && expected[output]! <= upper + 1e-12) covered[output]! += 1 / repeats;
    });
  }
  return covered;
}

let missed = 0;

function report(what: string, rate: number, bar?: { readonly most?: number; readonly least?: number }): void {
  const limit = bar?.most ?? bar?.least;
  const kept = bar === undefined || (bar.most === undefined ? rate >= bar.least! : rate <= bar.most);
  if (!kept) missed++;
  const against = limit === undefined ? "" : `${bar?.most === undefined ? "≥" : "≤"} ${limit.toFixed(4)}`;
  const ratio = limit === undefined ? "" : (rate / limit).toFixed(2);
  const mark = limit === undefined ? "" : kept ? "kept" : "MISSED";
  console.log(`${what.padEnd(74)}${rate.toFixed(4).padStart(8)}  ${against.padEnd(9)}${ratio.padStart(6)}  ${mark}`);
}

function title(text: string): void {
  console.log(`\n${text}\n${"rate".padStart(82)}  ${"bar".padEnd(9)} ratio`);
}

const repeats = 10_000;
const metrics = ["accuracy", "recall", "f1", "roc_auc"];
const [better, worse] = [2.2, 2.05];
const marginsAtWorst = truth(better).map((value, metric) => value - truth(worse)[metric]!);

title("The gate of accuracy, recall, F1 and ROC AUC, 400 rows");
const worst = runGate({ rows: 400, baseline: better, candidate: worse }, marginsAtWorst, repeats, 1);
report("false FAIL, every metric worse by exactly its margin", worst.gate.fail, { most: alpha });
report("false PASS, every metric worse by exactly its margin", worst.gate.pass, { most: alpha });
metrics.forEach((metric, index) => {
  report(`  ${metric} alone: false FAIL`, worst.fail[index]!);
  report(`  ${metric} alone: false PASS`, worst.pass[index]!);
  report(`  ${metric} alone: covered`, 1 - worst.fail[index]! - worst.pass[index]!, { least: 0.94 });
});
const same = runGate({ rows: 400, baseline: better, candidate: better }, [0.01, 0.02, 0.02, 0.01], repeats, 2);
report("false FAIL, equal models, margins of 0.01 and 0.02", same.gate.fail, { most: alpha });

title("Power, margins of 0.01 (accuracy, ROC AUC) and 0.02 (recall, F1)");
for (const rows of [400, 2000]) {
  for (const candidate of [2.2, 2.0, 1.8, 1.5]) {
    const { gate } = runGate({ rows, baseline: better, candidate }, [0.01, 0.02, 0.02, 0.01], 300, 3);
    const drop = truth(better)[3]! - truth(candidate)[3]!;
    const what = `${rows} rows, ROC AUC ${drop === 0 ? "equal" : `−${drop.toFixed(3)}`}`;
    report(`${what}: FAIL`, gate.fail);
    report(`${what}: PASS`, gate.pass);
  }
}

title("Coverage of the bootstrap where few rows differ: the worst of recall, F1, precision, specificity");
for (const rows of [50, 200, 1000]) {
  for (const [fixed, broken] of [
    [0, 0],
    [0, 0.5],
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 0],
    [1, 1],
    [2, 1],
  ] as const) {
    const sides = (["positive", "negative"] as const).flatMap((where) => coverage(rows, fixed, broken, where, true));
    report(`${rows} rows, expected fixed ${fixed}, broken ${broken}`, Math.min(...sides), { least: 0.94 });
  }
}
report(
  "for comparison: 200 rows, fixed 0, broken 2, without unseen rows",
  Math.min(...coverage(200, 0, 2, "positive", false)),
);

console.log(missed === 0 ? "\nAll bars are kept." : `\n${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
