import { safeUrl } from "../link.ts";
import type { Link, Text } from "../report.ts";
import { plain, shorten, spans } from "../text.ts";
import { verdictOf, verdicts } from "../verdict.ts";
import { escapeHtml } from "./escape.ts";

const tags = { code: "code", strong: "strong", emphasis: "em" } as const;

/** A text as phrasing content. Pieces longer than `longest` are cut in the middle, names at `longestName`. */
export function inline(text: Text, longest = 2000, longestName = 80): string {
  return spans(text)
    .map(({ text, style }) => {
      const escaped = escapeHtml(shorten(text, style === "code" ? longestName : longest));
      return style === undefined ? escaped : `<${tags[style]}>${escaped}</${tags[style]}>`;
    })
    .join("");
}

/** As `inline`, for a cell: an icon that stands alone becomes a badge, an interval steps behind its number, what is cut unfolds. */
export function inlineCell(text: Text): string {
  const verdict = verdictOf(plain(text));
  if (verdict) return badge(verdict);
  const html = inline(text, 300);
  const whole = inline(text, longestWhole, longestWhole);
  if (html !== whole) return `<details class="whole"><summary>${html}</summary>${whole}</details>`;
  return typeof text === "string" ? html.replace(/^(\S+) (\[[^[\]]+\])$/, '$1 <span class="interval">$2</span>') : html;
}

/** A page is for people: report.json holds what is longer. */
const longestWhole = 100_000;

export function badge(verdict: keyof typeof verdicts): string {
  const { sign, word } = verdicts[verdict];
  return `<span class="badge ${verdict}" role="img" aria-label="${word}">${sign}</span>`;
}

export function htmlLink({ title, url }: Link): string {
  const href = safeUrl(url);
  return href === undefined
    ? escapeHtml(title)
    : `<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(title)}</a>`;
}
