import type { Block, Chart } from "../report.ts";
import { visibleLines } from "../text.ts";
import { escapeHtml } from "./escape.ts";
import { renderFigure } from "./figure.ts";
import { inline } from "./inline.ts";
import { renderTable } from "./table.ts";

/** Blocks as HTML; charts that follow each other stand side by side where there is room. */
export async function renderBlocks(blocks: readonly Block[]): Promise<string> {
  const parts: string[] = [];
  let figures: string[] = [];
  const closeFigures = () => {
    if (figures.length > 0) parts.push(`<div class="charts">\n${figures.join("\n")}\n</div>`);
    figures = [];
  };
  for (const block of blocks) {
    if (isChart(block)) figures.push(await renderFigure(block));
    else {
      closeFigures();
      parts.push(renderText(block));
    }
  }
  closeFigures();
  return parts.join("\n");
}

const isChart = (block: Block): block is Chart => !["paragraph", "list", "table", "preformatted"].includes(block.kind);

function renderText(block: Exclude<Block, Chart>): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}</ul>`;
    case "table":
      return renderTable(block);
    case "preformatted":
      return `<pre>${visibleLines(block.text, 2000).map(escapeHtml).join("\n")}</pre>`;
  }
}
