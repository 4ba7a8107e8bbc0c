import type { Block, Link, Report, Section } from "../report.ts";
import { shorten } from "../text.ts";
import { verdicts } from "../verdict.ts";
import { renderBlocks } from "./blocks.ts";
import { escapeHtmlInMarkdown, escapeMarkdown } from "./escape.ts";
import { markdownLink } from "./inline.ts";

export interface DocumentOptions {
  readonly limit: number;
  /** Size of a text in the unit of `limit`. */
  readonly measure: (text: string) => number;
  /** Whether the sections are unfolded at first. */
  readonly open: boolean;
  /** Addresses of the HTML report and of the workflow run. */
  readonly fullReport?: string | undefined;
  readonly run?: string | undefined;
  /** The first line, as it is. */
  readonly marker?: string | undefined;
}

/**
 * The report as Markdown of at most `limit`. What is too much is left out whole, the least important first: sections
 * from the last, then rows of the lead's tables, then the lead's last blocks; the reader is told what and where it is.
 * Throws a RangeError where not even the heading and the marker have room.
 */
export function renderDocument(report: Report, options: DocumentOptions): string {
  const sections = report.sections.filter((section) => section.only !== "page");
  const folded = sections.map((section) => renderSection(section, options.open));
  const assemble = (lead: string, shown: number, cut?: string) => {
    const dropped = sections.slice(shown).map(({ title }) => title);
    const parts = [
      heading(report),
      lead,
      ...folded.slice(0, shown),
      leftOut(cut, dropped, options.fullReport),
      footer(report.links, options),
    ];
    const text = `${parts.filter((part) => part !== "").join("\n\n")}\n`;
    return options.marker === undefined ? text : `${options.marker}\n${text}`;
  };

  const lead = renderBlocks(report.lead);
  const longest = Math.max(0, ...report.lead.map(length));
  const attempts: [number, (count: number) => string][] = [
    [sections.length, (shown) => assemble(lead, shown)],
    [longest, (rows) => assemble(renderBlocks(report.lead, rows), 0, "rows of the tables above")],
    [report.lead.length, (blocks) => assemble(renderBlocks(report.lead.slice(0, blocks), 0), 0, "part of the result")],
  ];
  for (const [most, attempt] of attempts) {
    const count = largest(most, (count) => options.measure(attempt(count)) <= options.limit);
    if (count >= 0) return attempt(count);
  }
  throw new RangeError(`The heading of a report needs more than ${options.limit}.`);
}

function heading({ verdict, subject, headline }: Report): string {
  return `### ${verdicts[verdict].emoji} ${escapeMarkdown(shorten(subject))}: ${escapeMarkdown(shorten(headline, 300))}`;
}

function renderSection({ title, blocks }: Section, open: boolean): string {
  const summary = escapeHtmlInMarkdown(shorten(title, 200));
  return `<details${open ? " open" : ""}>\n<summary>${summary}</summary>\n\n${renderBlocks(blocks)}\n\n</details>`;
}

function leftOut(cut: string | undefined, titles: readonly string[], fullReport: string | undefined): string {
  const named = titles.slice(0, 6).map((title) => `“${escapeMarkdown(shorten(title))}”`);
  const others = titles.length > named.length ? [`${titles.length - named.length} more sections`] : [];
  const all = [...(cut === undefined ? [] : [cut]), ...named, ...others];
  if (all.length === 0) return "";
  const link =
    fullReport === undefined ? "" : ` All is in the ${markdownLink({ title: "full report", url: fullReport })}.`;
  return `Left out for length: ${all.join(", ")}.${link}`;
}

function footer(links: readonly Link[], { fullReport, run }: DocumentOptions): string {
  return [
    ...(fullReport === undefined ? [] : [{ title: "Full report", url: fullReport }]),
    ...(run === undefined ? [] : [{ title: "run", url: run }]),
    ...links,
  ]
    .map(markdownLink)
    .join(" · ");
}

/** Rows or items of a block, of those that can be cut. */
function length(block: Block): number {
  if (block.kind === "list") return block.items.length;
  if (block.kind === "table" || block.kind === "intervals") return block.rows.length;
  if (block.kind === "preformatted") return block.text.split("\n").length;
  return block.kind === "matrix" ? block.matrix.length : 0;
}

/** The largest count up to `most` that fits, −1 where not even 0 does. */
function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [-1, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
