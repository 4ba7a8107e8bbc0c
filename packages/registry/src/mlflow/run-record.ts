import type { Candidate, VersionDataset } from "../model-version.ts";
import type { Tags } from "./tags.ts";

/** What MLflow's own pages show of a version's run. */
export interface RunRecord {
  readonly metrics: readonly { readonly key: string; readonly value: number }[];
  readonly params: Tags;
  readonly datasets: readonly DatasetInput[];
}

export interface DatasetInput {
  readonly tags: Tags;
  readonly dataset: {
    readonly name: string;
    readonly digest: string;
    readonly source_type: string;
    readonly source: string;
    readonly profile?: string;
  };
}

/** Metrics with their bounds as `<name>_lower` and `<name>_upper`; what is not known is left out. */
export function recordOf({ evaluation, parameters, data }: Candidate): RunRecord {
  const metrics = (evaluation?.metrics ?? []).flatMap(({ name, value, lower, upper }) => [
    { name, value },
    { name: `${name}_lower`, value: lower },
    { name: `${name}_upper`, value: upper },
  ]);
  return {
    metrics: distinct(metrics.flatMap(({ name, value }) => (value === null ? [] : [{ key: legalKey(name), value }]))),
    params: distinct(
      Object.entries(parameters).map(([key, value]) => ({ key: legalKey(key), value: cut(String(value)) })),
    ),
    datasets: [
      ...(data.holdout === null ? [] : [datasetInput(data.holdout, "evaluation")]),
      ...(data.training === null ? [] : [datasetInput(data.training, "training")]),
    ],
  };
}

/** As MLflow takes it at once: 1,000 in all, 100 parameters, one megabyte. */
export function batchesOf({ metrics, params }: RunRecord): Pick<RunRecord, "metrics" | "params">[] {
  const [manyMetrics, manyParams] = [chunks(metrics, 900), chunks(params, 50)];
  return Array.from({ length: Math.max(manyMetrics.length, manyParams.length) }, (_, index) => ({
    metrics: manyMetrics[index] ?? [],
    params: manyParams[index] ?? [],
  }));
}

const longest = { key: 250, value: 6_000, digest: 36, name: 500 };

/** Letters, digits and `_-. :/` are what it takes in a name. */
function legalKey(name: string): string {
  const legal = name.replaceAll(/[^\w\-. :/]/gu, "_").slice(0, longest.key);
  // A name that is a path must be one that stays where it is.
  return /^[/.]|\/[/.]|\/$/.test(legal) ? legal.replaceAll(/[/.]/g, "_") : legal;
}

/** Two names that are one to MLflow: the first is shown, the document has both. */
function distinct<Value extends { readonly key: string }>(values: readonly Value[]): Value[] {
  return [...new Map(values.toReversed().map((value) => [value.key, value])).values()].reverse();
}

function cut(value: string): string {
  return value.length <= longest.value ? value : `${value.slice(0, longest.value - 1)}…`;
}

/** MLflow's digest is shorter than a SHA-256: its first 36 digits, which the document continues. */
function datasetInput({ path, sha256, md5, rows }: VersionDataset, context: string): DatasetInput {
  return {
    tags: [{ key: "mlflow.data.context", value: context }],
    dataset: {
      name: path.slice(-longest.name),
      digest: (sha256 ?? md5 ?? "").slice(0, longest.digest),
      source_type: "local",
      source: JSON.stringify({ uri: path }),
      ...(rows !== null && { profile: JSON.stringify({ num_rows: rows }) }),
    },
  };
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
