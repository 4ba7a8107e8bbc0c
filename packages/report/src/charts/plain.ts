import { formatCount, formatDifference, formatMargin } from "../numbers.ts";
import type { Chart, Column, Table, Text } from "../report.ts";
import { largestOffDiagonal, mostLabels } from "./matrix.ts";

/** The chart as a table, where there are no pictures; undefined for curves, whose description must do. */
export function chartTable(chart: Chart): Table | undefined {
  if (chart.kind === "intervals") return intervalsTable(chart);
  if (chart.kind === "matrix") return chart.labels.length > mostLabels ? mistakesTable(chart) : matrixTable(chart);
  return undefined;
}

function matrixTable({ rowTitle, columnTitle, labels, matrix }: Extract<Chart, { kind: "matrix" }>): Table {
  const cell = (count: number, correct: boolean): Text =>
    correct ? [{ text: formatCount(count), style: "strong" }] : formatCount(count);
  return {
    kind: "table",
    columns: [column(`${rowTitle} ↓ ${columnTitle} →`), ...labels.map((label) => column(label, "right"))],
    rows: matrix.map((counts, row) => [labels[row] ?? "", ...counts.map((count, at) => cell(count, at === row))]),
  };
}

function mistakesTable(chart: Extract<Chart, { kind: "matrix" }>): Table {
  const { rowTitle, columnTitle, labels } = chart;
  return {
    kind: "table",
    caption: "The ten largest off the diagonal",
    columns: [column(rowTitle), column(columnTitle), column("rows", "right")],
    rows: largestOffDiagonal(chart, 10).map(({ row, column, count }) => [
      labels[row] ?? "",
      labels[column] ?? "",
      formatCount(count),
    ]),
  };
}

function intervalsTable({ x, rows }: Extract<Chart, { kind: "intervals" }>): Table {
  return {
    kind: "table",
    columns: [column(""), column(x.title, "right"), column("allowed", "right"), column("")],
    rows: rows.map(({ name, delta, lower, upper, limit, verdict }) => [
      name,
      formatDifference(delta, lower, upper),
      limit === undefined ? "" : formatMargin(limit, lower, upper),
      verdict,
    ]),
  };
}

const column = (title: string, align: Column["align"] = "left"): Column => ({ title, align });
