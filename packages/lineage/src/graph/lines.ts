import { shorten } from "@mlops-actions/report";
import stringWidth from "fast-string-width";

/**
 * Texts behind each other, parted by dots, over as many lines as they need; the first stands for itself where not all fit.
 * A text that is wider than a line is broken at spaces, a word that is wider cut in the middle.
 */
export function broken(texts: readonly string[], width: number): string[] {
  const whole = texts.join(" · ");
  if (stringWidth(whole) <= width) return [whole];
  const [title = "", ...facts] = texts;
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} · ${fact}`) <= width) lines[lines.length - 1] = `${last} · ${fact}`;
    else lines.push(...wrapped(fact, width));
  }
  return [...wrapped(title, width), ...lines];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").map((it) => fit(it, width))) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function fit(word: string, width: number): string {
  let short = word;
  for (let units = word.length; stringWidth(short) > width && units > 1; units--) short = shorten(word, units - 1);
  return short;
}
