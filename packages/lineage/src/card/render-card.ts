import { type Report, renderPage, renderSummary } from "@mlops-actions/report";

/** The two texts of a model card: GitHub's Markdown, and a page that needs nothing else. */
export async function renderModelCard(card: Report): Promise<{ readonly markdown: string; readonly html: string }> {
  return { markdown: renderSummary(card), html: await renderPage(card) };
}
