import type { Answer } from "../answer.ts";
import { numberText } from "./number-text.ts";

/** Each row of an answer as JSON, of any names: a class may be called `__proto__`. */
export function rowTexts({ rows, classes, labels, scores, values }: Answer): readonly string[] {
  if (values !== null) return Array.from(values, numberText);
  const keys = classes?.map((name) => `${JSON.stringify(name)}:`) ?? [];
  return Array.from({ length: rows }, (_, row) => {
    const label = labels === null ? "" : `"label":${JSON.stringify(labels[row])}`;
    if (scores === null) return `{${label}}`;
    const cells = scores.map((column, at) => keys[at] + numberText(column[row]!));
    return `{${label}${label && ","}"scores":{${cells.join(",")}}}`;
  });
}
