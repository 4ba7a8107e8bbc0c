import { draw } from "../charts/draw.ts";
import { histogramSpec } from "../charts/histogram.ts";
import { intervalsSpec } from "../charts/intervals.ts";
import { linesSpec } from "../charts/lines.ts";
import { chartTable } from "../charts/plain.ts";
import { seriesColour, seriesDash } from "../charts/series.ts";
import type { Chart } from "../report.ts";
import { shorten } from "../text.ts";
import { escapeHtml } from "./escape.ts";
import { renderMatrix } from "./matrix.ts";
import { renderTable } from "./table.ts";

/** More labels than this would make a matrix that nobody reads: the largest mistakes stand for it. */
const widestMatrix = 40;

/** A chart with its title, its legend and what it says in one sentence. */
export async function renderFigure(chart: Chart): Promise<string> {
  const title = `<h3>${escapeHtml(shorten(chart.title))}</h3>`;
  const caption = `<figcaption>${escapeHtml(chart.description)}</figcaption>`;
  const table = chart.kind === "intervals" ? asTable(chart) : "";
  const wide = chart.kind === "matrix" && chart.labels.length > 5;
  return [
    wide ? '<figure class="wide">' : "<figure>",
    title,
    legend(chart),
    await picture(chart),
    caption,
    table,
    "</figure>",
  ].join("\n");
}

async function picture(chart: Chart): Promise<string> {
  switch (chart.kind) {
    case "lines":
      return draw(linesSpec(chart), chart.description);
    case "histogram":
      return draw(histogramSpec(chart), chart.description);
    case "intervals":
      return draw(intervalsSpec(chart), chart.description);
    case "matrix":
      return chart.labels.length > widestMatrix ? renderTable(chartTable(chart)!) : renderMatrix(chart);
  }
}

const asTable = (chart: Chart) => `<details><summary>As a table</summary>${renderTable(chartTable(chart)!)}</details>`;

function legend(chart: Chart): string {
  if (chart.kind === "intervals") {
    const limits = chart.rows.some(({ limit }) => limit !== undefined);
    return limits ? `<ul class="legend"><li>${key('<path d="M11 0v12" stroke="var(--muted)"/>')}allowed</li></ul>` : "";
  }
  if (chart.kind === "matrix" || chart.series.length < 2) return "";
  const items = chart.series.map(({ name }, index) => {
    const dashes = seriesDash(index).join(" ") || "none";
    const line = `<path d="M0 6h22" stroke="${seriesColour(index)}" stroke-dasharray="${dashes}"/>`;
    return `<li>${key(line)}${escapeHtml(shorten(name, 40))}</li>`;
  });
  return `<ul class="legend">${items.join("")}</ul>`;
}

const key = (shape: string) => `<svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">${shape}</svg>`;
