import { safeUrl } from "../link.ts";
import type { Link, Span, Text } from "../report.ts";
import { shorten, spans } from "../text.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";

/** A paragraph's or a cell's text as Markdown on one line. Pieces longer than `longest` are cut in the middle, names at 80. */
export function inline(text: Text, longest = 1000): string {
  return spans(text)
    .map((span, index, all) => piece(span, longest, /^\s/.test(all[index + 1]?.text ?? " ")))
    .join("")
    .trim();
}

function piece({ text, style }: Span, longest: number, spaceFollows: boolean): string {
  switch (style) {
    case "code":
      return markdownCode(shorten(text));
    case "strong":
      return wrapped(shorten(text, longest), "**", "strong", spaceFollows);
    case "emphasis":
      return wrapped(shorten(text, longest), "*", "em", spaceFollows);
    default:
      return escapeMarkdown(shorten(text, longest));
  }
}

/** Asterisks next to punctuation don't always open or close: there a tag says the same. */
function wrapped(text: string, marks: string, tag: string, spaceFollows: boolean): string {
  const opens = /^[\p{L}\p{N}]/u.test(text);
  const closes = (spaceFollows ? /\S$/u : /[\p{L}\p{N}]$/u).test(text);
  return opens && closes ? `${marks}${escapeMarkdown(text)}${marks}` : `<${tag}>${escapeMarkdown(text)}</${tag}>`;
}

export function markdownLink({ title, url }: Link): string {
  const href = safeUrl(url);
  const label = escapeMarkdown(shorten(title));
  return href === undefined ? label : `[${label}](${href.replaceAll("&", "&amp;")})`;
}
