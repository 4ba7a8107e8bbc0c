import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "../report.ts";
import { label } from "../text.ts";
import { plainLabel, width } from "./draw.ts";
import { domain, drawable } from "./drawable.ts";

const tones = ["pass", "warn", "fail", "none"];

/** Differences with their intervals, a row each, against no difference and against what is allowed. */
export function intervalsSpec({ x, rows }: Extract<Chart, { kind: "intervals" }>): TopLevelSpec {
  const own = domain(x);
  const values = rows
    .map(({ delta, lower, upper, limit, tone }, row) => ({
      row,
      delta: drawable(delta),
      lower: drawable(lower),
      upper: drawable(upper),
      limit: limit === undefined ? Number.NaN : drawable(limit),
      tone: tone ?? "none",
    }))
    .filter(({ delta, lower, upper }) => ![delta, lower, upper].some(Number.isNaN));
  const names = rows.map(({ name }) => label(name, 22));
  const y = {
    field: "row",
    type: "ordinal",
    title: null,
    axis: {
      labelExpr: "names[datum.value]",
      labelLimit: 130,
      labelColor: "var(--ink)",
      labelFontSize: 12,
      grid: false,
    },
  } as const;
  const place = (field: string) =>
    ({
      field,
      type: "quantitative",
      title: label(x.title, 50),
      axis: { format: "~g", tickCount: 4, labelExpr: `(datum.value > 0 ? "+" : "") + (${plainLabel})` },
      ...(own === undefined ? {} : { scale: { domain: own } }),
    }) as const;
  const color = {
    field: "tone",
    type: "nominal",
    legend: null,
    scale: { domain: tones, range: ["var(--pass)", "var(--warn)", "var(--fail)", "var(--muted)"] },
  } as const;
  return {
    width,
    height: { step: 30 },
    params: [{ name: "names", value: names }],
    data: { values },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: "var(--faint)" },
        encoding: { x: place("zero") },
      },
      {
        transform: [{ filter: "isValid(datum.limit)" }],
        mark: { type: "tick", thickness: 2, height: 16, color: "var(--muted)" },
        encoding: { x: place("limit"), y },
      },
      {
        mark: { type: "rule", strokeWidth: 2, strokeCap: "round" },
        encoding: { x: place("lower"), x2: { field: "upper" }, y, color },
      },
      {
        mark: { type: "point", filled: true, size: 90, opacity: 1, stroke: "var(--paper)", strokeWidth: 1.5 },
        encoding: {
          x: place("delta"),
          y,
          color,
          shape: {
            field: "tone",
            type: "nominal",
            legend: null,
            scale: { domain: tones, range: ["circle", "diamond", "square", "circle"] },
          },
        },
      },
    ],
  };
}
