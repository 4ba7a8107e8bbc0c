import type { Span, Text } from "./report.ts";

/** The text's pieces; neighbours of one style are one, so that what stands across a seam is escaped as a whole. */
export function spans(text: Text): Span[] {
  const merged: { text: string; style?: NonNullable<Span["style"]> }[] = [];
  for (const piece of typeof text === "string" ? [text] : text) {
    const span = typeof piece === "string" ? { text: piece } : piece;
    const last = merged.at(-1);
    if (last && last.style === span.style) last.text += span.text;
    else merged.push({ ...span });
  }
  return merged.filter((span) => span.text !== "");
}

/** The text without its styles. */
export function plain(text: Text): string {
  return spans(text)
    .map((span) => span.text)
    .join("");
}

/**
 * Cut in the middle to at most `longest` UTF-16 units: names of one family often differ only at their ends.
 * Never cuts a surrogate pair.
 */
export function shorten(text: string, longest = 80): string {
  if (text.length <= longest) return text;
  const kept = longest - 1;
  const head = text.slice(0, Math.ceil(kept / 2)).replace(/[\uD800-\uDBFF]$/, "");
  const tail = text.slice(text.length - Math.floor(kept / 2)).replace(/^[\uDC00-\uDFFF]/, "");
  return `${head}…${tail}`;
}

/**
 * Makes what can't be seen visible, on one line: line breaks as ⏎, control characters as their pictures (␛), and
 * what turns the direction of writing or hides inside a name as its code point (⟨U+202E⟩). Lone surrogates become �.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, "⏎")
    .replace(/\t/g, " ")
    .replace(unseen, (character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return code === 0x7f ? "␡" : `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
    });
}

/** Lines as they may be shown in their columns: nothing hidden, tabs as four spaces, each cut in the middle. */
export function visibleLines(text: string, longest = 500): string[] {
  const lines = text.replace(/\s+$/, "").split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return lines.map((line) => visible(shorten(line.replaceAll("\t", "    "), longest)).trimEnd());
}

/** A name as it may be shown where there is little room: on one line, nothing hidden, cut in the middle. */
export function label(text: string, longest = 80): string {
  return visible(shorten(text, longest));
}

/** Controls, soft hyphen, marks and overrides of direction, blank letters, invisible operators, tag characters. */
const unseen =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
