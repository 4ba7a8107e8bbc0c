import { didYouMean, UserError } from "@mlops-actions/errors";
import { listed } from "./listed.ts";
import type { ModelOptions } from "./model.ts";
import type { TensorInfo } from "./tensor-info.ts";

/** Which outputs hold what. */
export interface OutputRoles {
  readonly label: string | null;
  /** One output, or one a class where the graph splits the scores. */
  readonly scores: readonly string[];
}

type Wish = Pick<ModelOptions, "task" | "outputs">;

const NUMBERS = new Set(["float32", "float64", "float16"]);
const LABELS = new Set(["string", "int64", "int32", "int16", "int8", "uint8", "bool"]);

/**
 * Tells which output holds the labels and which the scores (of a regression: the values), by the names given, else by type and shape.
 *
 * @throws UserError where a name is unknown, or several outputs could be meant.
 */
export function outputRoles(
  path: string,
  outputs: readonly TensorInfo[],
  classes: readonly string[] | null,
  wish: Wish,
): OutputRoles {
  const label = wish.task === "regression" ? null : labelOutput(path, outputs, wish);
  const rest = outputs.filter(({ name }) => name !== label);
  if (wish.outputs?.scores !== undefined)
    return { label, scores: [named(path, outputs, wish.outputs.scores, "scores")] };
  const split = wish.task === "regression" ? null : splitScores(rest, classes);
  if (split) return { label, scores: split };
  const scores = rest.filter(({ type, shape }) => NUMBERS.has(type) && (wish.task !== "regression" || isColumn(shape)));
  if (scores.length > 1) throw ambiguous(path, scores, "scores");
  if (scores.length === 0 && label === null) {
    const what = wish.task === "regression" ? "values of a regression" : "labels or scores";
    throw new UserError(`None of the model's outputs holds ${what}: ${described(outputs)}.`, {
      file: path,
      remedy: "Check `task:`, or name the output under `outputs:`.",
    });
  }
  return { label, scores: scores.map(({ name }) => name) };
}

function labelOutput(path: string, outputs: readonly TensorInfo[], { outputs: names }: Wish): string | null {
  if (names?.label !== undefined) return named(path, outputs, names.label, "label");
  const labels = outputs.filter(
    ({ name, type, shape }) => LABELS.has(type) && isColumn(shape) && name !== names?.scores,
  );
  if (labels.length > 1) throw ambiguous(path, labels, "label");
  return labels[0]?.name ?? null;
}

/** skl2onnx with `zipmap="columns"` gives each class an output: its label after `i` (a number) or `s` (a text). */
function splitScores(outputs: readonly TensorInfo[], classes: readonly string[] | null): readonly string[] | null {
  if (!classes || outputs.length < 2) return null;
  const names = classes.map(
    (label) =>
      outputs.find(
        ({ name, type, shape }) =>
          NUMBERS.has(type) && isColumn(shape) && (name === `i${label}` || name === `s${label}`),
      )?.name,
  );
  return names.every((name) => name !== undefined) && new Set(names).size === classes.length ? names : null;
}

/** Whether a row has one value. */
function isColumn(shape: TensorInfo["shape"]): boolean {
  return shape.slice(1).every((size) => size === 1 || size === null);
}

function named(path: string, outputs: readonly TensorInfo[], name: string, key: string): string {
  const names = outputs.map((output) => output.name);
  if (names.includes(name)) return name;
  throw new UserError(
    `The model has no output ${JSON.stringify(name)}, which \`outputs: { ${key} }\` names.${didYouMean(name, names)}`,
    {
      file: path,
      remedy: `Its outputs are ${listed(names)}.`,
    },
  );
}

function ambiguous(path: string, outputs: readonly TensorInfo[], key: string): UserError {
  return new UserError(`Several of the model's outputs may hold its ${key}: ${described(outputs)}.`, {
    file: path,
    remedy: `Name the one under \`outputs: { ${key}: … }\`.`,
  });
}

function described(outputs: readonly TensorInfo[]): string {
  return outputs
    .map(
      ({ name, type, shape }) => `${JSON.stringify(name)} (${type} [${shape.map((size) => size ?? "?").join(", ")}])`,
    )
    .join(", ");
}
