import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "../report.ts";
import { label } from "../text.ts";
import { height, type Layer, plainLabel, width } from "./draw.ts";
import { domain, drawable } from "./drawable.ts";
import { backToFront, seriesChannels } from "./series.ts";

/** Counts as steps from edge to edge, the series over each other, so that their overlap is seen. */
export function histogramSpec({ x, edges, series }: Extract<Chart, { kind: "histogram" }>): TopLevelSpec {
  const values = backToFront(series.map(({ counts }, index) => outline(edges, counts, index)));
  const own = domain(x);
  const place = {
    x: {
      field: "x",
      type: "quantitative",
      title: label(x.title, 50),
      axis: { format: "~g", tickCount: 5, labelExpr: plainLabel, grid: false },
      scale: { nice: false, ...(own === undefined ? { zero: false } : { domain: own }) },
    },
    y: {
      field: "count",
      type: "quantitative",
      title: "rows",
      stack: null,
      axis: { format: ",~r", tickCount: 5, tickMinStep: 1 },
    },
  } as const;
  const { color, strokeDash } = seriesChannels(series.length);
  const ground: Layer = {
    mark: { type: "area", interpolate: "step-after", opacity: 0.14 },
    encoding: { ...place, color },
  };
  const line: Layer = {
    mark: { type: "line", interpolate: "step-after", strokeWidth: 1.5 },
    encoding: { ...place, color, strokeDash, order: { field: "order", type: "quantitative" } },
  };
  return { width, height, data: { values }, layer: [ground, line] };
}

/** From the ground up, a step a bin, and down again. */
function outline(edges: ArrayLike<number>, counts: ArrayLike<number>, series: number) {
  const steps = Array.from(counts, (count, bin) => ({ x: drawable(edges[bin]!), count: drawable(count) }));
  const last = steps.at(-1);
  if (last === undefined) return [];
  const end = drawable(edges[edges.length - 1]!);
  return [{ x: steps[0]!.x, count: 0 }, ...steps, { x: end, count: last.count }, { x: end, count: 0 }]
    .filter((point) => !Number.isNaN(point.x) && !Number.isNaN(point.count))
    .map((point, order) => ({ ...point, order, series }));
}
