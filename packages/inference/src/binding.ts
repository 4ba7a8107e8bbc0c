import { column, type Table } from "@mlops-actions/dataset";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { type Cells, cellsOf } from "./cells.ts";
import { listed } from "./listed.ts";
import type { Model } from "./model.ts";
import type { TensorInfo } from "./tensor-info.ts";
import { isInputType } from "./tile.ts";
import type { Feed } from "./worker.ts";

export interface ColumnChoice {
  /** Columns that feed the model, in its order. */
  readonly features?: readonly string[];
  /** Columns that are never features by themselves. */
  readonly ignore?: readonly string[];
  readonly id?: string;
  readonly target?: string;
}

/** Which column feeds which input of a model. */
export interface Binding {
  /** Every column used, in the order in which the model reads them. */
  readonly columns: readonly string[];
  readonly inputs: readonly BoundInput[];
  /** Rows that the model takes at once, where its inputs fix their number. */
  readonly fixedRows: number | null;
}

export interface BoundInput {
  readonly feed: Feed;
  /** Of each column that feeds the input. */
  readonly cells: readonly Cells[];
}

/** An input and the number of columns that it takes; null where the graph leaves it open. */
export interface Slot {
  readonly input: TensorInfo;
  readonly width: number | null;
}

/**
 * Finds the columns that feed the model: those of `features`, else those named like the model's inputs, else the file's columns in their order
 * without id, target and `ignore`.
 *
 * @throws UserError where the number of columns does not fit, a column is missing, or a cell is not what its input takes.
 */
export function bindColumns(model: Model, table: Table, choice: ColumnChoice = {}): Binding {
  const slots = slotsOf(model);
  for (const name of [choice.id, choice.target, ...(choice.ignore ?? []), ...(choice.features ?? [])]) {
    if (name !== undefined) column(table, name);
  }
  const columns = byName(model, slots, table, choice) ?? inOrder(slots, table, choice);
  if (choice.target !== undefined && columns.includes(choice.target)) {
    throw new UserError(`The target ${JSON.stringify(choice.target)} would feed the model.`, { file: table.path });
  }
  let next = 0;
  const inputs = slots.map(({ input, width }) => {
    const names = columns.slice(next, next + (width ?? columns.length));
    next += names.length;
    return boundInput(table, input, names);
  });
  return { columns, inputs, fixedRows: fixedRows(model) };
}

/** @throws UserError where an input takes what no columns can feed */
export function slotsOf(model: Model): Slot[] {
  return model.inputs.map((input) => ({ input, width: widthOf(model, input) }));
}

/** Columns that one row of an input takes: the product of its dimensions after the first, which counts rows. */
function widthOf(model: Model, input: TensorInfo): number | null {
  const problem = (what: string) =>
    new UserError(`The model's input ${JSON.stringify(input.name)} ${what}, which no table of columns can feed.`, {
      file: model.path,
    });
  if (!isInputType(input.type)) throw problem(`takes ${input.type}`);
  if (input.shape.length === 0) throw problem("is a single value");
  const [, ...row] = input.shape;
  if (!row.includes(null)) return row.reduce<number>((product, size) => product * size!, 1);
  if (row.length > 1 || model.inputs.length > 1) throw problem(`has the open shape ${shapeText(input)}`);
  return null;
}

/** Rows that the model takes at once, or null where that is open. */
export function fixedRows(model: Model): number | null {
  const fixed = new Set(model.inputs.map(({ shape }) => shape[0]).filter((size) => size !== null));
  if (fixed.size <= 1) return [...fixed][0] ?? null;
  throw new UserError(`The model's inputs fix different numbers of rows: ${model.inputs.map(shapeText).join(", ")}.`, {
    file: model.path,
  });
}

/** The columns named like the inputs, where each input takes one column and the data (or `features`) knows them by name. */
function byName(model: Model, slots: readonly Slot[], table: Table, { features }: ColumnChoice): string[] | null {
  if (slots.some(({ width }) => width !== 1)) return null;
  const names = slots.map(({ input }) => input.name);
  const offered = new Set(features ?? table.columns.keys());
  const missing = names.filter((name) => !offered.has(name));
  if (missing.length === 0 && (features === undefined || features.length === names.length)) return names;
  if (missing.length === names.length || features !== undefined) return null;
  const hints = missing.slice(0, 3).map((name) => didYouMean(name, [...offered]));
  throw new UserError(`The model takes columns that the data lacks: ${listed(missing)}.${hints.join("")}`, {
    file: table.path,
    remedy: `Add them, or list the model's columns in its order under \`features:\`. The data has ${listed([...offered])}; \`${model.path}\` takes ${listed(names)}.`,
  });
}

function inOrder(slots: readonly Slot[], table: Table, choice: ColumnChoice): readonly string[] {
  const left = new Set([choice.id, choice.target, ...(choice.ignore ?? [])]);
  const columns = choice.features ?? [...table.columns.keys()].filter((name) => !left.has(name));
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined)
    throw new UserError(`\`features:\` names ${JSON.stringify(twice)} twice.`, { file: table.path });
  const wanted = slots.reduce<number | null>(
    (sum, { width }) => (sum === null || width === null ? null : sum + width),
    0,
  );
  if (columns.length > 0 && (wanted === null || wanted === columns.length)) return columns;
  const takes = slots.map(({ input }) => `${JSON.stringify(input.name)} ${shapeText(input)}`).join(", ");
  const difference = columns.length - (wanted ?? 1);
  throw new UserError(
    `The model takes ${wanted ?? "some"} ${wanted === 1 ? "column" : "columns"} (${takes}), but ${
      choice.features ? "`features:` names" : "the data offers"
    } ${columns.length}, ${Math.abs(difference)} too ${difference > 0 ? "many" : "few"}: ${listed(columns)}.`,
    { file: table.path, remedy: remedyFor(choice, columns, slots, table, difference) },
  );
}

function remedyFor(
  choice: ColumnChoice,
  columns: readonly string[],
  slots: readonly Slot[],
  table: Table,
  difference: number,
): string {
  const unread = table.unread.size > 0 ? ` Not read: ${listed([...table.unread.keys()])}.` : "";
  if (choice.features)
    return `List under \`features:\` just the columns that the model was trained on, in that order.${unread}`;
  const texts = columns.filter((name) => table.columns.get(name)?.kind === "text");
  const numeric = slots.every(({ input }) => input.type !== "string");
  const suspects = difference > 0 && numeric && texts.length > 0 ? ` (text: ${listed(texts)})` : "";
  return `Name columns that are no features under \`ignore:\`${suspects}, or list the model's columns in its order under \`features:\`.${unread}`;
}

function boundInput(table: Table, input: TensorInfo, names: readonly string[]): BoundInput {
  if (!isInputType(input.type)) throw new TypeError(`input of type ${input.type}`);
  const { name, type } = input;
  const cells = names.map((column) => cellsOf(table, column, type));
  const shape = input.shape.slice(1).map((size) => size ?? names.length);
  const texts = type === "string" ? cells.flatMap((each) => (each.kind === "texts" ? each.texts : [])) : null;
  return { feed: { name, type, shape, width: names.length, texts }, cells };
}

/** `[N, 3, 8, 8]`, an open dimension as `?`. */
export function shapeText({ shape }: TensorInfo): string {
  return `[${shape.map((size, at) => size ?? (at === 0 ? "N" : "?")).join(", ")}]`;
}
