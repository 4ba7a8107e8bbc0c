import { stripVTControlCharacters } from "node:util";
import { formatCount } from "@mlops-actions/report";

/** `1 finding`, `1,200 findings`. */
export function counted(count: number, word: string): string {
  return `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `91.2%`: as many decimals as tools print themselves, at most two. */
export function percents(value: number): string {
  return `${round(value).toLocaleString("en-US", { maximumFractionDigits: 2 })}%`;
}

/** `+0.3 points`, `−1.25 points`. */
export function points(difference: number): string {
  const rounded = round(difference);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  const size = Math.abs(rounded).toLocaleString("en-US", { maximumFractionDigits: 2 });
  return `${sign}${size} ${size === "1" ? "point" : "points"}`;
}

/** Toward zero, so that nothing that fell short of a limit is shown as having reached it. */
function round(value: number): number {
  return Math.trunc(Number((value * 100).toPrecision(12))) / 100;
}

/** A sentence of ours within another. */
export function clause(sentence: string): string {
  return sentence.replace(/\.$/, "").replace(/^(?:The|There|This|It)\b/, (word) => word.toLowerCase());
}

/** What a program printed, without its colours. */
export function uncoloured(text: string): string {
  return stripVTControlCharacters(text);
}

/** Its first line that says something. */
export function firstLine(text: string): string {
  return (
    uncoloured(text)
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}
