/**
 * Metrics of candidate and baseline with every interval, against Python in the same run: `node benchmarks/metrics.ts`. Each contender is a
 * whole process that starts, reads the same Parquet file and computes; the table gives medians of the rounds, and ratios.
 * `--with-intervals` adds DeLong and a vectorised paired bootstrap of 1,000 resamples in NumPy, which take a minute or more.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as duckdb from "@duckdb/node-api";
import { groups, numericColumn, readTable, type Table } from "@mlops-actions/dataset";
import { differences, estimates, type Prepared, partition, prepare, type Sample } from "@mlops-actions/metrics";

const python = fileURLToPath(new URL("../.peers/python/bin/python", import.meta.url));
const peer = fileURLToPath(new URL("metrics_peer.py", import.meta.url));
const slices = ["region", "segment", "shop"];
const gated = ["roc_auc", "recall", "log_loss"];
const jobs = {
  binary: "1,000,000 rows, two classes, 3 slice columns",
  multiclass: "200,000 rows, ten classes",
} as const;
type Job = keyof typeof jobs;

const { values: flags } = parseArgs({
  options: {
    evaluate: { type: "string" },
    file: { type: "string" },
    rounds: { type: "string", default: "3" },
    "with-intervals": { type: "boolean", default: false },
  },
});

if (flags.evaluate) await evaluateFile(flags.evaluate as Job, flags.file!);
else compare();

/** What a process of ours does. */
async function evaluateFile(job: Job, file: string): Promise<void> {
  const table = await readTable(file, { duckdb });
  const read = performance.now();
  const prepared = prepare(job === "binary" ? binarySample(table) : multiclassSample(table), {
    confidence: 0.95,
    seed: 1,
  });
  for (const side of ["candidate", "baseline"] as const) estimates(prepared, side);
  const whole = differences(prepared).size;
  const parts: Prepared[] = [];
  for (const slice of job === "binary" ? slices : []) {
    const { codes, names } = groups(table, slice);
    parts.push(...partition(prepared, codes, names.length));
  }
  for (const part of parts) differences(part, gated);
  const computed = performance.now();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ read, compute: computed - read, megabytes, whole, parts: parts.length }));
}

function binarySample(table: Table): Sample {
  const score = (name: string) => numericColumn(table, name);
  const label = (name: string) => Uint8Array.from(numericColumn(table, name));
  const model = (name: string) => ({
    task: "binary" as const,
    labels: label(`label_${name}`),
    scores: score(`score_${name}`),
  });
  return {
    truth: { task: "binary", classes: ["0", "1"], labels: label("truth") },
    candidate: model("candidate"),
    baseline: model("baseline"),
  };
}

function multiclassSample(table: Table): Sample {
  const classes = Array.from({ length: 10 }, (_, index) => String(index));
  const labels = (name: string) => Int32Array.from(numericColumn(table, name));
  const model = (name: string) => ({
    task: "multiclass" as const,
    labels: labels(`label_${name}`),
    scores: classes.map((index) => numericColumn(table, `score_${name}_${index}`)),
  });
  return {
    truth: { task: "multiclass", classes, labels: labels("truth") },
    candidate: model("candidate"),
    baseline: model("baseline"),
  };
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "metrics-benchmark-"));
  try {
    for (const job of Object.keys(jobs) as Job[]) compareJob(job, join(folder, `${job}.parquet`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareJob(job: Job, file: string): void {
  run(python, [peer, "write", job, file]);
  const contenders: Record<string, () => Run> = {
    "ours, with intervals": () =>
      run(process.execPath, [fileURLToPath(import.meta.url), "--evaluate", job, "--file", file]),
    "pandas + scikit-learn, points": () => run(python, [peer, "points", job, file]),
  };
  if (flags["with-intervals"] && job === "binary") {
    contenders["the same with NumPy intervals"] = () => run(python, [peer, "intervals", job, file]);
  }
  const runs = new Map(Object.keys(contenders).map((name) => [name, [] as Run[]]));
  for (let round = 0; round < Number(flags.rounds); round += 1) {
    for (const [name, contend] of Object.entries(contenders)) {
      const isSlow = name.endsWith("NumPy intervals");
      if (!isSlow || round === 0) runs.get(name)!.push(contend());
    }
  }
  const ours = median(runs.get("ours, with intervals")!.map((one) => one.seconds));
  console.log(`\n${jobs[job]}: whole processes, medians of ${flags.rounds} rounds`);
  for (const [name, each] of runs) {
    const seconds = median(each.map((one) => one.seconds));
    const { compute, megabytes } = each[0]!.report;
    const ratio = name.startsWith("ours") ? "" : `${(seconds / ours).toFixed(1)} times ours`;
    const inner = `${(compute / 1000).toFixed(2)} s of it metrics, ${megabytes.toFixed(0)} MB`;
    console.log(`${name.padEnd(32)} ${seconds.toFixed(2).padStart(7)} s   ${inner.padEnd(36)} ${ratio}`);
  }
}

interface Run {
  readonly seconds: number;
  readonly report: { readonly compute: number; readonly megabytes: number };
}

function run(command: string, args: readonly string[]): Run {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return { seconds, report: JSON.parse(stdout || '{"compute":0,"megabytes":0}') };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
