import type { Answer } from "../../../../packages/model-server/src/answer.ts";
import type { Signature } from "../../../../packages/model-server/src/formats/signature.ts";
import type { LambdaOptions } from "../../../../packages/model-server/src/lambda/run-lambda.ts";
import { runLambda } from "../../../../packages/model-server/src/lambda/run-lambda.ts";
import { openLog } from "../../../../packages/model-server/src/log.ts";
import { Refusal } from "../../../../packages/model-server/src/refusal.ts";
import type { Call, Service } from "../../../../packages/model-server/src/service.ts";
import type { PredictionRecord } from "../../../../packages/model-server/src/store/prediction-record.ts";
import { startRuntime } from "./fake-runtime.ts";

const signature: Signature = { columns: ["a", "b"], image: null };

/** A model that adds two cells, refuses texts, breaks over a cell of 13, and never answers one of 99. */
export function summing(): { readonly service: Service; readonly calls: Call[] } {
  const calls: Call[] = [];
  const predict = async (call: Call): Promise<Answer> => {
    calls.push(call);
    const rows = rowsOf(call);
    if (rows.flat().includes(13)) throw new TypeError("a fault\n    at secret.ts:1:1");
    if (rows.flat().includes(99)) return new Promise(() => undefined);
    const wrong = rows.flatMap((row, at) => (row.some((cell) => Number.isNaN(Number(cell))) ? [at] : []));
    if (wrong.length > 0) throw new Refusal(`Row ${wrong[0]} is no number.`, { rows: wrong });
    const values = rows.map(([a = 0, b = 0]) => Number(a) + Number(b));
    return { model: "sum", version: "3", rows: rows.length, classes: null, labels: null, scores: null, values };
  };
  return { service: { predict }, calls };
}

function rowsOf({ instances }: Call): readonly (readonly unknown[])[] {
  if (instances.kind === "rows") return instances.rows.map((row) => (Array.isArray(row) ? row : Object.values(row)));
  const [{ shape, data } = { shape: [], data: [] }] = instances.tensors;
  const width = shape[1] ?? 1;
  return Array.from({ length: shape[0] ?? 0 }, (_, row) =>
    Array.from({ length: width }, (_, at) => data[row * width + at]),
  );
}

/** What the runtime receives to these events, what is logged and kept. */
export async function run(
  events: readonly (string | object)[],
  { runtime: limits = {}, ...more }: Partial<LambdaOptions> & { runtime?: Parameters<typeof startRuntime>[1] } = {},
) {
  await using runtime = await startRuntime(events, limits);
  const { service, calls } = summing();
  const lines: Record<string, unknown>[] = [];
  const kept: PredictionRecord[] = [];
  const store = {
    write: async (records: readonly PredictionRecord[]) => void kept.push(...records),
    close: async () => undefined,
  };
  await runLambda(service, {
    runtimeApi: runtime.host,
    signature: (model, version) => {
      if ((model ?? "sum") === "sum" && (version ?? "3") === "3") return signature;
      throw new Refusal(`There is no model ${model}.`, { status: 404, kind: "unknown-model" });
    },
    versionFor: () => "3",
    store,
    log: openLog("debug", (line) => lines.push(JSON.parse(line))),
    now: Date.now,
    signal: runtime.signal,
    ...more,
  });
  if (runtime.faults.length > 0) throw runtime.faults[0];
  return { outcomes: runtime.outcomes, calls, lines, kept, connections: runtime.sockets.size };
}
