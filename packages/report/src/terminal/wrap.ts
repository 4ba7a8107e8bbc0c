import stringWidth from "fast-string-width";
import type { Span, Text } from "../report.ts";
import { shorten, spans, visible } from "../text.ts";
import type { Paint, Style } from "./style.ts";

/** The text over as many lines as it needs, broken at spaces; a longer word stands on a line of its own. */
export function wrap(text: Text, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of words(text)) {
    const size = stringWidth(word.map((part) => part.text).join(""));
    if (used > 0 && used + 1 + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += (used > 0 ? " " : "") + word.map((part) => painted(part, paint)).join("");
    used += (used > 0 ? 1 : 0) + size;
  }
  return used > 0 ? [...lines, line] : lines;
}

/** The text on one line, in its styles. */
export function line(text: Text, paint: Paint): string {
  return spans(text)
    .map((span) => painted({ ...span, text: visible(span.text) }, paint))
    .join("");
}

/** Cut in the middle to so many columns. */
export function fit(text: string, width: number): string {
  let short = shorten(text, width);
  for (let units = width - 1; stringWidth(short) > width && units > 0; units--) short = shorten(text, units);
  return short;
}

/** Words between spaces, each of one or more pieces of different style. */
function words(text: Text): Span[][] {
  const found: Span[][] = [[]];
  for (const { text: shown, ...style } of spans(text)) {
    visible(shown)
      .split(" ")
      .forEach((part, index) => {
        if (index > 0) found.push([]);
        if (part !== "") found.at(-1)!.push({ ...style, text: part });
      });
  }
  return found.filter((word) => word.length > 0);
}

const styles: Record<NonNullable<Span["style"]>, Style> = { code: "cyan", strong: "bold", emphasis: "italic" };

const painted = ({ text, style }: Span, paint: Paint) => (style === undefined ? text : paint(text, styles[style]));
