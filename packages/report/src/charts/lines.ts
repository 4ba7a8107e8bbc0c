import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "../report.ts";
import { label } from "../text.ts";
import { height, type Layer, plainLabel, width } from "./draw.ts";
import { domain } from "./drawable.ts";
import { backToFront, seriesChannels } from "./series.ts";
import { thin } from "./thin.ts";

/** ROC, calibration and their like: a line a series, in the order of its points. */
export function linesSpec({ x, y, diagonal, series }: Extract<Chart, { kind: "lines" }>): TopLevelSpec {
  const values = backToFront(
    series.map((line, index) =>
      thin(line, width).map((point, order) => ({ ...point, order, series: index, points: line.points === true })),
    ),
  );
  const axis = { format: "~g", tickCount: 5, labelExpr: plainLabel };
  const place = {
    x: { field: "x", type: "quantitative", title: label(x.title, 50), axis, scale: scale(x) },
    y: { field: "y", type: "quantitative", title: label(y.title, 50), axis, scale: scale(y) },
  } as const;
  const { color, strokeDash } = seriesChannels(series.length);
  const guide: Layer = {
    data: { values: [0, 1].map((at) => ({ x: at, y: at })) },
    mark: { type: "line", color: "var(--faint)", strokeWidth: 1, strokeDash: [3, 3] },
    encoding: place,
  };
  const line: Layer = {
    mark: { type: "line", strokeWidth: 1.75, strokeJoin: "round", strokeCap: "round" },
    encoding: { ...place, color, strokeDash, order: { field: "order", type: "quantitative" } },
  };
  const points: Layer = {
    transform: [{ filter: "datum.points" }],
    mark: { type: "point", filled: true, size: 64, opacity: 1, stroke: "var(--paper)", strokeWidth: 1.5 },
    encoding: { ...place, color },
  };
  return { width, height, data: { values }, layer: [...(diagonal ? [guide] : []), line, points] };
}

function scale(axis: Parameters<typeof domain>[0]) {
  const own = domain(axis);
  return own === undefined ? { zero: false } : { domain: own, nice: false };
}
