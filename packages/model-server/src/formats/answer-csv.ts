import type { Answer } from "../answer.ts";
import { numberText } from "./number-text.ts";

/** An answer's rows by RFC 4180, with the names of a predictions file where a header is wanted. */
export function csvText({ rows, classes, labels, scores, values }: Answer, header: boolean): string {
  const names =
    values === null
      ? [...(labels ? ["label"] : []), ...(scores ? (classes ?? []).map((name) => cell(`score_${name}`)) : [])]
      : ["prediction"];
  const lines = Array.from({ length: rows }, (_, row) => {
    if (values !== null) return number(values[row]!);
    const numbers = scores?.map((column) => number(column[row]!)) ?? [];
    return (labels ? [cell(labels[row]!), ...numbers] : numbers).join(",");
  });
  return [...(header ? [names.join(",")] : []), ...lines].map((line) => `${line}\n`).join("");
}

/** CSV has words for what JSON has none. */
function number(value: number): string {
  return Number.isFinite(value) ? numberText(value) : String(value);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text;
}
