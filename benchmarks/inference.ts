/**
 * Rows a second of `score` (from columns to predictions) against a bare loop of onnxruntime-node over tensors that are ready, with its best options:
 * `node benchmarks/inference.ts [rows]`. The model is the fixtures' gradient boosting of 30 columns, the rows are its hold-out's, repeated.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Column, Table } from "@mlops-actions/dataset";
import { bindColumns, openModel, score } from "@mlops-actions/inference";
import ort from "onnxruntime-node";
import { decodeModel, encodeModel } from "../packages/inference/src/onnx-messages.ts";
import { cutZipMaps } from "../packages/inference/src/zip-map.ts";

const ROWS = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 5;
const FIXTURE = new URL("../model-fixtures/breast-cancer/", import.meta.url);
const PATH = fileURLToPath(new URL("baseline.onnx", FIXTURE));
const FEATURES = 30;

const table = repeatedHoldout();
const model = await openModel(PATH, {
  task: "binary",
  ort,
  ortPath: createRequire(import.meta.url).resolve("onnxruntime-node"),
});
const binding = bindColumns(model, table);
const tensors = preparedTensors();
const bare = exported();

await compare("alone on the machine");
const busy = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
try {
  await compare(`beside a process that keeps one of ${availableParallelism()} cores busy`);
} finally {
  busy.kill();
  await model.close();
}

/** Each contender runs once a round, so that a slow spell of the machine hits all of them. */
async function compare(title: string): Promise<void> {
  const contenders = new Map<string, () => Promise<unknown>>([
    ...[256, 1024, 4096, 65_536].map((batch) => [`bare loop, batches of ${batch}`, () => bareLoop(batch, 1)] as const),
    ["bare loop, batches of 65536, 2 intra-op threads", () => bareLoop(65_536, 2)],
    ["score, 1 thread", () => score(model, binding, table, { threads: 1 })],
    ["score, 2 threads", () => score(model, binding, table, { threads: 2 })],
  ]);
  const rates = new Map([...contenders.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of contenders) {
      const started = performance.now();
      await run();
      rates.get(name)!.push(ROWS / (performance.now() - started) / 1000);
    }
  }
  const oneThread = [...rates].filter(([name]) => name.startsWith("bare") && !name.includes("intra-op"));
  const best = Math.max(...oneThread.map(([, each]) => median(each)));
  console.log(`\n${ROWS.toLocaleString("en")} rows of ${FEATURES} columns, ${title}: medians of ${ROUNDS} rounds`);
  for (const [name, each] of rates) {
    const rate = median(each);
    console.log(
      `${name.padEnd(50)} ${rate.toFixed(3)} M rows/s  ${(rate / best).toFixed(3)} of the best bare loop on one thread`,
    );
  }
}

async function bareLoop(batch: number, intraOpNumThreads: number): Promise<void> {
  const session = await ort.InferenceSession.create(bare, {
    intraOpNumThreads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
  });
  const [input, outputs] = [model.inputs[0]!.name, model.outputs.map(({ name }) => name)];
  for (const tensor of tensors.get(batch)!) await session.run({ [input]: tensor }, outputs);
  await session.release();
}

/** The file as scikit-learn exported it, but for its ZipMap, whose output the runtime cannot return. */
function exported(): Uint8Array {
  const file = decodeModel(readFileSync(PATH));
  cutZipMaps(file);
  return encodeModel(file);
}

function preparedTensors(): Map<number, ort.Tensor[]> {
  const cells = new Float32Array(ROWS * FEATURES);
  binding.columns.forEach((name, at) => {
    const { values } = table.columns.get(name) as { values: Float64Array };
    for (let row = 0; row < ROWS; row++) cells[row * FEATURES + at] = values[row]!;
  });
  return new Map(
    [256, 1024, 4096, 65_536].map((batch) => {
      const starts = Array.from({ length: Math.ceil(ROWS / batch) }, (_, at) => at * batch);
      const tensor = (from: number) => {
        const rows = Math.min(batch, ROWS - from);
        return new ort.Tensor("float32", cells.subarray(from * FEATURES, (from + rows) * FEATURES), [rows, FEATURES]);
      };
      return [batch, starts.map(tensor)];
    }),
  );
}

function repeatedHoldout(): Table {
  const [header = "", ...lines] = readFileSync(new URL("holdout.csv", FIXTURE), "utf8").trim().split("\n");
  const rows = lines.map((line) => line.split(","));
  const numeric = header
    .split(",")
    .map((name, at) => [name, at] as const)
    .filter(([, at]) => !Number.isNaN(Number(rows[0]![at])));
  const column = (at: number): Column => {
    const distinct = rows.map((row) => Number(row[at]));
    return {
      kind: "float",
      values: Float64Array.from({ length: ROWS }, (_, row) => distinct[row % distinct.length]!),
      nulls: null,
    };
  };
  return {
    path: "holdout.csv",
    files: [],
    sha256: "",
    rows: ROWS,
    columns: new Map(numeric.map(([name, at]) => [name, column(at)])),
    unread: new Map(),
    conditions: new Map(),
    missing: [],
    placeOf: () => ({ file: "holdout.csv", line: null, column: null }),
    lineOf: () => null,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
