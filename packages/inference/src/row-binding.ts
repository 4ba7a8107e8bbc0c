import { UserError } from "@mlops-actions/errors";
import { fixedRows, shapeText, slotsOf } from "./binding.ts";
import { listed } from "./listed.ts";
import type { Model } from "./model.ts";
import { isInputType } from "./tile.ts";
import type { Feed } from "./worker.ts";

/** How rows that come one by one feed a model: known from the model and the names of its features alone. */
export interface RowBinding {
  /** An input each, in the model's order. */
  readonly inputs: readonly RowInput[];
  /** Names of the columns in the order in which the model reads them; null where nothing names them. */
  readonly names: readonly string[] | null;
  /** Whether the names are the user's; else they are those of the inputs, and columns of other names are taken in their order. */
  readonly named: boolean;
  /** Cells of a row. */
  readonly width: number;
  /** Rows that the model takes at once, where its inputs fix their number. */
  readonly fixedRows: number | null;
}

export interface RowInput {
  readonly feed: Feed;
  /** Place of its first cell in a row. */
  readonly from: number;
}

/**
 * Binds the columns of rows to a model by the rules of `bindColumns`: in the order of `features`, unless those are just the names of its inputs.
 *
 * @throws UserError where the number of features does not fit, or the model leaves open how many columns it takes and nothing names them
 */
export function bindRows(model: Model, features: readonly string[] | null = null): RowBinding {
  const slots = slotsOf(model);
  const open = slots.some(({ width }) => width === null);
  if (open && features === null) {
    const [{ input }] = slots as [(typeof slots)[number]];
    throw new UserError(`The model leaves open how many columns it takes: ${input.name} ${shapeText(input)}.`, {
      file: model.path,
      remedy: "List its columns in its order under `features`.",
    });
  }
  const taken = slots.reduce((sum, { width }) => sum + (width ?? features!.length), 0);
  if (features !== null && taken !== features.length) {
    throw new UserError(
      `The model takes ${taken} columns, but \`features\` lists ${features.length}: ${listed(features)}.`,
      {
        file: model.path,
        remedy: "List just the columns that the model was trained on, in that order.",
      },
    );
  }
  let from = 0;
  const inputs = slots.map(({ input, width: open }): RowInput => {
    const { name, type } = input;
    if (!isInputType(type)) throw new TypeError(`input of type ${type}`);
    const width = open ?? features!.length;
    const shape = input.shape.slice(1).map((size) => size ?? width);
    const bound = { feed: { name, type, shape, width, texts: type === "string" ? [] : null }, from };
    from += width;
    return bound;
  });
  return { inputs, ...namesOf(inputs, features), width: taken, fixedRows: fixedRows(model) };
}

function namesOf(inputs: readonly RowInput[], features: readonly string[] | null): Pick<RowBinding, "names" | "named"> {
  const own = inputs.every(({ feed }) => feed.width === 1) ? inputs.map(({ feed }) => feed.name) : null;
  if (features === null) return { names: own, named: false };
  const offered = new Set(features);
  return { names: own?.every((name) => offered.has(name)) ? own : features, named: true };
}
