import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Context } from "@mlops-actions/action-kit";
import type { Sample } from "@mlops-actions/metrics";
import { predictionsFile } from "@mlops-actions/registry";
import type { FileFacts } from "./facts.ts";
import type { PairedRows } from "./paired-rows.ts";
import type { EvaluationRequest } from "./request.ts";

/**
 * Leaves what the candidate predicts of each row beside the report, where that is asked for. Rows are named by their
 * numbers in the hold-out: what identifies them for people stays where it is.
 * @returns the file, as the report names it; null where none is asked for
 */
export async function keepPredictions(
  { keepPredictions }: EvaluationRequest,
  { sample, kept }: Pick<PairedRows, "sample" | "kept">,
  { places }: Pick<Context, "places">,
): Promise<FileFacts | null> {
  if (!keepPredictions) return null;
  const path = join(places.report, predictionsFile);
  await mkdir(places.report, { recursive: true });
  await pipeline(Readable.from(lines(sample, kept)), createGzip({ level: 9 }), createWriteStream(path));
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { path: predictionsFile, sha256: hash.digest("hex") };
}

const rowsAtOnce = 4_096;

/** CSV: `row`, `truth`, and `label` with a `score_<class>` for each class that has scores, or `prediction`. */
function* lines(sample: Sample, kept: Int32Array | null): Generator<string> {
  const { names, cells, rows } = columnsOf(sample);
  yield `${["row", "truth", ...names].map(cell).join(",")}\n`;
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + rowsAtOnce); row++) {
      text += `${(kept === null ? row : (kept[row] as number)) + 1},${cells(row).join(",")}\n`;
    }
    yield text;
  }
}

interface Columns {
  readonly names: readonly string[];
  readonly rows: number;
  /** The truth, and what is predicted. */
  readonly cells: (row: number) => readonly (string | number)[];
}

function columnsOf({ truth, candidate }: Sample): Columns {
  if (truth.task === "regression" || candidate.task === "regression") {
    const [expected, predicted] = [truth, candidate].map((side) => (side.task === "regression" ? side.values : []));
    const cells = (row: number) => [expected?.[row] ?? "", predicted?.[row] ?? ""];
    return { names: ["prediction"], rows: expected?.length ?? 0, cells };
  }
  const written = truth.classes.map(cell);
  const scores = scoresOf(candidate, truth.classes);
  const name = (code: number | undefined) => written[code as number] as string;
  return {
    names: ["label", ...scores.map(([of]) => `score_${of}`)],
    rows: truth.labels.length,
    cells: (row) => [
      name(truth.labels[row]),
      name(candidate.labels[row]),
      ...scores.map(([, column]) => column[row] as number),
    ],
  };
}

function scoresOf(
  { task, scores }: Exclude<Sample["candidate"], { task: "regression" }>,
  classes: readonly string[],
): readonly (readonly [string, Float64Array])[] {
  if (scores === null) return [];
  if (task === "binary") return [[classes[1] as string, scores as Float64Array]];
  return (scores as readonly Float64Array[]).map((column, k) => [classes[k] as string, column]);
}

/** In quotes where it has to be: a class may be called anything. */
function cell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
