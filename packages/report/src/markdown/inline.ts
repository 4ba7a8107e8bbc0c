import { safeUrl } from "../link.ts";
import type { Link, Span, Text } from "../report.ts";
import { shorten, spans } from "../text.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";

/** A paragraph's or a cell's text as Markdown on one line. Pieces longer than `longest` are cut in the middle, names at 80. */
export function inline(text: Text, longest = 1000): string {
  return spans(text)
    .map((span) => piece(span, longest))
    .join("")
    .trim();
}

function piece({ text, style }: Span, longest: number): string {
  switch (style) {
    case "code":
      return markdownCode(shorten(text));
    case "strong":
      return wrapped(shorten(text, longest), "**", "strong");
    case "emphasis":
      return wrapped(shorten(text, longest), "*", "em");
    default:
      return escapeMarkdown(shorten(text, longest));
  }
}

/** Asterisks next to punctuation or spaces don't always open or close: there a tag says the same. */
function wrapped(text: string, marks: string, tag: string): string {
  const plain = /^[\p{L}\p{N}](.*[\p{L}\p{N}.])?$/su.test(text);
  return plain ? `${marks}${escapeMarkdown(text)}${marks}` : `<${tag}>${escapeMarkdown(text)}</${tag}>`;
}

export function markdownLink({ title, url }: Link): string {
  const href = safeUrl(url);
  const label = escapeMarkdown(shorten(title));
  return href === undefined ? label : `[${label}](${href.replaceAll("&", "&amp;")})`;
}
