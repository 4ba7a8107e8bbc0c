import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { indexesIn } from "./labels.ts";
import { firstOf } from "./rows.ts";
import type { TruthOptions } from "./truth.ts";

type BinaryClasses = readonly [negative: string, positive: string];

/**
 * Which of the names is the negative and which the positive class. Rows of one class alone are legal: the other class
 * is then the one that `positive` or a plain pair of labels implies.
 */
export function binaryClasses(
  table: Table,
  { target, positive }: TruthOptions,
  names: readonly string[],
  text: boolean,
): BinaryClasses {
  if (names.length > 2) {
    throw new UserError(`A binary task has two classes, and there are ${names.length}: ${firstOf(names)}.`, {
      file: table.path,
      remedy: "Write task: multiclass, or choose a target with two labels.",
    });
  }
  if (positive === undefined) return plainClasses(table, target, names);
  const place = indexesIn(names, [positive], text)[0]!;
  const [first, second] = names;
  if (place < 0 && (first === undefined || second !== undefined)) {
    throw new UserError(`The positive class "${positive}" is none of the labels of "${target}": ${firstOf(names)}.`, {
      file: table.path,
      remedy: "Set positive to one of them.",
    });
  }
  if (place < 0) return [first!, positive];
  return [names[1 - place] ?? opposite(names[place]!), names[place]!];
}

/** 0 and 1, or false and true in any spelling, say themselves which is positive. */
function plainClasses(table: Table, target: string, names: readonly string[]): BinaryClasses {
  const [first, second] = indexesIn(["0", "1"], names, false);
  const plain = first !== undefined && first >= 0 && second !== -1 && first !== second;
  if (plain && first === 0) return [names[0]!, names[1] ?? opposite(names[0]!)];
  if (plain) return [names[1] ?? opposite(names[0]!), names[0]!];
  throw new UserError(`Nothing says which label of "${target}" is the positive class: ${firstOf(names)}.`, {
    file: table.path,
    remedy: `Set positive to one of them, as in positive: ${names.at(-1)}.`,
  });
}

const opposites = new Map([
  ["0", "1"],
  ["1", "0"],
  ["false", "true"],
  ["true", "false"],
]);

/** A name for the class that no row has. */
function opposite(name: string): string {
  return opposites.get(name.toLowerCase()) ?? `not ${name}`;
}
