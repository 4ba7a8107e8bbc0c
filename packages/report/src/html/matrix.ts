import { formatCount, formatShare } from "../numbers.ts";
import type { Chart } from "../report.ts";
import { shorten } from "../text.ts";
import { escapeHtml } from "./escape.ts";

type Matrix = Extract<Chart, { kind: "matrix" }>;

/**
 * A matrix is a table, and so it is drawn as one: every count can be read, copied and heard. Cells are shaded by their
 * share of the row, in ten steps; on the diagonal in one colour, off it in another.
 */
export function renderMatrix({ title, rowTitle, columnTitle, labels, matrix }: Matrix): string {
  const names = labels.map((label) => escapeHtml(shorten(label, 24)));
  const rows = matrix.map((counts, row) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const cells = counts.map((count, column) => {
      const share = total > 0 ? count / total : 0;
      const shade = `${row === column ? "on" : "off"}-${count > 0 ? Math.max(1, Math.round(share * 10)) : 0}`;
      const ofRow = labels.length <= 4 && total > 0 ? `<small>${formatShare(share)}</small>` : "";
      return `<td class="${shade}">${formatCount(count)}${ofRow}</td>`;
    });
    return `<tr><th scope="row">${names[row] ?? ""}</th>${cells.join("")}</tr>`;
  });
  return [
    `<div class="scroll"><table class="matrix" aria-label="${escapeHtml(title)}">`,
    `<thead><tr><td></td><th scope="colgroup" colspan="${labels.length}">${escapeHtml(columnTitle)}</th></tr>`,
    `<tr><th scope="col">${escapeHtml(rowTitle)}</th>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>`,
    `<tbody>${rows.join("\n")}</tbody></table></div>`,
  ].join("\n");
}

/** The rules of the shades. */
export const matrixStyle = Array.from({ length: 10 }, (_, index) => index + 1)
  .flatMap((step) => [
    `.on-${step}{background:color-mix(in srgb,var(--series-1) ${step * 4 + 2}%,transparent)}`,
    `.off-${step}{background:color-mix(in srgb,var(--series-2) ${step * 4 + 8}%,transparent)}`,
  ])
  .join("\n");
