import type { Context } from "@mlops-actions/action-kit";
import type { Table } from "@mlops-actions/dataset";
import type { Engine, OnnxRuntime } from "@mlops-actions/engines";
import type { Baseline } from "./baseline.ts";
import type { EvaluationRequest } from "./request.ts";
import { rowsReader } from "./rows-reader.ts";
import type { StoredVersion } from "./stored-version.ts";

/** What reads rows and runs models. */
export interface Tools {
  readonly rows: (path: string) => Promise<Table>;
  /** Null where neither side is a model. */
  readonly onnxruntime: Engine<OnnxRuntime> | null;
}

/** Brings the engines that this evaluation needs before anything is blamed on a file or a setting. */
export async function bringTools(
  request: EvaluationRequest,
  found: Baseline | StoredVersion,
  context: Context,
): Promise<Tools> {
  const runsModels = request.settings.source.kind === "artifact" || (found.kind === "found" && found.holds === "model");
  const duckdb = await context.engines.duckdb();
  const onnxruntime = runsModels ? await context.engines.onnxruntime() : null;
  return { rows: rowsReader(request, duckdb.module, context), onnxruntime };
}
