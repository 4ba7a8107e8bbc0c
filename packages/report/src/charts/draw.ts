import type { TopLevelSpec } from "vega-lite";
import { escapeHtml } from "../html/escape.ts";

/** Pixels at which charts are drawn; the page scales them with their column. */
export const width = 340;
export const height = 250;

/** An axis label as people write it, `−20` and `150,000`, which "~g" writes with a power of ten; that is left to the very large. */
export const plainLabel = "abs(datum.value) < 1e7 ? format(datum.value, ',~r') : datum.label";

/** One layer of a specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

const config = {
  background: "transparent",
  font: "inherit",
  aria: false,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    gridColor: "var(--line)",
    labelColor: "var(--muted)",
    labelFontSize: 11,
    labelFlush: false,
    labelPadding: 6,
    titleColor: "var(--muted)",
    titleFontSize: 11.5,
    titleFontWeight: "normal",
    titlePadding: 8,
  },
  axisY: { titleAngle: 0, titleAlign: "left", titleAnchor: "end", titleY: -14, titleX: -30 },
} as const;

/**
 * A specification of Vega-Lite as an SVG element of which nothing is a script, a style or an address. Expressions are
 * interpreted, not compiled, so that no text ever becomes code. The libraries are loaded at the first call.
 */
export async function draw(spec: TopLevelSpec, label: string): Promise<string> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
  ]);
  const logger = vega.logger(vega.None);
  const compiled = compile({ ...spec, autosize: { type: "fit-x", contains: "padding" } }, { config, logger });
  const view = new vega.View(vega.parse(compiled.spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "none",
    logger,
  });
  const svg = await view.toSVG();
  view.finalize();
  return lean(svg).replace(
    /^<svg [^>]*?(viewBox="[^"]*")[^>]*>/,
    `<svg $1 role="img" aria-label="${escapeHtml(label)}">`,
  );
}

/** Without Vega's own marks for editing and its digits below a pixel. In its text `<` and `>` are escaped. */
function lean(svg: string): string {
  return svg
    .replace(/<path class="(?:background|foreground)"[^>]*>/g, "")
    .replace(/<[a-z]+ [^>]*>/g, (tag) =>
      tag
        .replace(/ (?:class|role|aria-[a-z]+|pointer-events)="[^"]*"/g, "")
        .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
    );
}
