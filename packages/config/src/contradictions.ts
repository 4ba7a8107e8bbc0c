import { metricContradictions } from "./gate-rules.ts";
import type { DeclaredModel } from "./schema.ts";

/** A key that is legal by itself but not beside the others. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy?: string;
}

/** What a model declares against itself. */
export function contradictions(model: DeclaredModel): Contradiction[] {
  return [
    ...ofTask(model),
    ...ofColumns(model),
    ...ofSource(model),
    ...ofSlices(model),
    ...metricContradictions(model),
  ];
}

function ofTask({ task, data, classes, threshold, outputs, scores }: DeclaredModel): Contradiction[] {
  const found: Contradiction[] = [];
  const onlyFor = (tasks: string, path: string[]) =>
    found.push({ path, message: `${path.join(".")} is for ${tasks} tasks, and this one is ${task}.` });
  if (task !== "binary") {
    if (data.positive !== undefined) onlyFor("binary", ["data", "positive"]);
    if (threshold !== undefined) onlyFor("binary", ["threshold"]);
  }
  if (task === "regression") {
    if (classes !== undefined) onlyFor("binary and multiclass", ["classes"]);
    if (scores !== undefined) onlyFor("binary and multiclass", ["scores"]);
    if (outputs?.scores !== undefined) onlyFor("binary and multiclass", ["outputs", "scores"]);
  }
  if (classes === undefined) return found;
  if (task === "binary" && classes.length !== 2) {
    found.push({
      path: ["classes"],
      message: `A binary task has 2 classes, not ${classes.length}.`,
      remedy: "Write task: multiclass, or name the two classes.",
    });
  }
  if (task === "binary" && data.positive !== undefined && !classes.includes(data.positive)) {
    found.push({
      path: ["data", "positive"],
      message: `The positive class "${data.positive}" is not one of the classes ${classes.join(", ")}.`,
    });
  }
  return [...found, ...repeated(classes, ["classes"])];
}

function ofColumns({ data }: DeclaredModel): Contradiction[] {
  const { features = [], target, id } = data;
  const found = repeated(features, ["data", "features"]);
  for (const [role, name] of [
    ["target", target],
    ["id", id],
  ] as const) {
    const place = name === undefined ? -1 : features.indexOf(name);
    if (place < 0) continue;
    found.push({ path: ["data", "features", place], message: `"${name}" is the ${role} and cannot feed the model.` });
  }
  if (id !== undefined && id === target) {
    found.push({ path: ["data", "id"], message: `"${id}" cannot be both the id and the target.` });
  }
  return found;
}

function ofSource({ artifact, predictions, baseline, data }: DeclaredModel): Contradiction[] {
  const found: Contradiction[] = [];
  if (artifact !== undefined && predictions !== undefined) {
    found.push({
      path: ["predictions"],
      message: "A model has an artifact or predictions, not both.",
      remedy: "Remove one of the two.",
    });
  }
  if (predictions !== undefined && data.id === undefined) {
    found.push({
      path: ["predictions"],
      message: "Predictions are paired by an id, and no column is named for it.",
      remedy: "Add data.id: the column that identifies a row.",
    });
  }
  if (baseline === "registry:") {
    found.push({
      path: ["baseline"],
      message: "registry: names no version.",
      remedy: "Write registry: and an alias, a stage or a version, as in registry:prod.",
    });
  }
  return found;
}

function ofSlices({ gate }: DeclaredModel): Contradiction[] {
  const titles = (gate?.slices ?? []).map((slice) => (typeof slice === "string" ? slice : slice.name));
  return repeated(titles, ["gate", "slices"]);
}

function repeated(names: readonly string[], path: readonly string[]): Contradiction[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: [...path, index], message: `"${name}" stands twice in ${path.join(".")}.` }],
  );
}
