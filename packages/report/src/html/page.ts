import { createHash } from "node:crypto";
import type { Report } from "../report.ts";
import { shorten } from "../text.ts";
import { verdicts } from "../verdict.ts";
import { renderBlocks } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { badge, htmlLink } from "./inline.ts";
import { style } from "./style.ts";

export interface PageOptions {
  /** Address of the workflow run. */
  readonly run?: string;
}

/**
 * The report as a self-contained HTML page: no script and nothing loaded, which its Content-Security-Policy enforces;
 * light and dark, for phone, screen and paper. The same report gives the same bytes.
 */
export async function renderPage(report: Report, { run }: PageOptions = {}): Promise<string> {
  const { action, subject, verdict, headline, lead, links } = report;
  const sections = report.sections.filter(({ only }) => only !== "comment");
  const title = escapeHtml(`${verdicts[verdict].emoji} ${shorten(subject)}: ${shorten(headline, 300)}`);
  const all = [...(run === undefined ? [] : [{ title: "Workflow run", url: run }]), ...links].map(htmlLink);
  const bodies = await Promise.all(sections.map(({ blocks }) => renderBlocks(blocks)));
  const titles = sections.map((section) => escapeHtml(shorten(section.title, 200)));
  const contents =
    titles.length < 3
      ? ""
      : `<nav class="contents" aria-label="Sections"><ul>${titles.map((each, index) => `<li><a href="#section-${index + 1}">${each}</a></li>`).join("")}</ul></nav>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header class="${verdict}"><div>
<p class="action">${escapeHtml(action)}</p>
<h1>${escapeHtml(shorten(subject))}</h1>
<p class="verdict">${badge(verdict)} ${escapeHtml(shorten(headline, 300))}</p>
</div></header>
<main>
<section class="lead" aria-label="Result">
${await renderBlocks(lead)}
</section>
${contents}
${bodies.map((body, index) => section(index + 1, titles[index]!, body)).join("\n")}
</main>
<footer><p>${[`Written by mlops-actions ${escapeHtml(action)}`, ...all].join(" · ")}</p></footer>
</body>
</html>
`;
}

const section = (number: number, title: string, body: string) =>
  `<section aria-labelledby="section-${number}">\n<h2 id="section-${number}">${title}</h2>\n${body}\n</section>`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
