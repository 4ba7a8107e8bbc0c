import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { linesOf } from "./lines.ts";
import { listed } from "./listed.ts";
import type { Model } from "./model.ts";
import type { RawOutputs } from "./run-model.ts";
import type { Scored } from "./score.ts";

type Label = NonNullable<RawOutputs["label"]>;

/**
 * The names of the classes in the order of the scores: the model's own, else 0…K−1. A model that gives labels alone and does not name its classes has
 * no order of scores to get wrong: its classes are the labels it gave, sorted.
 *
 * @throws UserError where the number of classes, the number of scores and the task do not go together.
 */
export function classNames(
  model: Model,
  width: number,
  label: Label | null,
): Pick<Scored, "classes" | "classesFrom"> & { classes: readonly string[] } {
  const { classes, classesFrom, task, path } = model;
  const count = width === 1 ? 2 : width;
  if (classes && width > 0 && classes.length !== count) {
    const source = classesFrom === "graph" ? "The model names" : "`classes:` lists";
    const gives = width === 1 ? "one score a row, which tells two classes apart" : `${width} scores a row`;
    throw new UserError(`${source} ${classes.length} classes (${listed(classes)}), but the model gives ${gives}.`, {
      file: path,
      remedy: "Check `classes:` and `outputs:`.",
    });
  }
  const names = classes ?? (width > 0 ? Array.from({ length: count }, (_, at) => String(at)) : seen(label!));
  if (task === "binary" && names.length > 2) {
    throw new UserError(`The task is binary, but the model has ${names.length} classes: ${listed(names)}.`, {
      file: path,
      remedy: "Set `task: multiclass`.",
    });
  }
  return { classes: names, classesFrom: classesFrom ?? (width > 0 ? "count" : "labels") };
}

/** The distinct labels: numbers in their order, then texts in theirs. */
function seen({ texts }: Label): string[] {
  return [...new Set(texts.values())].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : Number(a > b)));
}

/**
 * Each row's label as an index into the classes. The codes are replaced in place.
 *
 * @throws UserError where the model gives a label that is not among its classes.
 */
export function labelIndexes(
  model: Model,
  table: Table,
  { codes, texts }: Label,
  classes: readonly string[],
): Int32Array {
  const places = new Map(classes.map((name, at) => [name, at]));
  const indexes = new Int32Array(Math.max(...texts.keys()) + 1);
  for (const [code, text] of texts) {
    const at = places.get(text);
    if (at === undefined) throw unknownLabel(model, table, { codes, texts }, text, classes);
    indexes[code] = at;
  }
  for (let row = 0; row < codes.length; row++) codes[row] = indexes[codes[row]!]!;
  return codes;
}

function unknownLabel(
  model: Model,
  table: Table,
  { codes, texts }: Label,
  text: string,
  classes: readonly string[],
): UserError {
  const rows = [...codes.keys()].filter((row) => texts.get(codes[row]!) === text);
  return new UserError(
    `The model gives the label ${JSON.stringify(text)} for ${linesOf(table, rows)}, but its classes are ${listed(classes)}.`,
    {
      file: model.path,
      remedy: "List the model's classes under `classes:`, in the order of its scores.",
    },
  );
}
